import { type HolidayRule, restDayOf } from '../core/office/holiday-rules.ts'
import type { Closure, WorkingCalendar } from '../core/office/working-days.ts'

/** One file of knowledge/holidays: the rest days of a country by rule, and by authority the closures it announced. */
export interface Holidays {
  readonly days: readonly HolidayRule[]
  /** Name of an authority (`comar`) → its own closures. */
  readonly closures: Readonly<Record<string, readonly Closure[]>>
}

const firstYear = 2020
const lastYear = 2070

/** Every rest day of the years a running office can need, as `2026-12-25`. */
export function daysOfHolidays(rules: readonly HolidayRule[]): string[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
  return years.flatMap((year) => rules.flatMap((rule) => restDayOf(rule, year) ?? []))
}

/** The working days of a country's authority; of the country alone when the authority is null or has announced no closures. */
export function workingCalendarOf(holidays: Holidays | undefined, authority: string | null): WorkingCalendar {
  if (holidays === undefined) return { rules: [], closures: [] }
  return { rules: holidays.days, closures: authority === null ? [] : (holidays.closures[authority] ?? []) }
}
