import type { RelationSaid } from '../../core/vocabulary/entity.ts'
import { type RelationWord, relationWordAt } from './relation-words.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'

const mine = heard('mi mis my our nuestro nuestra nuestros nuestras mio mia')
const others = heard('su sus tu tus his her their your')
const mineAfter = heard('mwen m nou mw mwem')
const othersAfter = heard('li l yo ou w')
const mineEnd = heard('mio mia mine')
/** Words between "mi" and the relative: "mi difunto esposo", "my late husband". */
const adjectives =
  heard(`difunto difunta finado finada querido querida pobre unico unica propio propia otro otra gran mejor actual late older
  younger little big oldest youngest elder dear own best ti gran defen dos tres two three de twa 2 3 4`)
const am = heard('soy am im se somos')
const articles = heard('la el un una su the a his her tu their your yon los')
const of = heard('de del of')
const myself = heard('yo mio mi me myself mwen mwenmenm self propio')
/** Before Kreyòl "sè" (sister), which is written like "se" (is) without its accent. */
const beforeSister = heard('pou ak avek se yon ti gran sou epi bay kay fre manman papa pitit mari madanm tou de')
const isWord = heard('se')
const old = heard('old')

interface Person extends RelationWord {
  readonly first: number
  readonly next: number
  readonly whose: 'mine' | 'other' | null
  readonly speaker: boolean
}

/** Relatives, friends, neighbours: `mi jefa`, `my late husband`, `frè m`, `la mamá de mi esposa`, `soy su hija`. */
export const findRelations: FindAll = (said, earlier) => scan(said, earlier, (at) => whole(said, at) ?? chain(said, at))

