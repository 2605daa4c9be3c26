import { isInReach, isoOf } from './civil.ts'
import type { DateRead, ReadDate } from './date-read.ts'
import { namedDate, notADay } from './dates-named.ts'
import { numericDate } from './dates-numeric.ts'
import { partOfPeriod, periodDate } from './dates-period.ts'
import { relativeDate } from './dates-relative.ts'
import { weekdayDate } from './dates-weekday.ts'
import { writtenDate } from './dates-written.ts'
import { dayOfMonth, yearDate } from './dates-year.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'

const periodOf: ReadDate = (said, at) => writtenDate(said, at) ?? periodDate(said, at) ?? yearDate(said, at)
/** The more exactly told first. */
const readers: readonly ReadDate[] = [
  numericDate,
  weekdayDate,
  writtenDate,
  namedDate,
  (said, at) => partOfPeriod(said, at, periodOf),
  periodDate,
  relativeDate,
  yearDate,
  dayOfMonth,
]

/** Days, weeks, months and years told in a message, past and to come. */
export const findDates: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => {
    const passed = notADay(said, at)
    if (passed !== null) return { first: at, next: passed, entity: null }
    for (const read of readers) {
      const date = read(said, at)
      if (date !== null) return found(said, at, date)
    }
    return null
  })

function found(said: Said, first: number, { from, to, precision, certain, next }: DateRead): Found {
  const valid = from !== null && from <= to && isInReach(from) && isInReach(to)
  const entity = valid
    ? { ...mention(said, first, next, certain), kind: 'date' as const, from: isoOf(from), to: isoOf(to), precision }
    : null
  return { first, next, entity }
}
