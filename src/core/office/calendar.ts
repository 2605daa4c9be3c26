import type { Language } from '../vocabulary/language.ts'
import { addDays, civilTime, weekdayOf } from './civil-time.ts'

/** One stretch of a week in which the office answers. Days: 1 = Monday … 7 = Sunday. Times `HH:MM` in the office's zone. */
export interface Opening {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

/** When the office's people answer. `holidays` are days (`2026-12-25`) on which it stays closed. */
export interface Calendar {
  readonly timeZone: string
  readonly openings: readonly Opening[]
  readonly holidays: readonly string[]
}

/** Open until a time today, or closed until a day and time. `date` is the day in the office's zone. */
export type OfficeHours =
  | { readonly open: true; readonly closes: string }
  | { readonly open: false; readonly date: string; readonly weekday: number; readonly opens: string }
  /** No opening within a month: the calendar is empty or all holidays. */
  | null

/** Whether the office answers at `now` (milliseconds), until when, and if not, when it opens next. */
export function officeHours(calendar: Calendar, now: number): OfficeHours {
  const local = civilTime(now, calendar.timeZone)
  const today = openingsOn(calendar, local.date)
  const current = today.find((o) => o.from <= local.time && local.time < o.to)
  if (current) return { open: true, closes: current.to }
  const later = today.find((o) => o.from > local.time)
  if (later) return { open: false, date: local.date, weekday: local.weekday, opens: later.from }
  let date = local.date
  for (let i = 0; i < 31; i++) {
    date = addDays(date, 1)
    const [first] = openingsOn(calendar, date)
    if (first) return { open: false, date, weekday: weekdayOf(date), opens: first.from }
  }
  return null
}

/** When the office answers on a day of its zone, earliest first; nothing on days it is closed. */
export function openingsOn(calendar: Calendar, date: string): readonly Opening[] {
  if (calendar.holidays.includes(date)) return []
  return calendar.openings
    .filter((o) => o.days.includes(weekdayOf(date)))
    .toSorted((a, b) => a.from.localeCompare(b.from))
}

const weekdays = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ht: ['lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi', 'dimanch'],
} satisfies Record<Language, string[]>

const months = {
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ht: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
} satisfies Record<Language, string[]>

/** A day of the week (1 = Monday) as people of each language call it. */
export function writeWeekday(day: number, language: Language): string {
  return weekdays[language][day - 1] ?? ''
}

/** A day written out, with its weekday when `weekday` is asked for: `lunes 23 de noviembre`, `Monday, November 23`, `lendi 23 novanm`. */
export function writeDay(
  date: string,
  language: Language,
  options: { weekday?: boolean; year?: boolean } = {},
): string {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  const name = months[language][month - 1] ?? ''
  const weekday = options.weekday ? (weekdays[language][weekdayOf(date) - 1] ?? '') : ''
  if (language === 'en') return `${weekday ? `${weekday}, ` : ''}${name} ${day}${options.year ? `, ${year}` : ''}`
  const written =
    language === 'es'
      ? `${day} de ${name}${options.year ? ` de ${year}` : ''}`
      : `${day} ${name}${options.year ? ` ${year}` : ''}`
  return weekday ? `${weekday} ${written}` : written
}

/** A clock time as people of each language read it: `15:00`, `3:00 p.m.`, `3:00 apremidi`. */
export function writeTime(time: string, language: Language): string {
  if (language === 'es') return time
  const [hour = 0, minute = '00'] = time.split(':').map((part, i) => (i === 0 ? Number(part) : part)) as [
    number,
    string,
  ]
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  if (language === 'en') return `${twelve}:${minute} ${hour < 12 ? 'a.m.' : 'p.m.'}`
  const part = hour < 12 ? 'nan maten' : hour === 12 && minute === '00' ? 'midi' : hour < 18 ? 'apremidi' : 'aswè'
  return `${twelve}:${minute} ${part}`
}

/** The day at `now` in the calendar's zone, `2026-11-21`. */
export function today(calendar: Calendar, now: number): string {
  return civilTime(now, calendar.timeZone).date
}

/** An `as_of` written for a person: a year, a month of a year, or a day; null for `undated`. */
export function writeAsOf(asOf: string, language: Language): string | null {
  if (asOf === 'undated') return null
  const [year = '', month] = asOf.split('-')
  if (month === undefined) return year
  if (asOf.length === 10) return writeDay(asOf, language, { year: true })
  const name = months[language][Number(month) - 1] ?? ''
  return language === 'es' ? `${name} de ${year}` : `${name} ${year}`
}
