import type { AgeSaid } from '../../core/vocabulary/entity.ts'
import { dayOf, partsOf } from './civil.ts'
import { countAt, stretchAt } from './count.ts'
import { createLexicon } from './lexicon.ts'
import { numberAt } from './numbers.ts'
import { relationWordAt } from './relation-words.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'
import { unitAt } from './units.ts'

/** Words that say an age follows, whatever its unit. */
const cues = createLexicon<true>([
  [
    true,
    'edad|edad de|edad es|su edad es|mi edad es|cumple|cumplio|cumpli|cumplira|va a cumplir|cumplir|acaba de cumplir|anda en los',
  ],
  [true, 'age|aged|age of|age is|turned|turning|turns|just turned|laj|gen laj|laj li se|laj mwen se|laj li'],
])
/** "Tiene" and "is" need the unit, or nothing that is counted after the number. */
const has = heard('tiene tengo tienen tenia tenemos tenian tendra')
const is = heard('is am are was im hes shes were')
const isAfter = heard('m s re')
const subjects = heard('i he she they who we you name')
const gen = heard('gen genyen gin')
/** After "tengo 12 años": no age but how long. */
const going =
  heard(`aqui alla aca viviendo trabajando esperando sin que con en de cuidando pagando casado casada casados juntos buscando
  estando residiendo radicando cotizando luchando separados separado separada desaparecido desaparecida fuera preso presa detenido detenida
  muerto muerta tratando here there in waiting working living without since isit la nan ap depi pap ansanm`)
const ofAge = createLexicon<true>(
  [[true, 'de edad|cumplidos|de nacido|de nacida|de vida|old|of age|y o|de laj|laj|de edad cumplidos|old now']],
  { joined: true },
)
const people =
  heard(`niño niña niños niñas bebe bebé bebita bebito menor menores muchacho muchacha joven jovencito señora señor hombre mujer
  persona morrito morrita adolescente child kid kids baby boy girl man woman person toddler timoun ti bebe granmoun jenn fanm gason fi
  anciano anciana viejito viejita adulto recien`)
const links = heard('y e and ak o or')
const tens = createLexicon<true>([
  [true, 'y tantos|y pico|y algo|y tantas|something|e kèk|y tantos años|y pico de años'],
])
const bounds = createLexicon<'under' | 'over' | 'minor' | 'adult'>([
  [
    'minor',
    'menor de edad|menores de edad|minor|a minor|underage|under age|minors|yon minè|pitit minè|li minè|timoun minè',
  ],
  ['adult', 'mayor de edad|mayores de edad|an adult|majè'],
  ['under', 'menor de|menores de|under|younger than|below the age of|poko gen'],
  ['over', 'mayor de|mayores de|older than|over the age of'],
])
const oldest = 120

/** Ages, and of who told a year of birth the age it makes. Reads after dates, so that "hace 5 años" is none. */
export const findAges: FindAll = (said, earlier) => {
  const born = earlier.flatMap((found) => bornAt(said, found) ?? [])
  const told = scan(said, earlier, (at) => bounded(said, at) ?? ages(said, at))
  return [...born, ...told.flatMap((found) => ('list' in found ? (found.list as Found[]) : [found]))]
}

/** All ages told from one token on: "de 5, 7 y 9 años". The found carries the rest in `list`. */
function ages(said: Said, at: number): (Found & { readonly list?: readonly Found[] }) | null {
  const start = startOf(said, at)
  if (start === null) return null
  const { tokens } = said
  const firsts: { first: number; next: number; from: number; to: number; certain: boolean }[] = []
  for (let i = start.at; firsts.length < 12; ) {
    const stretch = stretchAt(tokens, i)
    if (stretch !== null && stretch.unit !== 'hour') return listed(said, at, start, firsts, i)
    const count = countAt(tokens, i)
    if (count === null || count.to > oldest) return null
    firsts.push({ first: i, next: count.next, from: count.from, to: count.to, certain: count.certain })
    const after = tokens[count.next]
    const linked = links.has(after?.sound ?? '') ? 1 : 0
    const comma = after?.signs === ',' && (after.digits || linked === 1 || numberAt(tokens, count.next) !== null)
    if (linked === 0 && !comma) break
    if (numberAt(tokens, count.next + linked) === null) break
    i = count.next + linked
  }
  return bare(said, start, firsts)
}

