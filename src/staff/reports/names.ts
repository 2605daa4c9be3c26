import { writeDay } from '../../core/office/calendar.ts'
import { addDays } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import { untold } from '../../reports/attention.ts'
import { type Period, periodNamed } from '../../reports/period.ts'
import { type Figure, foldedKey, type KeyKind, type Row, type Table, type Unit } from '../../reports/table.ts'
import { readerLanguage } from '../reader.ts'
import { say, sayCode } from '../words.ts'

/** A period in words: `Semana del 16 al 22 de noviembre de 2026`, `Noviembre de 2026`, `Julio a septiembre de 2026`, `Año 2026`. */
export function writePeriod(period: Period): string {
  const [year = '', month = '1'] = period.from.split('-')
  const last = addDays(period.until, -1)
  if (period.kind === 'year') return say('reports.year', { year })
  if (period.kind === 'month') return say('reports.month', { month: say(monthKey(month)), year })
  if (period.kind === 'quarter')
    return say('reports.quarter', {
      from: say(monthKey(month)),
      until: within(say(monthKey(last.split('-')[1] ?? ''))),
      year,
    })
  const until = writeDay(last, readerLanguage(), { year: true })
  // `del 9 al 15 de noviembre`: Spanish names a month once.
  const isOneMonth = readerLanguage() === 'es' && last.slice(0, 7) === period.from.slice(0, 7)
  const from = isOneMonth ? String(Number(period.from.slice(8))) : writeDay(period.from, readerLanguage())
  return say('reports.week', { from, until })
}

/** The name of a table's row in its reader's language. A key nothing is known of stands as it is. */
export function rowName({ rowsAre }: Pick<Table, 'rowsAre'>, { key, depth }: Row, book: Book): string {
  if (key === foldedKey) return say(depth === 1 ? 'reports.folded.topics' : 'reports.folded')
  if (key === untold) return say(`reports.untold.${untoldIn(rowsAre, depth)}`)
  if (rowsAre === 'area' && depth === 1) return monthName(key)
  if (rowsAre === 'matter' && depth === 1) return book.hasTopic(key) ? book.title(key, readerLanguage()) : key
  return nameOf(rowsAre, key, book)
}

/** A figure as it is printed. Where there is none, that is said. */
export function writeFigure(figure: Figure, unit: Unit): string {
  if (figure === null) return say('reports.none')
  if (typeof figure === 'object') return say('reports.least', { figure: figure.least })
  if (unit === 'percent') return say('reports.percent', { figure })
  if (unit === 'days') return say('reports.days', { days: figure })
  return unit === 'minutes' ? writeMinutes(figure) : String(figure)
}

/** Minutes of office time as hours and minutes: days would not be days of 24 hours. */
export function writeMinutes(minutes: number): string {
  if (minutes < 60) return say('span.minutes', { minutes })
  return say('span.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** The same to be read from across a room: from ten hours on without minutes. */
export function writeLarge(minutes: number): string {
  return minutes < 600 ? writeMinutes(minutes) : say('reports.hours', { hours: Math.floor(minutes / 60) })
}

/** An area's name, of those that are and of the representations. */
export function areaName(id: string, { office }: Book): string {
  return [...office.areas, ...office.routing.representations].find((area) => area.id === id)?.name ?? id
}

/** How people come who do not write. */
const byHand = ['call', 'email', 'counter']

function nameOf(rowsAre: KeyKind, key: string, book: Book): string {
  if (rowsAre === 'area' || rowsAre === 'matter') return areaName(key, book)
  if (rowsAre === 'place') return book.places.atlas.name(key, readerLanguage()) || key
  if (rowsAre === 'channel') return byHand.includes(key) ? sayCode('registers.channel', key) : sayCode('channel', key)
  if (rowsAre === 'reason' && key === 'counter') return say('reports.reason.counter')
  if (rowsAre === 'reason') return sayCode('reason', key)
  return sayCode(`reports.${rowsAre}`, key)
}

const untoldIn = (rowsAre: KeyKind, depth: 0 | 1): 'matter' | 'place' | 'outcome' | 'other' =>
  rowsAre === 'matter' && depth === 1 ? 'matter' : rowsAre === 'place' || rowsAre === 'outcome' ? rowsAre : 'other'

/** A month's name inside a line: Spanish writes it small. */
function within(month: string): string {
  return readerLanguage() === 'es' ? month.toLowerCase() : month
}

function monthName(name: string): string {
  const period = periodNamed(name)
  return period === null ? name : writePeriod(period)
}

function monthKey(month: string) {
  return `reports.months.${Number(month) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}` as const
}
