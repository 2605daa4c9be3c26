/** Days are counted from 1970-01-01, so that no clock, zone or change of hour takes part. */
export type DayNumber = number

const msPerDay = 86_400_000
const earliest = 1900
const latest = 2100

/** The number of a civil day between 1900 and 2100, or null when the calendar does not have it (31 February). */
export function civil(year: number, month: number, day: number): DayNumber | null {
  if (!(year >= earliest && year <= latest)) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? date.getTime() / msPerDay : null
}

/** A day number as `2026-11-21`. */
export function isoOf(day: DayNumber): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}

/** The day number of `2026-11-21`. */
export function dayOf(iso: string): DayNumber {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / msPerDay
}

/** Year, month 1..12, day 1..31 and weekday 1 = Monday .. 7. */
export function partsOf(day: DayNumber): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * msPerDay)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  }
}

/** The same day some months later or earlier; the month's last when it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: own } = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return first.getTime() / msPerDay + Math.min(own, last) - 1
}

/** The first and last day of a month, or null outside 1900..2100. */
export function monthSpan(year: number, month: number): { from: DayNumber; to: DayNumber } | null {
  const from = civil(year, month, 1)
  return from === null ? null : { from, to: addMonths(from, 1) - 1 }
}

/** True when a day lies between 1900 and 2100. */
export function isInReach(day: DayNumber): boolean {
  return Number.isFinite(day) && day >= -25_567 && day <= 47_846
}
