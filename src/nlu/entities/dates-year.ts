import { civil, dayOf, partsOf } from './civil.ts'
import { type DateRead, days, oneDay } from './date-read.ts'
import { writtenDate } from './dates-written.ts'
import { directionAt } from './direction.ts'
import { createLexicon } from './lexicon.ts'
import { shortYear, yearAt } from './months.ts'
import { numberAt } from './numbers.ts'
import type { Said } from './said.ts'
import { breaks, heard } from './tokens.ts'
import { unitAt } from './units.ts'

const leads = createLexicon<true>([
  [
    true,
    'en|en el|en el año|desde|desde el|desde el año|del|del año|de|el|el año|año|hasta|hasta el|para el|in|since|until|by|year',
  ],
  [true, 'in the year|from|nan|nan ane|nan lane|depi|depi ane|depi lane|depi nan|ane|lane|jiska|an'],
])
const strong = heard('en desde ano in since nan depi ane lane')
const span = (year: number) => {
  const [from, to] = [civil(year, 1, 1), civil(year, 12, 31)]
  return from === null || to === null ? null : { from, to }
}

/** A year alone: `en 2019`, `desde el 98`, `in 2019`, `nan ane 2019`, `en dos mil veinte`; bare only when a date was asked for. */
export function yearDate(said: Said, at: number): DateRead | null {
  const { tokens, context } = said
  const lead = leads(tokens, at)
  if (lead !== null) {
    const year = yearAt(tokens, lead.next)
    const isStrong = strong.has(tokens[at]?.sound ?? '') || strong.has(tokens[lead.next - 1]?.sound ?? '')
    const digits = tokens[lead.next]?.digits === true
    if (year !== null && (digits || isStrong) && isFree(said, year.next))
      return days(span(year.year), 'year', year.next)
    const token = tokens[lead.next]
    const short =
      lead.next - at === 2 && isStrong && token?.digits === true && token.sound.length === 2 && Number(token.sound) > 31
    if (short && isFree(said, lead.next + 1)) {
      const { year: now } = partsOf(dayOf(context.today))
      return days(span(shortYear(token.sound, now)), 'year', lead.next + 1)
    }
  }
  const year = context.awaited === 'date' || context.awaited === 'age' ? yearAt(tokens, at) : null
  return year === null || !isFree(said, year.next) || context.awaited === 'age'
    ? null
    : days(span(year.year), 'year', year.next)
}

/** Nothing is counted by the number: "de 2000 pesos" is no year. */
function isFree({ tokens }: Said, next: number): boolean {
  const after = tokens[next]
  if (after === undefined || unitAt(tokens, next) !== null) return false
  return !/[$%/]/.test(after.signs) && !counted.has(after.sound)
}
const counted = heard(
  'pesos dolares dollars bucks goud dlls dls usd mxn mil personas people moun varos km kilometros por percent',
)

const dayLeads = createLexicon<true>([[true, 'el dia|el|dia|on the|the|jou|le|jou ki te']])
const dayWords = heard('dia jou')
const ends = heard('st nd rd th ro')
const ofMonth = createLexicon<-1 | 0 | 1>(
  [
    [-1, 'del mes pasado|del pasado mes|of last month|mwa pase|mwa pase a'],
    [0, 'de este mes|del presente|of this month|mwa sa a|mwa sa|del mes en curso'],
    [1, 'del proximo mes|del mes que viene|del mes que entra|of next month|mwa pwochen|mwa k ap vini|mwa kap vini'],
  ],
  { joined: true },
)

/** A day of the month alone: `el 15`, `el día 3`, `the 15th`, `jou 15`, `el 15 del mes pasado`. */
export function dayOfMonth(said: Said, at: number): DateRead | null {
  const { tokens, context } = said
  const lead = dayLeads(tokens, at)
  const start = lead?.next ?? (context.awaited === 'date' ? at : null)
  if (start === null) return null
  if (writtenDate(said, start) !== null) return null
  const day = numberAt(tokens, start)
  if (day === null || day.weak || day.value < 1 || day.value > 31 || !Number.isInteger(day.value)) return null
  const ordinal = ends.has(tokens[day.next]?.sound ?? '') && !tokens[day.next]?.spaced
  const next = ordinal ? day.next + 1 : day.next
  const month = ofMonth(tokens, next)
  const today = dayOf(context.today)
  if (month !== null) return oneDay(inMonth(today, month.value, day.value), month.next)
  const isAlone = tokens[next]?.sound === '' || breaks(tokens[next]?.signs ?? '')
  const told =
    (lead !== null && lead.next > at && dayWords.has(tokens[lead.next - 1]?.sound ?? '')) || (ordinal && lead !== null)
  const plain = lead !== null && isAlone && (context.language !== 'en' || ordinal)
  if (unitAt(tokens, next) !== null || /[$%/:]/.test(tokens[next]?.signs ?? '')) return null
  if (!(plain || told || (context.awaited === 'date' && isAlone && said.size <= 4))) return null
  return nearestDay(said, at, day.value, next)
}

function nearestDay(said: Said, at: number, day: number, next: number): DateRead | null {
  const today = dayOf(said.context.today)
  const direction = directionAt(said, at)
  const order = direction === 'past' ? [0, -1, -2] : direction === 'future' ? [0, 1, 2] : [0, 1, -1, 2]
  for (const away of order) {
    const found = inMonth(today, away, day)
    if (found === null || (direction === 'past' && found > today) || (direction !== 'past' && found < today)) continue
    return oneDay(found, next, false)
  }
  return null
}

function inMonth(today: number, away: number, day: number): number | null {
  const { year, month } = partsOf(today)
  const index = year * 12 + month - 1 + away
  return civil(Math.floor(index / 12), (index % 12) + 1, day)
}
