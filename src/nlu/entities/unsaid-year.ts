import { civil, type DayNumber, dayOf, monthSpan, partsOf } from './civil.ts'
import { type Direction, directionAt } from './direction.ts'
import type { Said } from './said.ts'

/** A day and month without a year: the last one for what is past, the next one for what is to come, else the nearest. */
export function nearestYear(said: Said, at: number, month: number, day: number): DayNumber | null {
  return nearest(
    said,
    directionAt(said, at),
    (year) => civil(year, month, day),
    (d) => d,
  )
}

/** A month without a year, likewise. The present month counts as past. */
export function nearestMonth(said: Said, at: number, month: number): { from: DayNumber; to: DayNumber } | null {
  return nearest(
    said,
    directionAt(said, at),
    (year) => monthSpan(year, month),
    (span) => span.from,
  )
}

/** Whether anything said which way it lies. */
export function isDirected(said: Said, at: number): boolean {
  return directionAt(said, at) !== null
}

function nearest<T>(
  said: Said,
  direction: Direction,
  of: (year: number) => T | null,
  dayIn: (found: T) => DayNumber,
): T | null {
  const today = dayOf(said.context.today)
  const { year } = partsOf(today)
  // 29 February may be eight years away.
  const years = Array.from({ length: 17 }, (_, i) => year - 8 + i)
  const all = years.flatMap((y) => of(y) ?? [])
  const fitting = all.filter((found) =>
    direction === 'past' ? dayIn(found) <= today : direction === 'future' ? dayIn(found) >= today : true,
  )
  const [best] = fitting.toSorted((a, b) => Math.abs(dayIn(a) - today) - Math.abs(dayIn(b) - today))
  return best ?? null
}
