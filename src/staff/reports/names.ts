import { writeDay } from '../../core/office/calendar.ts'
import { addDays } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import { untold } from '../../reports/attention.ts'
import { type Period, periodNamed } from '../../reports/period.ts'
import type { ReportKey } from '../../reports/report-key.ts'
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

/** A figure as it is printed. Where there is none, that is said. `day`: minutes of a day of the office, where they are known. */
export function writeFigure(figure: Figure, unit: Unit, day: number | null): string {
  if (figure === null) return say('reports.none')
  if (typeof figure === 'object') return say('reports.least', { figure: figure.least })
  if (unit === 'percent') return say('reports.percent', { figure })
  if (unit === 'days') return say('reports.days', { days: figure })
  return unit === 'minutes' ? writeMinutes(figure, day) : String(figure)
}

/** Minutes of office time in days of the office and hours; only in hours where nobody knows how long its days are. */
function writeMinutes(minutes: number, day: number | null): string {
  if (minutes < 60) return say('span.minutes', { minutes })
  if (day !== null && minutes >= day) {
    const [days, hours] = [Math.floor(minutes / day), Math.floor((minutes % day) / 60)]
    return hours === 0 ? say('wait.days', { days }) : say('wait.days_hours', { days, hours })
  }
  return say('span.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** Minutes of an ordinary day of the office: of those it opens on in a week, the mean. Null while it has no hours. */
export function officeDay({ calendar }: Pick<Book, 'calendar'>): number | null {
  const open = calendar.openings.flatMap(({ days, from, to }) =>
    days.map((day) => ({ day, minutes: clock(to) - clock(from) })),
  )
  const days = new Set(open.map(({ day }) => day)).size
  return days === 0 ? null : open.reduce((sum, { minutes }) => sum + minutes, 0) / days
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return 60 * hours + minutes
}

/** A period in as few letters as the edge of a chart has room for: `sep 2026`, `9 nov`. */
export function writeShortPeriod({ kind, name, from }: Period): string {
  if (kind === 'year' || kind === 'quarter') return name
  const [year = '', month = '', day = ''] = from.split('-')
  const short = say(monthKey(month)).slice(0, 3).toLowerCase()
  return kind === 'week' ? `${Number(day)} ${short}` : `${short} ${year}`
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

/** In words: the period, or the report's name and its period. */
export function writeReport({ period, own }: ReportKey): string {
  const when = writePeriod(period)
  if (own === null) return when
  return say('reports.own', { name: own.name, period: readerLanguage() === 'es' ? when.toLowerCase() : when })
}
