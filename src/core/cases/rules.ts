import type { LineState } from '../vocabulary/board.ts'
import type { Case, StaffMember, StaffWords } from '../vocabulary/case.ts'
import { isOpen } from '../vocabulary/case.ts'

/** What a staff member may want to do with a case. */
export type StaffAct =
  | { readonly type: 'claim' }
  | ({ readonly type: 'reply' } & StaffWords)
  | { readonly type: 'return' }
  /** Puts an owned case back into the queue: its owner cannot go on, or is away. */
  | { readonly type: 'release' }
  | { readonly type: 'close' }
  /** Says how a line of the person's board stands. */
  | { readonly type: 'move'; readonly flow: string; readonly line: string; readonly to: LineState }

/** Longest answer staff may send at once, in UTF-16 units: it must fit every channel in two bubbles. */
export const replyLimit = 4000

/** Why an act is refused; the codes are what the console shows in words. */
export type CaseRefusal = 'case:owned' | 'case:not_yours' | 'case:ended' | 'reply:empty' | 'reply:too_long'

/**
 * Whether this staff member may do this with this case, null when they may. A waiting case may be claimed or closed by
 * anyone; an owned one answered, given back or closed, and its board changed, by its owner only. A
 * colleague may put it back into the queue, so that nobody waits for someone who went home.
 */
export function refusal(act: StaffAct, of: Case, staff: StaffMember): CaseRefusal | null {
  if (!isOpen(of)) return 'case:ended'
  const mine = of.status === 'owned' && of.owner?.id === staff.id
  if (act.type === 'claim') return of.status === 'owned' && !mine ? 'case:owned' : null
  if (act.type === 'close' && of.status === 'waiting') return null
  if (act.type === 'release') return of.status === 'owned' ? null : 'case:not_yours'
  if (!mine) return of.status === 'owned' ? 'case:owned' : 'case:not_yours'
  if (act.type === 'reply' && act.text.trim() === '') return 'reply:empty'
  if (act.type === 'reply' && act.text.length > replyLimit) return 'reply:too_long'
  return null
}
