import type { Case } from '../vocabulary/case.ts'
import { type Calendar, officeHours } from './calendar.ts'
import { workingMinutes } from './working-time.ts'

/** So long an emergency may wait before a second person is called, in minutes of office time. */
const patience = 5

/**
 * Since when nobody took somebody in danger although there was time in the office's hours; null while there is, out of hours, once the danger is
 * over, and where it was put off. Counted from when the danger was told, in a case of before too.
 */
export function untakenSince(of: Case, now: number, calendar: Calendar): number | null {
  if (of.urgent === null || of.status !== 'waiting' || (of.snoozedUntil ?? 0) > now) return null
  if (of.danger !== undefined && of.danger.ended !== null) return null
  const since = Math.max(of.openedAt, of.danger?.since ?? 0)
  const isOpen = officeHours(calendar, now)?.open === true
  return isOpen && workingMinutes(since, now, calendar) >= patience ? since : null
}
