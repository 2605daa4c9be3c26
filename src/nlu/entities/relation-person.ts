import { type RelationWord, relationWordAt } from './relation-words.ts'
import type { Said } from './said.ts'
import { heard } from './tokens.ts'

/** A relative with the words that say whose. */
export interface Person extends RelationWord {
  readonly first: number
  readonly next: number
  readonly whose: 'mine' | 'other' | null
  readonly speaker: boolean
}

type Tokens = Said['tokens']

const mine = heard('mi mis my our nuestro nuestra nuestros nuestras')
const others = heard('su sus tu tus his her their your')
const mineAfter = heard('mwen m nou mw mwem')
const othersAfter = heard('li l ou w')
const mineEnd = heard('mio mia mios mias mine')
/** Words between "mi" and the relative: "mi difunto esposo", "my late husband". */
const adjectives =
  heard(`difunto difunta finado finada querido querida pobre unico unica propio propia otro otra gran mejor actual late
  older younger little big oldest youngest elder dear own best ti gran defen dos tres cuatro two three four de twa 2 3 4 disabled dying
  dual first second adult teenage pregnant primer primera segundo segunda amado amada old`)
const am = heard('soy somos am im')
const definite = heard('la el los las the')
const of = heard('de del of')
/** Before Kreyòl "sè" (sister), which is written like "se" (is) without its accent. */
const beforeSister = heard(`pou ak avek se yon ti gran sou epi bay kay fre manman papa pitit mari madanm tou de lakay`)
const english = heard('son sons')
const englishBefore = heard('my his her our their your the a old only late disabled dying first youngest oldest little')

/** The relative that begins at a token, or with "mi", "su" there. */
export function personAt({ tokens, context }: Said, at: number): Person | null {
  const sound = (i: number) => tokens[i]?.sound ?? ''
  const owner = mine.has(sound(at)) ? 'mine' : others.has(sound(at)) ? 'other' : null
  let start = owner === null ? at : at + 1
  for (let i = 0; owner !== null && i < 2 && relativeAt(tokens, start) === null && adjectives.has(sound(start)); i++)
    start++
  const word = relativeAt(tokens, start) ?? sisterAt(tokens, start, context.awaited === 'relation')
  if (word === null || (start > at && /[.,;:!?]/.test(tokens[start]?.signs ?? ''))) return null
  if (owner !== null)
    return { ...word.value, first: at, next: word.next, whose: owner, speaker: isSpeaker(tokens, at, word.next) }
  const after = ownerAfter(tokens, word.next, context.language === 'ht')
  const isMine = word.value.mine || isOfMine(tokens, word.next) || isMineBefore(tokens, at)
  const whose = after?.whose ?? (isMine ? 'mine' : null)
  const several = word.value.several || (context.language === 'ht' && sound(after?.next ?? word.next) === 'io')
  const next = after?.next ?? word.next
  return { ...word.value, several, first: at, next, whose, speaker: isSpeaker(tokens, at, next, whose) }
}

/** A word for a relative; English "son" is Spanish for "they are". */
export function relativeAt(tokens: Tokens, at: number): { value: RelationWord; next: number } | null {
  if (english.has(tokens[at]?.sound ?? '') && !englishBefore.has(tokens[at - 1]?.sound ?? '')) return null
  return relationWordAt(tokens, at)
}

/** "Frè m", "frè pa m", "una sobrina mía". */
function ownerAfter(tokens: Tokens, at: number, kreyol: boolean): { whose: 'mine' | 'other'; next: number } | null {
  const pa = tokens[at]?.sound === 'pa' ? 1 : 0
  const after = tokens[at + pa]
  if (after === undefined || !/^['’]?$/.test(after.signs)) return null
  const isKreyol = kreyol || pa === 1 || after.sound === 'mwen'
  if ((isKreyol && mineAfter.has(after.sound)) || (pa === 0 && mineEnd.has(after.sound)))
    return { whose: 'mine', next: at + pa + 1 }
  return isKreyol && othersAfter.has(after.sound) ? { whose: 'other', next: at + pa + 1 } : null
}

/** "A friend of mine" */
function isOfMine(tokens: Tokens, next: number): boolean {
  return tokens[next]?.sound === 'of' && mineEnd.has(tokens[next + 1]?.sound ?? '')
}

/** "My 3 year old son": the owner stands before the age. */
function isMineBefore(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.sound === 'old' && [2, 3, 4, 5].some((away) => mine.has(tokens[at - away]?.sound ?? ''))
}

function sisterAt(tokens: Tokens, at: number, asked: boolean): { value: RelationWord; next: number } | null {
  const after = tokens[at + 1]?.sound ?? ''
  if (tokens[at]?.sound !== 'se' || !(mineAfter.has(after) || othersAfter.has(after))) return null
  if (!asked && !beforeSister.has(tokens[at - 1]?.sound ?? '')) return null
  const value = {
    relation: 'sibling',
    gender: 'female',
    several: false,
    loose: false,
    sure: true,
    mine: false,
  } as const
  return { value, next: at + 1 }
}

/** "Soy su hija", "soy la esposa", "mwen se pitit li": who writes is the relative. "Soy mamá soltera" is not said of anybody. */
function isSpeaker(tokens: Tokens, at: number, next: number, whose: Person['whose'] = null): boolean {
  const sound = (i: number) => tokens[i]?.sound ?? ''
  const article = definite.has(sound(at - 1)) ? 1 : 0
  const verb = at - 1 - article
  const says = am.has(sound(verb)) || (sound(verb) === 'm' && sound(verb - 1) === 'i')
  const kreyol = sound(verb) === 'se' && /^(?:mwen|m)$/.test(sound(verb - 1))
  if (kreyol) return whose === 'other'
  return says && (others.has(sound(at)) || article === 1 || of.has(sound(next)))
}
