import type { Precision } from '../../core/vocabulary/entity.ts'
import { addMonths, type DayNumber, partsOf } from './civil.ts'
import type { Said } from './said.ts'

/** A day or days read from tokens. `from` null: it looked like a date but no calendar has it. */
export interface DateRead {
  readonly from: DayNumber | null
  readonly to: DayNumber
  readonly precision: Precision
  readonly certain: boolean
  readonly next: number
}

/** Reads the date that begins at a token, if one does. */
export type ReadDate = (said: Said, at: number) => DateRead | null

/** What looks like a date but is none (31 February): read over, and nothing said. */
export function nonsense(next: number): DateRead {
  return { from: null, to: 0, precision: 'day', certain: false, next }
}

/** One day. */
export function oneDay(day: DayNumber | null, next: number, certain = true): DateRead {
  return day === null ? nonsense(next) : { from: day, to: day, precision: 'day', certain, next }
}

/** Some days. */
export function days(
  span: { from: DayNumber; to: DayNumber } | null,
  precision: Precision,
  next: number,
  certain = true,
) {
  return span === null ? nonsense(next) : { ...span, precision, certain, next }
}

/** The Monday to Sunday around a day, some weeks away. */
export function weekOf(day: DayNumber, away: number): { from: DayNumber; to: DayNumber } {
  const from = day - partsOf(day).weekday + 1 + 7 * away
  return { from, to: from + 6 }
}

/** The calendar month of a day, some months away. */
export function monthOf(day: DayNumber, away: number): { from: DayNumber; to: DayNumber } {
  const from = addMonths(day - partsOf(day).day + 1, away)
  return { from, to: addMonths(from, 1) - 1 }
}

/** The calendar year of a day, some years away. */
export function yearOf(day: DayNumber, away: number): { from: DayNumber; to: DayNumber } {
  const { month } = partsOf(day)
  const from = monthOf(day, 12 * away + 1 - month).from
  return { from, to: addMonths(from, 12) - 1 }
}
