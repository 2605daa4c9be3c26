import { type Calendar, today, writeDay } from '../../core/office/calendar.ts'
import { type ConsoleLanguage, readerLanguage } from '../reader.ts'
import { say } from '../words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const clocks = { es: ['es-MX', 'h23'], en: ['en-US', 'h12'] } as const satisfies Record<ConsoleLanguage, unknown>

/** How long something takes so far: `menos de 1 min`, `12 min`, `2 h 5 min`, `3 días`. */
export function writeSpan(milliseconds: number): string {
  if (milliseconds < minute) return say('span.now')
  if (milliseconds < hour) return say('span.minutes', { minutes: Math.floor(milliseconds / minute) })
  if (milliseconds < day)
    return say('span.hours', {
      hours: Math.floor(milliseconds / hour),
      minutes: Math.floor((milliseconds % hour) / minute),
    })
  const days = Math.floor(milliseconds / day)
  return days === 1 ? say('span.day') : say('span.days', { days })
}

/** The same in the two largest units, short enough for a column: `ahora`, `12 min`, `5 h 12 min`, `26 d 4 h`. */
export function writeWait(milliseconds: number): string {
  if (milliseconds < minute) return say('wait.now')
  if (milliseconds < day) return writeSpan(milliseconds)
  const days = Math.floor(milliseconds / day)
  const hours = Math.floor((milliseconds % day) / hour)
  return hours === 0 ? say('wait.days', { days }) : say('wait.days_hours', { days, hours })
}

/** A moment in the office's own time, as its reader writes it: `hoy a las 10:05`, `ayer a las 18:30`, `lunes 23 de noviembre a las 9:00`. */
export function writeMoment(at: number, now: number, calendar: Calendar): string {
  const date = today(calendar, at)
  const time = clock(at, calendar.timeZone)
  if (date === today(calendar, now)) return say('moment.today', { time })
  if (date === today(calendar, now - day)) return say('moment.yesterday', { time })
  const year = date.slice(0, 4) !== today(calendar, now).slice(0, 4)
  return say('moment.day', { day: writeDay(date, readerLanguage(), { weekday: true, year }), time })
}

// Making one takes far longer than using it, and a case shows one a line.
const formats = new Map<string, Intl.DateTimeFormat>()

function clock(at: number, timeZone: string): string {
  const [locale, hourCycle] = clocks[readerLanguage()]
  const name = `${locale} ${timeZone}`
  const format =
    formats.get(name) ?? new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle })
  formats.set(name, format)
  return format.format(at)
}
