import type { Trilingual } from '../vocabulary/language.ts'
import { type CivilDay, weekdayOf } from './civil-time.ts'

/** In which years a rule holds; absent = in all. `every`: only each so many years from `since`. */
interface Years {
  readonly since?: number | undefined
  readonly until?: number | undefined
  readonly every?: number | undefined
}

/** A rest day by law: a date, or the n-th weekday (1 = Monday) of a month. */
export type HolidayRule = Years & { readonly name: Trilingual; readonly month: number } & (
    | { readonly day: number }
    | { readonly weekday: number; readonly nth: number }
  )

/** The rest day a rule makes in a year, or null when it makes none. */
export function restDayOf(rule: HolidayRule, year: number): CivilDay | null {
  if (!holdsIn(rule, year)) return null
  const month = `${year}-${String(rule.month).padStart(2, '0')}`
  const first = weekdayOf(`${month}-01`)
  const day = 'day' in rule ? rule.day : 1 + ((rule.weekday - first + 7) % 7) + (rule.nth - 1) * 7
  return `${month}-${String(day).padStart(2, '0')}`
}

/** What rest day a day is, or null. */
export function restDayOn(day: CivilDay, rules: readonly HolidayRule[]): Trilingual | null {
  const year = Number(day.slice(0, 4))
  return rules.find((rule) => restDayOf(rule, year) === day)?.name ?? null
}

function holdsIn({ since, until, every }: Years, year: number): boolean {
  if (since !== undefined && year < since) return false
  if (until !== undefined && year > until) return false
  return every === undefined || (year - (since ?? 0)) % every === 0
}
