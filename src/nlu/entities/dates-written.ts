import { civil, dayOf, monthSpan, partsOf } from './civil.ts'
import { type DateRead, days, nonsense, oneDay } from './date-read.ts'
import { createLexicon } from './lexicon.ts'
import { type MonthRead, monthAt, shortYear, yearAt } from './months.ts'
import { numberAt } from './numbers.ts'
import type { Said } from './said.ts'
import { breaks, heard, soundOf } from './tokens.ts'
import { isDirected, nearestMonth, nearestYear } from './unsaid-year.ts'

const of = heard('de del of d')
const ofThe = heard('del')
const through = heard('al a to y rive jiska until through and')
const ordinalEnds = heard('ro er ero o a ra do vo st nd rd th')
const firsts = heard('primero primer premye premier first')
const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const teens = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
/** English days in words: `third`, `twentieth`, `twenty first`. */
const ordinals = createLexicon<number>([
  ...units.map((word, i) => [i + 1, word] as const),
  ...teens.split(' ').map((word, i) => [i + 10, word] as const),
  [20, 'twentieth'],
  ...units.map((word, i) => [i + 21, `twenty ${word}`] as const),
  [30, 'thirtieth'],
  [31, 'thirty first'],
])
const yearNames = createLexicon<number>(
  [
    [-1, 'del ano pasado|ano pasado|of last year|last year|ane pase|lane pase|ane pase a'],
    [0, 'de este ano|este ano|del presente ano|del ano en curso|of this year|this year|ane sa a|lane sa a|ane sa'],
    [
      1,
      'del proximo ano|del ano que viene|del ano que entra|of next year|next year|ane pwochen|lane pwochen|ane kap vini',
    ],
  ],
  { joined: true },
)
/** Words before a month that make it a time and not a name: "en abril", "since March", "nan mwa me". */
const times = heard(
  'en desde in since nan depi hasta para mwa mes until by de next last this proximo este pasado como durante around month',
)
const ofMonth = heard('mwa mes month')
const passed = createLexicon<'past' | 'future'>(
  [
    ['past', 'pasado|ultimo|anterior|pase|denye'],
    ['future', 'proximo|que viene|que entra|siguiente|pwochen|kap vini|k ap vini'],
  ],
  { joined: true },
)

/** Words of an answer that is little else than a day. */
const briefAnswer = 4

interface DayRead {
  readonly day: number
  readonly next: number
  readonly words: boolean
}

/** Dates with a month's name: `3 de marzo`, `del 3 al 5 de marzo`, `March 3rd 2025`, `3 mas 2025`, `enero de 2020`, `desde marzo`. */
export function writtenDate(said: Said, at: number): DateRead | null {
  return dayThenMonth(said, at) ?? monthThenDay(said, at) ?? monthAlone(said, at)
}

function dayAt({ tokens }: Said, at: number): DayRead | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.digits) {
    if (token.sound.length > 2 || token.signs.endsWith('$')) return null
    const end = tokens[at + 1]
    const ordinal =
      end !== undefined && !end.spaced && end.signs.replace(/[º°ª.]/g, '') === '' && ordinalEnds.has(end.sound)
    return { day: Number(token.sound), next: ordinal ? at + 2 : at + 1, words: false }
  }
  if (firsts.has(token.sound)) return { day: 1, next: at + 1, words: true }
  const ordinal = ordinals(tokens, at)
  if (ordinal !== null) return { day: ordinal.value, next: ordinal.next, words: true }
  const number = numberAt(tokens, at)
  const beforeMonth = number !== null && number.value > 3 && monthAt(tokens, number.next)?.weak === false
  return number === null || number.value > 99 || (number.weak && number.value !== 1 && !beforeMonth)
    ? null
    : { day: number.value, next: number.next, words: true }
}

function dayThenMonth(said: Said, at: number): DateRead | null {
  const { tokens, context } = said
  const first = dayAt(said, at)
  if (first === null) return null
  const linked = through.has(tokens[first.next]?.sound ?? '') || /^[-–]$/.test(tokens[first.next]?.signs ?? '')
  const second = linked ? dayAt(said, first.next + (/^[-–]$/.test(tokens[first.next]?.signs ?? '') ? 0 : 1)) : null
  const last = second !== null && second.day > first.day && monthAfter(said, second) !== null ? second : first
  const found = monthAfter(said, last)
  if (found === null) return null
  const { month, at: monthIs, linked: linkedByOf } = found
  const year = yearAfter(said, monthIs + 1)
  // Who was asked for a day and says no more than "twa mas" tells one.
  const isAsked = context.awaited === 'date' && said.size <= briefAnswer && month.tongue === context.language
  const isMeant = isAsked || isOwn(said, month, !last.words) || (linkedByOf && context.language === 'es')
  if (month.weak && year === null && !isMeant) return null

  // "un mayo", "one may": an article or pronoun, not a day.
  if (first.words && first.day === 1 && !firsts.has(tokens[at]?.sound ?? '') && !linkedByOf) return null
  const next = year?.next ?? monthIs + 1
  const resolve = (day: number) =>
    year === null ? nearestYear(said, at, month.month, day) : civil(year.year, month.month, day)
  const [from, to] = [resolve(first.day), resolve(last.day)]
  if (from === null || to === null) return nonsense(next)
  return { from, to: Math.max(from, to), precision: 'day', certain: year !== null || isDirected(said, at), next }
}

