import type { RelationSaid } from '../../core/vocabulary/entity.ts'
import { type Person, personAt, relativeAt } from './relation-person.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'

const of = heard('de del of')
const myself = heard('yo mi me myself mwen mwenmenm')
/** A longer answer to "¿Qué es de usted?" tells more than the relation. */
const brief = 6

/** Relatives, friends, neighbours: `mi jefa`, `my late husband`, `frè m`, `la mamá de mi esposa`, `soy su hija`. */
export const findRelations: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => oneself(said, at) ?? relative(said, at))

function relative(said: Said, at: number): Found | null {
  const { tokens } = said
  const person = personAt(said, at)
  if (person === null) return null
  const link = tokens[person.next]
  // "La mamá de mi esposa", "mother of my wife"
  const linked = link?.signs === '' && of.has(link.sound) ? personAt(said, person.next + 1) : null
  if (linked !== null && linked.whose !== null) return found(said, person, linked, linked.next)
  // "My wife's mother"
  const owned = link?.sound === 's' && /^['’]$/.test(link.signs) ? relativeAt(tokens, person.next + 1) : null
  if (owned !== null && person.whose === 'mine')
    return found(said, { ...person, ...owned.value, whose: null }, person, owned.next)
  // "Manman madanm mwen": the second has its owner after it.
  const next = link?.signs === '' && person.whose === null ? personAt(said, person.next) : null
  if (next !== null && next.whose !== null && relativeAt(tokens, person.next) !== null)
    return found(said, person, next, next.next)
  if (next?.whose === 'mine' && link?.sound === 'se') return found(said, person, next, next.next)
  return isMeant(said, person) ? found(said, person, null, person.next) : null
}

/** Loose words need an owner; after the question a word alone is enough. */
function isMeant(said: Said, person: Person): boolean {
  return !person.loose || person.whose !== null || isBriefAnswer(said)
}

function isBriefAnswer({ context, size }: Said): boolean {
  return context.awaited === 'relation' && size <= brief
}

function found(said: Said, person: Person, of: Person | null, next: number): Found {
  const owner = of === null ? person.whose : of.relation
  const isClear = owner !== null || person.speaker || isBriefAnswer(said)
  const entity: RelationSaid = {
    ...mention(said, person.first, next, isClear && person.sure && (of?.sure ?? true)),
    kind: 'relation',
    relation: person.relation,
    gender: person.gender,
    several: person.several,
    whose: owner,
    speaker: person.speaker,
  }
  return { first: person.first, next, entity }
}

/** "Para mí", "soy yo", "mwen menm" as the answer to who it is about. */
function oneself(said: Said, at: number): Found | null {
  const { tokens, context, size } = said
  if (context.awaited !== 'relation' || at !== 0 || size > 4) return null
  if (!tokens.slice(0, size).some(({ sound }) => myself.has(sound))) return null
  for (let i = 0; i < size; i++) if (personAt(said, i) !== null) return null
  const value = { relation: 'self', gender: null, several: false, whose: 'mine', speaker: true } as const
  return { first: 0, next: size, entity: { ...mention(said, 0, size, true), kind: 'relation', ...value } }
}