interface Start {
  readonly at: number
  readonly kind: 'cue' | 'has' | 'is' | 'gen' | 'of' | 'none'
}

function startOf({ tokens, context, size }: Said, at: number): Start | null {
  const sound = tokens[at]?.sound ?? ''
  const cue = cues(tokens, at)
  if (cue !== null) return { at: cue.next, kind: 'cue' }
  if (has.has(sound)) return { at: at + 1, kind: 'has' }
  const before = tokens[at - 1]
  const subject = subjects.has(before?.sound ?? '') || relationWordAt(tokens, at - 1) !== null
  const contracted = isAfter.has(sound) && /['’]/.test(tokens[at]?.signs ?? '') && subject
  if (contracted || (is.has(sound) && (subject || /m|s/.test(sound.slice(2)) || at === 0)))
    return { at: at + 1, kind: 'is' }
  if (gen.has(sound) && before?.sound !== 'sa') return { at: at + 1, kind: 'gen' }
  const ofPerson = sound === 'de' && tokens[at]?.signs === ''
  const person = (i: number) => people.has(tokens[i]?.sound ?? '') || relationWordAt(tokens, i) !== null
  if (ofPerson && (person(at - 1) || person(at - 2))) return { at: at + 1, kind: 'of' }
  if (person(at - 1) && tokens[at]?.signs !== '.') return { at, kind: 'of' }
  return at === 0 || size <= 5 || context.awaited === 'age' || tokens[at]?.digits === true ? { at, kind: 'none' } : null
}

/** The ages before a unit and the one with it. */
function listed(
  said: Said,
  at: number,
  start: Start,
  firsts: readonly { first: number; next: number; from: number; to: number; certain: boolean }[],
  last: number,
): (Found & { readonly list?: readonly Found[] }) | null {
  const stretch = stretchAt(said.tokens, last)
  if (stretch === null) return null
  const marked = ofAge(said.tokens, stretch.next)
  const after = said.tokens[stretch.next]
  const flows = after?.signs === '' && going.has(after.sound)
  const asked = said.context.awaited === 'age'
  if (marked === null && flows && start.kind !== 'cue' && !asked) return null
  if (marked === null && start.kind === 'none' && !asked) return null
  // "Is five months pregnant", "is 2 weeks late".
  if (marked === null && start.kind === 'is' && after?.sound !== '' && after?.signs === '' && !links.has(after.sound))
    return null
  if (marked === null && start.kind === 'of' && stretch.tongue === 'en' && said.tokens[at]?.signs === '') return null
  const list = [
    ...firsts,
    { first: last, next: marked?.next ?? stretch.next, from: stretch.from, to: stretch.to, certain: stretch.certain },
  ]
  const all = list.flatMap((one): Found[] => {
    const value = inYears(one.from, one.to, stretch.unit)
    if (value === null) return []
    const entity: AgeSaid = {
      ...mention(said, one.first, one.next, one.certain && !stretch.article),
      kind: 'age',
      ...value,
    }
    return [{ first: one.first, next: one.next, entity }]
  })
  const [only] = all
  if (only === undefined) return null
  return all.length === 1 ? only : { first: only.first, next: list.at(-1)?.next ?? only.next, entity: null, list: all }
}

function inYears(from: number, to: number, unit: string): Pick<AgeSaid, 'from' | 'to' | 'months'> | null {
  if (unit === 'year') {
    if (from < 0 || to > oldest || from > to) return null
    return {
      from: Math.floor(from),
      to: Math.floor(to),
      months: from < 3 && from === to && !Number.isInteger(from) ? from * 12 : null,
    }
  }
  const perMonth = unit === 'month' ? 1 : unit === 'week' ? 4.345 : 30.4
  const [low, high] = [Math.floor(from / perMonth), Math.floor(to / perMonth)]
  return high > 240 ? null : { from: Math.floor(low / 12), to: Math.floor(high / 12), months: low }
}

/** A number without its unit: "tengo 62", "she is 34", "edad: 40"; after a question also alone. */
function bare(
  said: Said,
  start: Start,
  firsts: readonly { first: number; next: number; from: number; to: number; certain: boolean }[],
): Found | null {
  const [one] = firsts
  if (one === undefined || firsts.length > 1) return null
  const { tokens, context, size } = said
  const about = tens(tokens, one.next)
  const next = about?.next ?? one.next
  const after = tokens[next]
  const ends =
    after?.sound === '' ||
    /[.,;!?)]/.test(after?.signs ?? '') ||
    links.has(after?.sound ?? '') ||
    after?.sound === 'pero' ||
    after?.sound === 'but'
  const asked = context.awaited === 'age' && (size <= 6 || start.kind !== 'none')
  const clear =
    start.kind === 'cue' || (start.kind === 'is' && one.from >= 3) || (start.kind === 'has' && one.from >= 18)
  const weak = numberAt(tokens, one.first)?.weak === true && size > 2
  if (
    !(ends || start.kind === 'cue') ||
    weak ||
    !(asked || clear) ||
    one.to > oldest ||
    /[$]/.test(tokens[one.first]?.signs ?? '')
  )
    return null
  if (/[/:%]/.test(after?.signs ?? '') || !Number.isInteger(one.from)) return null
  const to = about === null ? one.to : one.from + 9
  const certain = one.certain && about === null && start.kind !== 'has'
  const entity: AgeSaid = {
    ...mention(said, one.first, next, certain || asked),
    kind: 'age',
    from: one.from,
    to,
    months: null,
  }
  return { first: one.first, next, entity: { ...entity, certain: (certain || asked) && one.certain && about === null } }
}

