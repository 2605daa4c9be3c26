import type { Period, ValidityRule } from '../vocabulary/validity.ts'
import { addDays, type CivilDay } from './civil-time.ts'

/** What a paper must be to be good on a day: made on `from` or later, or with a printed date of `until` or later. */
export type GoodOn = { readonly from: CivilDay } | { readonly until: CivilDay }

/**
 * What a validity comes to on one day. Whether the very first day of "three months" still counts no source says: it is left out, so that
 * nobody stands there with a paper one day too old.
 */
export function goodOn(rule: ValidityRule, day: CivilDay): GoodOn {
  if ('in_force' in rule) return { until: shiftDay(day, rule.in_force, 1) }
  return { from: addDays(shiftDay(day, 'valid_for' in rule ? rule.valid_for : rule.issued_within, -1), 1) }
}

/** The day a period later, or earlier for -1; a month without that day gives its last. */
export function shiftDay(day: CivilDay, period: Period, way: 1 | -1): CivilDay {
  const [, amount = '0', unit = 'D'] = /^P(\d+)([DMY])$/.exec(period) ?? []
  const count = way * Number(amount)
  if (unit === 'D') return addDays(day, count)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = year * 12 + month - 1 + (unit === 'Y' ? 12 * count : count)
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
  const last = Number(addDays(nextMonth(first), -1).slice(-2))
  return addDays(first, Math.min(date, last) - 1)
}

function nextMonth(first: CivilDay): CivilDay {
  return `${addDays(first, 31).slice(0, 7)}-01`
}
