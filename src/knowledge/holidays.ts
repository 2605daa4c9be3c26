/** A day that returns every year: a date, or the n-th weekday (1 = Monday) of a month. */
export type HolidayRule =
  | { readonly name: string; readonly month: number; readonly day: number }
  | { readonly name: string; readonly month: number; readonly weekday: number; readonly nth: number }

const firstYear = 2020
const lastYear = 2070

/** Every holiday of the years a running office can need, as `2026-12-25`. */
export function daysOfHolidays(rules: readonly HolidayRule[]): string[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
  return years.flatMap((year) => rules.map((rule) => dayOf(rule, year)))
}

function dayOf(rule: HolidayRule, year: number): string {
  const first = new Date(Date.UTC(year, rule.month - 1, 1))
  if ('day' in rule) first.setUTCDate(rule.day)
  else first.setUTCDate(1 + ((rule.weekday - first.getUTCDay() + 7) % 7) + (rule.nth - 1) * 7)
  return first.toISOString().slice(0, 10)
}
