import type { Case } from '../vocabulary/case.ts'
import type { Calendar } from './calendar.ts'
import type { Service } from './office.ts'
import { workingMinutes } from './working-time.ts'

/**
 * Since when nobody has attended to a case that somebody should have by now; null while there is time. Minutes are of office time; an emergency
 * has none to lose, in the office's hours or out of them. A case that was taken and not answered counts from when it was taken; one put off for
 * later, and one somebody has answered, do not count.
 */
export function unclaimedSince(of: Case, { claim_minutes }: Service, now: number, calendar: Calendar): number | null {
  if (of.snoozedUntil !== undefined && now < of.snoozedUntil) return null
  const since = of.status === 'waiting' ? of.openedAt : of.status === 'owned' ? of.claimedAt : null
  if (since === null || (of.repliedAt !== undefined && of.status === 'owned')) return null
  if (of.urgent !== null && of.status === 'waiting') return since
  return workingMinutes(since, now, calendar) >= claim_minutes ? since : null
}

/** Whose turn it is in an area: the first after `last` among who is there, in the order of their ids; null when nobody is. */
export function nextInTurn(there: readonly string[], last: string | null): string | null {
  const order = there.toSorted()
  return order.find((id) => last === null || id > last) ?? order[0] ?? null
}