function monthAfter({ tokens }: Said, day: DayRead) {
  const linked = of.has(tokens[day.next]?.sound ?? '')
  const at = day.next + (linked ? 1 : 0)
  const own = ofMonth.has(tokens[at]?.sound ?? '') && of.has(tokens[at + 1]?.sound ?? '') ? at + 2 : at
  const month = /^[-/.]?$/.test(tokens[own]?.signs ?? '.,') ? monthAt(tokens, own) : null
  return month === null ? null : { month, at: own, linked }
}

function monthThenDay(said: Said, at: number): DateRead | null {
  const { tokens, context } = said
  const month = monthAt(tokens, at)
  if (month === null || yearAt(tokens, at + 1) !== null || !/^[-/.]?$/.test(tokens[at + 1]?.signs ?? ',')) return null
  const day = dayAt(said, at + 1)
  if (day === null || (day.words && day.day === 1 && !firsts.has(tokens[at + 1]?.sound ?? ''))) return null
  const year = yearAfter(said, day.next)
  if (month.weak && year === null && !isOwn(said, month, !day.words)) return null
  // "may 2 people", "en mayo 3 personas": a counted thing follows.
  const after = tokens[day.next]
  const counts = year === null && context.language !== 'en' && after?.sound !== '' && !breaks(after?.signs ?? '')
  if (counts && !times.has(after?.sound ?? '')) return null
  const found = year === null ? nearestYear(said, at, month.month, day.day) : civil(year.year, month.month, day.day)
  return oneDay(found, year?.next ?? day.next, year !== null || isDirected(said, at))
}

function monthAlone(said: Said, at: number): DateRead | null {
  const { tokens, context, size } = said
  const month = monthAt(tokens, at)
  if (month === null) return null
  const year = yearAfter(said, at + 1)
  if (year !== null && (!month.weak || month.tongue === null || month.tongue === context.language))
    return days(monthSpan(year.year, month.month), 'month', year.next)
  const before = tokens[at - 1]?.sound ?? ''
  const whole = size === 1 && context.awaited === 'date'
  const after = passed(tokens, at + 1)
  if (!whole && after === null && !(times.has(before) && tokens[at]?.signs === '')) return null
  if (month.weak && !whole && !isWeakMeant(said, month, at)) return null

  const found = nearestMonth(
    after === null ? said : { ...said, context: { ...context, direction: after.value } },
    at,
    month.month,
  )
  return days(found, 'month', after?.next ?? at + 1, after !== null || isDirected(said, at))
}

/** An everyday word or one cut short is a month beside a day in digits, in its own language. */
function isOwn({ context }: Said, month: MonthRead, digits: boolean): boolean {
  return digits && (month.tongue === null || month.tongue === context.language)
}

/** "Nan mwa me", "in May": never where a sentence begins anew. */
function isWeakMeant({ tokens, context }: Said, month: MonthRead, at: number): boolean {
  const before = tokens[at - 1]?.sound ?? ''
  if (month.tongue !== context.language || tokens[at]?.signs !== '') return false
  return ofMonth.has(before) || (context.language === 'en' && before !== 'de')
}

/** The year after a day or month: `de 2024`, `, 2024`, `del 98`, `del año pasado`. */
function yearAfter(said: Said, at: number): { readonly year: number; readonly next: number } | null {
  const { tokens, context } = said
  const { year: now } = partsOf(dayOf(context.today))
  const named = yearNames(tokens, at)
  if (named !== null) return { year: now + named.value, next: named.next }
  const linked = of.has(tokens[at]?.sound ?? '')
  const skip = linked && tokens[at + 1]?.sound === soundOf('ano') ? 2 : linked ? 1 : 0
  const token = tokens[at + skip]
  if (token === undefined || !/^[,/\-.'’]?$/.test(token.signs)) return null
  const year = yearAt(tokens, at + skip)
  if (year !== null) return year
  const short =
    token.digits && token.sound.length === 2 && (ofThe.has(tokens[at]?.sound ?? '') || /^[-/'’]$/.test(token.signs))
  return short ? { year: shortYear(token.sound, now), next: at + skip + 1 } : null
}
