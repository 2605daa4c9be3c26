import { civil, dayOf, partsOf } from './civil.ts'
import { type DateRead, days, oneDay, weekOf } from './date-read.ts'
import { directionAt } from './direction.ts'
import { createLexicon } from './lexicon.ts'
import type { Said } from './said.ts'
import { breaks, heard } from './tokens.ts'

/** Days from today; null for phrases that only sound like a day: "por la mañana", "hoy en día". */
const named = createLexicon<number | null>([
  [
    null,
    'en la mañana|por la mañana|de la mañana|a la mañana|las mañanas|hasta mañana|hoy en dia|hoy por hoy|todos los dias',
  ],
  [
    0,
    'hoy|hoy en la mañana|hoy por la mañana|hoy mismo|hoy dia|esta mañana|esta tarde|esta noche|hoy en la noche|hoy en la tarde',
  ],
  [0, 'today|tonight|this morning|this afternoon|this evening|2day'],
  [0, 'jodi a|jodia|jodi|maten an|maten sa a|aswè a|aswe a|apremidi a'],
  [
    -1,
    'ayer|ayer en la mañana|ayer en la tarde|ayer en la noche|ayer por la noche|ayer por la tarde|ayer por la mañana|anoche|hayer',
  ],
  [-1, 'yesterday|yesterday morning|yesterday afternoon|yesterday evening|last night|yesterda|yest'],
  [-1, 'ayè|yè maten|yè swa|yè apremidi|yè aswè|depi yè'],
  [
    -2,
    'antier|anteayer|antes de ayer|antes ayer|antiayer|antayer|antenoche|antier en la noche|antier en la tarde|antes de anoche',
  ],
  [-2, 'the day before yesterday|day before yesterday|avan yè|avanyè|avantyè|avan ayè|avan yè swa'],
  [-3, 'trasantier|antes de antier|hace tres dias y medio'],
  [
    1,
    'mañana|mañana en la mañana|mañana por la mañana|mañana temprano|mañana en la tarde|tomorrow|tomorrow morning|tomorow|tmrw',
  ],
  [1, 'demen|demen maten|demen swa|demen apremidi|denmen'],
  [2, 'pasado mañana|the day after tomorrow|day after tomorrow|apre demen|apredemen|apre denmen'],
])
const feasts = createLexicon<readonly [month: number, day: number]>([
  [[12, 25], 'navidad|christmas|xmas|nwèl|nwel'],
  [[1, 1], 'año nuevo|new year|new years|new year s|nouvèl ane|jou dlan|joudlan'],
])
const bareYesterday = heard('ye')
const copula = heard('se ki kijan koman kouman kote kile kisa kiyes sa jan ou kibo konbyen kimoun')

/** A day by its own name: `ayer`, `antier`, `mañana`, `last night`, `yè`, `demen`; Christmas and New Year. */
export function namedDate(said: Said, at: number): DateRead | null {
  const today = dayOf(said.context.today)
  const day = named(said.tokens, at)
  // "Everyday" words win over days inside them, and are read over without a date.
  if (day !== null) return day.value === null ? null : oneDay(today + day.value, day.next)
  if (isYesterday(said, at)) return oneDay(today - 1, at + 1)
  const feast = feasts(said.tokens, at)
  return feast === null ? null : festive(said, at, feast.value, feast.next)
}

/** How many words to pass over because they only sound like a day. */
export function notADay(said: Said, at: number): number | null {
  const day = named(said.tokens, at)
  return day?.value === null ? day.next : null
}

function festive(said: Said, at: number, [month, day]: readonly [number, number], next: number): DateRead | null {
  const today = dayOf(said.context.today)
  const { year } = partsOf(today)
  const direction = directionAt(said, at)
  const all = [year - 1, year, year + 1].flatMap((y) => civil(y, month, day) ?? [])
  const past = all.filter((d) => d <= today).at(-1)
  const coming = all.find((d) => d >= today)
  const found = direction === 'past' ? past : coming
  return found === undefined ? null : days(weekOf(found, 0), 'week', next, false)
}

/** Kreyòl "yè" and "ye" (is) are written alike without accents; "is" ends questions and sentences with "se". */
function isYesterday({ tokens, context, size }: Said, at: number): boolean {
  if (!bareYesterday.has(tokens[at]?.sound ?? '') || context.language !== 'ht') return false
  if (size === 1) return context.awaited === 'date'
  if (tokens[at - 1]?.sound === 'se') return true
  for (let i = at; i >= 0 && i > at - 12; i--) {
    if (copula.has(tokens[i]?.sound ?? '')) return false
    if (breaks(tokens[i]?.signs ?? '')) break
  }
  return true
}