function chain(said: Said, at: number): Found | null {
  const person = personAt(said, at)
  if (person === null) return null
  const { tokens } = said
  // "La mamá de mi esposa", "mother of my wife"
  const link = tokens[person.next]
  const linked =
    link !== undefined && link.signs === '' && of.has(link.sound) ? personFrom(said, person.next + 1) : null
  if (linked !== null && linked.whose !== null) return found(said, person, linked, linked.next)
  // "My wife's mother"
  const owned = link?.sound === 's' && /^['’]$/.test(link.signs) ? relationWordAt(tokens, person.next + 1) : null
  if (owned !== null && person.whose === 'mine')
    return found(said, { ...person, ...owned.value, whose: null }, person, owned.next)
  // "Manman madanm mwen"
  const next = link?.signs === '' && person.whose === null ? personAt(said, person.next) : null
  if (next !== null && next.first === person.next && next.whose !== null && isAfter(said, next))
    return found(said, person, next, next.next)
  const single = isMeant(said, person)
  return single ? found(said, person, null, person.next) : null
}

/** The relative that begins here, with the words that say whose. */
function personAt(said: Said, at: number): Person | null {
  return personFrom(said, at)
}

function personFrom({ tokens, context }: Said, at: number): Person | null {
  let start = at
  let whose: Person['whose'] = mine.has(tokens[at]?.sound ?? '')
    ? 'mine'
    : others.has(tokens[at]?.sound ?? '')
      ? 'other'
      : null
  if (whose !== null) start++
  for (
    let i = 0;
    whose !== null && i < 2 && relationWordAt(tokens, start) === null && adjectives.has(tokens[start]?.sound ?? '');
    i++
  )
    start++
  const word = relationWordAt(tokens, start) ?? sisterAt(tokens, start, context.awaited === 'relation')
  if (word === null || (start > at && /[.;:!?]/.test(tokens[start]?.signs ?? ''))) return null
  let next = word.next
  const pa =
    tokens[next]?.sound === 'pa' &&
    (mineAfter.has(tokens[next + 1]?.sound ?? '') || othersAfter.has(tokens[next + 1]?.sound ?? ''))
  const after = tokens[pa ? next + 1 : next]
  const follows = after !== undefined && /^['’]?$/.test(after.signs)
  const kreyol = context.language === 'ht' || pa
  if (whose === null && follows && (kreyol || after.sound === 'mwen') && mineAfter.has(after.sound)) whose = 'mine'
  else if (whose === null && follows && kreyol && othersAfter.has(after.sound)) whose = 'other'
  else if (whose === null && follows && mineEnd.has(after.sound)) whose = 'mine'
  if (whose !== null && start === at) next += pa ? 2 : 1
  if (whose === null && (word.value.mine || isOfMine(tokens, next) || isMineBefore(tokens, at))) whose = 'mine'
  return { ...word.value, first: at, next, whose, speaker: isSpeaker(tokens, at) }
}

/** "A friend of mine" */
function isOfMine(tokens: Said['tokens'], next: number): boolean {
  return tokens[next]?.sound === 'of' && mineEnd.has(tokens[next + 1]?.sound ?? '')
}

/** "My 3 year old son": the owner stands before the age. */
function isMineBefore(tokens: Said['tokens'], at: number): boolean {
  if (!old.has(tokens[at - 1]?.sound ?? '')) return false
  return [2, 3, 4, 5].some((away) => mine.has(tokens[at - away]?.sound ?? ''))
}

function sisterAt(tokens: Said['tokens'], at: number, asked: boolean): { value: RelationWord; next: number } | null {
  const after = tokens[at + 1]?.sound ?? ''
  if (!isWord.has(tokens[at]?.sound ?? '') || !(mineAfter.has(after) || othersAfter.has(after))) return null
  if (!asked && !beforeSister.has(tokens[at - 1]?.sound ?? '')) return null
  return {
    value: { relation: 'sibling', gender: 'female', several: false, loose: false, sure: true, mine: false },
    next: at + 1,
  }
}

/** "Soy su hija": the speaker is the relative. */
function isSpeaker(tokens: Said['tokens'], at: number): boolean {
  const before = (away: number) => tokens[at - away]?.sound ?? ''
  const own = others.has(tokens[at]?.sound ?? '') || articles.has(before(1))
  const verb = articles.has(before(1)) && !am.has(before(1)) ? 2 : 1
  const says = am.has(before(verb))
  if (!says) return before(verb) === 'm' && before(verb + 1) === 'i' && own
  const kreyol = before(verb) === 'se'
  return kreyol ? /^(?:mwen|m)$/.test(before(verb + 1)) : !mine.has(tokens[at]?.sound ?? '')
}

function isAfter({ tokens }: Said, person: Person): boolean {
  return !mine.has(tokens[person.first]?.sound ?? '') && !others.has(tokens[person.first]?.sound ?? '')
}

/** Loose words need an owner; after the question a word alone is enough. */
function isMeant({ context, size }: Said, person: Person): boolean {
  if (person.whose !== null || person.speaker) return true
  return !person.loose || (context.awaited === 'relation' && size <= 6)
}

function found(said: Said, person: Person, of: Person | null, next: number): Found {
  const { context, size } = said
  const owner = of === null ? person.whose : of.relation
  const clear = owner !== null || person.speaker || (context.awaited === 'relation' && size <= 6)
  const entity: RelationSaid = {
    ...mention(said, person.first, next, clear && person.sure && (of?.sure ?? true)),
    kind: 'relation',
    relation: person.relation,
    gender: person.gender,
    several: person.several,
    whose: owner,
    speaker: person.speaker,
  }
  return { first: person.first, next, entity }
}

/** "Para mí", "soy yo", "me" as the answer to who it is about. */
function whole(said: Said, at: number): Found | null {
  const { tokens, context, size } = said
  if (context.awaited !== 'relation' || size > 4 || !myself.has(tokens[size - 1]?.sound ?? '') || at !== 0) return null
  for (let i = 0; i < size; i++) if (relationWordAt(tokens, i) !== null) return null
  if (sisterAt(tokens, 0, true) !== null && size > 1) return null
  const entity: RelationSaid = {
    ...mention(said, 0, size, true),
    kind: 'relation',
    relation: 'self',
    gender: null,
    several: false,
    whose: 'mine',
    speaker: true,
  }
  return { first: 0, next: size, entity }
}
