import { type Calendar, openingsOn } from './calendar.ts'
import { addDays, type CivilDay, civilTime, momentOf } from './civil-time.ts'

/** A stretch of time in milliseconds since 1970; the end is not one of its moments. */
interface Span {
  readonly from: number
  readonly to: number
}

const minute = 60_000

/** How many days without an opening are looked through before there is taken to be none. */
const patience = 60

/** A day as the office opens on it, and the one after: to count days is dearer than to look them up. */
interface OfficeDay {
  readonly spans: readonly Span[]
  readonly next: CivilDay
}

const known = new WeakMap<Calendar, Map<CivilDay, OfficeDay>>()

/** Whole minutes of the office's hours between two moments, rounded down; negative when `to` lies before `from`. */
export function workingMinutes(from: number, to: number, calendar: Calendar): number {
  if (to < from) return -workingMinutes(to, from, calendar)
  const last = civilTime(to, calendar.timeZone).date
  let sum = 0
  for (let day = civilTime(from, calendar.timeZone).date; day <= last; ) {
    const { spans, next } = dayOf(day, calendar)
    for (const span of spans) sum += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from))
    day = next
  }
  return Math.floor(sum / minute)
}

/**
 * The first moment at which that many minutes of the office's hours have passed since `from`; for 0 `from` itself, whether open or not.
 * Null when the office opens too seldom to ever get there. Throws a `RangeError` for less than 0.
 */
export function afterWorkingMinutes(from: number, minutes: number, calendar: Calendar): number | null {
  if (!(minutes >= 0)) throw new RangeError(`minutes to wait are 0 or more, not ${minutes}`)
  let left = minutes * minute
  if (left === 0) return from
  let day = civilTime(from, calendar.timeZone).date
  for (let idle = 0; idle < patience; day = addDays(day, 1)) {
    let isOpen = false
    for (const span of spansOn(day, calendar)) {
      const start = Math.max(from, span.from)
      if (start >= span.to) continue
      isOpen = true
      if (span.to - start >= left) return start + left
      left -= span.to - start
    }
    idle = isOpen ? 0 : idle + 1
  }
  return null
}

/** The n-th day after `day` on which the office opens, `day` not counted; `day` for 0. Null when it opens too seldom. */
export function afterOfficeDays(day: CivilDay, n: number, calendar: Calendar): CivilDay | null {
  let [found, left, idle] = [day, n, 0]
  while (left > 0 && idle < patience) {
    found = addDays(found, 1)
    const isOpen = openingsOn(calendar, found).length > 0
    left -= isOpen ? 1 : 0
    idle = isOpen ? 0 : idle + 1
  }
  return left > 0 ? null : found
}

/** The moment the office opens on a day, or next after it; null when it opens too seldom. */
export function openingFrom(day: CivilDay, calendar: Calendar): number | null {
  const opens = openingsOn(calendar, day).length > 0 ? day : afterOfficeDays(day, 1, calendar)
  return opens === null ? null : (spansOn(opens, calendar)[0]?.from ?? null)
}

function spansOn(day: CivilDay, calendar: Calendar): readonly Span[] {
  return dayOf(day, calendar).spans
}

/** The office's hours of a day as moments, earliest first, none overlapping. Kept: a list asks for the same days for every row. */
function dayOf(day: CivilDay, calendar: Calendar): OfficeDay {
  const days = known.get(calendar) ?? new Map<CivilDay, OfficeDay>()
  known.set(calendar, days)
  const found = days.get(day)
  if (found !== undefined) return found
  const spans: Span[] = []
  for (const { from, to } of openingsOn(calendar, day)) {
    const before = spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY
    const span = {
      from: Math.max(before, momentOf(day, from, calendar.timeZone)),
      to: momentOf(day, to, calendar.timeZone),
    }
    if (span.from < span.to) spans.push(span)
  }
  const made = { spans, next: addDays(day, 1) }
  days.set(day, made)
  return made
}
