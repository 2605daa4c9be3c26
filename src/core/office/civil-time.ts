/** A day without an hour or a zone, `2026-11-21`. Days in this form compare as text. */
export type CivilDay = string

/** What a clock on a wall shows: the day, its weekday (1 = Monday … 7 = Sunday), and the time `HH:MM`. */
export interface CivilTime {
  readonly date: CivilDay
  readonly weekday: number
  readonly time: string
}

const minute = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a zone (`America/Monterrey`) show at `now` (milliseconds). */
export function civilTime(now: number, timeZone: string): CivilTime {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  const [date = '', time = ''] = format.format(now).split(', ')
  return { date, time, weekday: weekdayOf(date) }
}

/**
 * The moment (milliseconds) at which the clocks of a zone show a day and time. A time shown twice, when clocks go back, is the
 * first of the two; one that is skipped, when they go forward, is an hour later on the clock.
 */
export function momentOf(date: CivilDay, time: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  // Clocks are never more than a day apart, so the zone's distance on either side covers a change in between.
  const distances = [wanted - 24 * 60 * minute, wanted + 24 * 60 * minute].map((at) => distanceAt(at, timeZone))
  const moments = distances.map((distance) => wanted - distance)
  const shown = moments.filter((at) => distanceAt(at, timeZone) === wanted - at)
  return shown.length > 0 ? Math.min(...shown) : (moments[0] ?? wanted)
}

/** How far ahead of Greenwich the clocks of a zone are, in milliseconds. */
function distanceAt(at: number, timeZone: string): number {
  const { date, time } = civilTime(at, timeZone)
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / minute) * minute
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDay): number {
  return noonOf(date).getUTCDay() || 7
}

/** The day some days later, or earlier. Throws a `RangeError` for what is no day. */
export function addDays(date: CivilDay, days: number): CivilDay {
  const next = noonOf(date)
  next.setUTCDate(next.getUTCDate() + days)
  return next.toISOString().slice(0, 10)
}

/** True for a day that the calendar has: `2026-02-30` is none. */
export function isCivilDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const noon = noonOf(date)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().slice(0, 10) === date
}

/** Noon in Greenwich: no change of hour anywhere moves it to another day. */
function noonOf(date: CivilDay): Date {
  return new Date(`${date}T12:00:00Z`)
}