function bounded(said: Said, at: number): Found | null {
  const bound = bounds(said.tokens, at)
  if (bound === null) return null
  const make = (from: number, to: number, next: number): Found => ({
    first: at,
    next,
    entity: { ...mention(said, at, next, true), kind: 'age', from, to, months: null },
  })
  if (bound.value === 'minor') return make(0, 17, bound.next)
  if (bound.value === 'adult') return make(18, oldest, bound.next)
  const number = numberAt(said.tokens, bound.next)
  if (number === null || number.weak || number.value > oldest) return null
  const unit = unitAt(said.tokens, number.next)
  if (unit !== null && unit.unit !== 'year') return null
  const next = unit?.next ?? number.next
  return bound.value === 'under' ? make(0, number.value - 1, next) : make(number.value, oldest, next)
}

const birth = heard('naci nacio nacimos nacido nacida nacimiento born birth dob birthdate fet nesans nasans')

/** The age that a day or year of birth makes. */
function bornAt(said: Said, { first, next, entity }: Found): Found | null {
  if (entity?.kind !== 'date') return null
  const cued = [1, 2, 3, 4].some((away) => birth.has(said.tokens[first - away]?.sound ?? ''))
  if (!cued) return null
  const [low, high] = [fullYears(entity.to, said.context.today), fullYears(entity.from, said.context.today)]
  if (low < 0 || high > oldest) return null
  const age: AgeSaid = {
    at: entity.at,
    words: entity.words,
    certain: entity.certain,
    kind: 'age',
    from: low,
    to: high,
    months: null,
  }
  return { first, next, entity: age }
}

function fullYears(birthday: string, today: string): number {
  const [from, to] = [partsOf(dayOf(birthday)), partsOf(dayOf(today))]
  const had = to.month > from.month || (to.month === from.month && to.day >= from.day)
  return to.year - from.year - (had ? 0 : 1)
}
