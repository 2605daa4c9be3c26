import { type Calendar, today } from '../../core/office/calendar.ts'
import { addDays, type CivilDay, isCivilDay, momentOf } from '../../core/office/civil-time.ts'

/** Days of a list, both included, as moments of the office's own time: `start` ≤ at < `end`. */
export interface Period {
  readonly from: CivilDay
  readonly until: CivilDay
  readonly start: number
  readonly end: number
}

/** The days a page asks for; what is no day, or ends before it begins, is `usual`. */
export function periodOf(
  asked: { readonly from?: string | undefined; readonly until?: string | undefined },
  calendar: Calendar,
  usual: { readonly from: CivilDay; readonly until: CivilDay },
): Period {
  const { from = '', until = '' } = asked
  const good = isCivilDay(from) && isCivilDay(until) && from <= until
  const days = good ? { from, until } : usual
  const { timeZone } = calendar
  return {
    ...days,
    start: momentOf(days.from, '00:00', timeZone),
    end: momentOf(addDays(days.until, 1), '00:00', timeZone),
  }
}

/** The month so far, to its last entry today: what a book shows at first. */
export function thisMonth(calendar: Calendar, now: number): { readonly from: CivilDay; readonly until: CivilDay } {
  const day = today(calendar, now)
  return { from: `${day.slice(0, 7)}-01`, until: day }
}

/** From today on for three weeks: what an agenda shows at first. */
export function comingWeeks(calendar: Calendar, now: number): { readonly from: CivilDay; readonly until: CivilDay } {
  const day = today(calendar, now)
  return { from: day, until: addDays(day, 20) }
}
