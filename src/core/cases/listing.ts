import { type Case, isOpen } from '../vocabulary/case.ts'
import { isSnoozed } from './stage.ts'

/** Where a case stands in the office's lists. What was put off stands in no other until its day comes. */
export type CaseList = 'waiting' | 'owned' | 'snoozed' | 'ended'

/** The one list a case stands in. Whatever counts cases – the inbox, the board – counts by this; the inbox asks its store for the same. */
export function listOf(of: Case, now: number): CaseList {
  if (!isOpen(of)) return 'ended'
  if (isSnoozed(of, now)) return 'snoozed'
  return of.status === 'waiting' ? 'waiting' : 'owned'
}
