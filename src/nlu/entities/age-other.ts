import { dayOf, partsOf } from './civil.ts'
import { createLexicon } from './lexicon.ts'
import { yearAt } from './months.ts'
import { numberAt } from './numbers.ts'
import { type Found, mention, type Said } from './said.ts'
import { breaks, heard } from './tokens.ts'
import { unitAt } from './units.ts'

const oldest = 120
const adult = 18
const bounds = createLexicon<'under' | 'over' | 'minor' | 'adult'>([
  [
    'minor',
    'menor de edad|menores de edad|minor|a minor|underage|under age|minors|yon minè|pitit minè|li minè|timoun minè',
  ],
  ['adult', 'mayor de edad|mayores de edad|majè'],
  ['under', 'menor de|menores de|under|younger than|below the age of|poko gen'],
  ['over', 'mayor de|mayores de|older than|over the age of'],
])
const birth = heard('naci nacio nacimos nacido nacida nacimiento born birth dob birthdate fet nesans nasans')
const kreyolBirth = heard('fet')
const others = heard('y and ak e epi')

/** An age told by its bound: `menor de edad`, `menores de 18`, `under 35`, `mayor de 60 años`. */
export function boundAt(said: Said, at: number): Found | null {
  const bound = bounds(said.tokens, at)
  if (bound === null) return null
  const make = (from: number, to: number, next: number): Found => ({
    first: at,
    next,
    entity: { ...mention(said, at, next, true), kind: 'age', from, to, months: null },
  })
  if (bound.value === 'minor') return make(0, adult - 1, bound.next)
  if (bound.value === 'adult') return make(adult, oldest, bound.next)
  const number = numberAt(said.tokens, bound.next)
  if (number === null || number.weak || number.value > oldest || number.value < 1) return null
  const unit = unitAt(said.tokens, number.next)
  if (unit !== null && unit.unit !== 'year') return null
  const next = unit?.next ?? number.next
  return bound.value === 'under'
    ? make(0, Math.ceil(number.value) - 1, next)
    : make(Math.ceil(number.value), oldest, next)
}

/** The age that a day or year of birth makes: `nací en 1958`. */
export function bornAt(said: Said, { first, next, entity }: Found): Found | null {
  if (entity?.kind !== 'date' || !isBirth(said, first, entity.certain)) return null
  const { today } = said.context
  const [low, high] = [fullYears(entity.to, today), fullYears(entity.from, today)]
  if (high < 0 || high > oldest) return null
  const { at, words, certain } = entity
  return { first, next, entity: { at, words, certain, kind: 'age', from: Math.max(0, low), to: high, months: null } }
}

/** A year of birth, when an age was asked for: `1958`. */
export function birthYearAt(said: Said, at: number): Found | null {
  const year = said.context.awaited === 'age' ? yearAt(said.tokens, at) : null
  const { year: now } = partsOf(dayOf(said.context.today))
  if (year === null || year.year > now || now - year.year > oldest) return null
  const age = { kind: 'age', from: Math.max(0, now - year.year - 1), to: now - year.year, months: null } as const
  return { first: at, next: year.next, entity: { ...mention(said, at, year.next, true), ...age } }
}

/** A word of birth shortly before, in the same breath. "Fèt" is also a feast: only right before. */
function isBirth({ tokens }: Said, first: number, certain: boolean): boolean {
  for (let i = first; i > first - 5 && i > 0; i--) {
    if (breaks(tokens[i]?.signs.replace(':', '') ?? '') || others.has(tokens[i]?.sound ?? '')) return false
    const word = tokens[i - 1]?.sound ?? ''
    if (birth.has(word)) return !kreyolBirth.has(word) || (certain && first - i <= 1)
  }
  return false
}

function fullYears(birthday: string, today: string): number {
  const [from, to] = [partsOf(dayOf(birthday)), partsOf(dayOf(today))]
  const had = to.month > from.month || (to.month === from.month && to.day >= from.day)
  return to.year - from.year - (had ? 0 : 1)
}
