import { isCivilDay } from '#core/office/civil-time.ts'
import { countOf, type Term } from '#core/office/working-days.ts'
import { type GuideTerm, type Moment, unknown } from '#core/vocabulary/guide.ts'

/**
 * Where a term stands. `between`: over or not, depending on which day it started and whether that day is day 1. `late`: over however one
 * counts.
 */
export interface Clock {
  readonly clock: typeof unknown | 'in-time' | 'last-days' | 'between' | 'late'
  /** The last day somebody is there: the earliest it can be, and the latest; empty when unknown. */
  readonly deadline: string
  readonly latest: string
  /** Working days left after today; empty when unknown. */
  readonly left: string
}

/** From so few working days left on, going is a matter of this week. */
const fewDays = 5

/** Where a term stands today, counted from a day or a stretch of days (`2026-10-01/2026-10-31`); unknown for anything else. */
export function clockOf(told: string, { days, first, authority }: GuideTerm, { today, calendars }: Moment): Clock {
  const [from = '', to = from] = told.split('/')
  const calendar = calendars[authority ?? 'mexico'] ?? calendars.mexico
  if (!isCivilDay(from) || calendar === undefined || from > today)
    return { clock: unknown, deadline: '', latest: '', left: '' }
  const counted = (term: Term) => countOf(term, today, calendar)
  const earliest = counted({ from, days, first })
  const most = counted({ from: to > today ? today : to, days, first: 'next_day' })
  return {
    clock: most.over ? 'late' : earliest.over ? 'between' : earliest.left <= fewDays ? 'last-days' : 'in-time',
    deadline: earliest.lastOpen ?? earliest.last,
    latest: most.lastOpen ?? most.last,
    left: String(earliest.left),
  }
}
