import type { Trilingual } from '../vocabulary/language.ts'
import { addDays, type CivilDay, isCivilDay, weekdayOf } from './civil-time.ts'
import { type HolidayRule, restDayOn } from './holiday-rules.ts'

/** Days on which an authority does not work, the first and last included. */
export interface Closure {
  readonly from: CivilDay
  readonly to: CivilDay
  readonly name: Trilingual
  /** Terms do not run on these days, by an agreement the authority published. Else its door is shut, but a term may run. */
  readonly suspends: boolean
}

/** Which days count as working days (*días hábiles*): all but Saturdays, Sundays, rest days, and what an authority suspends. */
export interface WorkingCalendar {
  readonly rules: readonly HolidayRule[]
  readonly closures: readonly Closure[]
}

/**
 * `working` and `closed` days count; `closed`: nobody is there, though the day counts for all we know.
 * `weekend`, `holiday` (by law) and `suspended` (by the authority) do not count.
 */
export type DayKind = 'working' | 'closed' | 'weekend' | 'holiday' | 'suspended'

/** One day of a count. */
export interface ListedDay {
  readonly day: CivilDay
  readonly kind: DayKind
  /** Which working day of the term it is, from 1; null when it does not count. */
  readonly number: number | null
  /** The rest day or closure; null for others. */
  readonly name: Trilingual | null
}

/**
 * A term of working days. `first`: whether the day it starts from may itself be day 1, or only the next one. Where no source
 * settles that, `same_day` is right: it ends earlier, so nobody is late by our count.
 */
export interface Term {
  readonly from: CivilDay
  /** A whole number from 1 to 1000. */
  readonly days: number
  readonly first: 'same_day' | 'next_day'
}

const longest = 1000

/** What kind of day a day is, and its name when it has one. Throws a `RangeError` for what is no day. */
export function dayKind(day: CivilDay, calendar: WorkingCalendar): Pick<ListedDay, 'kind' | 'name'> {
  if (!isCivilDay(day)) throw new RangeError(`${day} is no day of the calendar: write one like 2026-11-21`)
  const holiday = restDayOn(day, calendar.rules)
  if (holiday !== null) return { kind: 'holiday', name: holiday }
  if (weekdayOf(day) >= 6) return { kind: 'weekend', name: null }
  const closures = calendar.closures.filter(({ from, to }) => from <= day && day <= to)
  const closure = closures.find(({ suspends }) => suspends) ?? closures[0]
  if (closure === undefined) return { kind: 'working', name: null }
  return { kind: closure.suspends ? 'suspended' : 'closed', name: closure.name }
}

/** True when a day counts as a working day. */
export function isWorkingDay(day: CivilDay, calendar: WorkingCalendar): boolean {
  const { kind } = dayKind(day, calendar)
  return kind === 'working' || kind === 'closed'
}

/** The n-th working day after `start`, which is not counted itself; `start` for 0. Throws a `RangeError` unless n is 0 to 1000. */
export function addWorkingDays(start: CivilDay, n: number, calendar: WorkingCalendar): CivilDay {
  if (n === 0) return start
  return listDays({ from: start, days: n, first: 'next_day' }, calendar).at(-1)?.day ?? start
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` lies before. */
export function workingDaysBetween(from: CivilDay, to: CivilDay, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** Every day of a term, from its first day to its last working day, with why it counts or not. Throws a `RangeError` for no term. */
export function listDays({ from, days, first }: Term, calendar: WorkingCalendar): readonly ListedDay[] {
  if (!Number.isInteger(days) || days < 1 || days > longest)
    throw new RangeError(`a term has 1 to ${longest} working days, not ${days}`)
  const listed: ListedDay[] = []
  let day = first === 'same_day' ? from : addDays(from, 1)
  for (let number = 0; number < days; day = addDays(day, 1)) {
    const { kind, name } = dayKind(day, calendar)
    const counts = kind === 'working' || kind === 'closed'
    if (counts) number += 1
    listed.push({ day, kind, name, number: counts ? number : null })
  }
  return listed
}

/** How a term stands on a day. */
export interface Count {
  /** The last day that counts. */
  readonly last: CivilDay
  /** The last day somebody is there: before `last` when it is a closed one; null when none of the term's is open. */
  readonly lastOpen: CivilDay | null
  /** Working days used up with `today`; none before it began, all once it is over. */
  readonly used: number
  /** Working days still to come after today. */
  readonly left: number
  /** The last day has passed. */
  readonly over: boolean
  readonly listed: readonly ListedDay[]
}

/** How a term stands today. */
export function countOf(term: Term, today: CivilDay, calendar: WorkingCalendar): Count {
  const listed = listDays(term, calendar)
  const used = listed.filter(({ day, number }) => number !== null && day <= today).length
  const last = listed.at(-1)?.day ?? term.from
  const lastOpen = listed.findLast(({ kind }) => kind === 'working')?.day ?? null
  return { last, lastOpen, used, left: term.days - used, over: today > last, listed }
}
