import type { LineState } from '../vocabulary/board.ts'
import type { Case, StaffWords } from '../vocabulary/case.ts'
import { isOpen } from '../vocabulary/case.ts'
import type { CaseEnding, CaseInto } from '../vocabulary/case-care.ts'
import type { StaffMember } from '../vocabulary/role.ts'
import { type CareAct, type CareRefusal, careRefusal, isCare } from './care.ts'
import { type CaseActor, mayOpen } from './protection.ts'

/** What a staff member may want to do with a case. */
export type StaffAct =
  | { readonly type: 'claim' }
  | ({ readonly type: 'reply' } & StaffWords)
  | { readonly type: 'return'; readonly ending?: CaseEnding }
  /** Puts an owned case back into the queue: its owner cannot go on, or is away. */
  | { readonly type: 'release' }
  | { readonly type: 'close'; readonly ending?: CaseEnding }
  /** A note for colleagues; the person never sees it. */
  | { readonly type: 'note'; readonly text: string }
  /** Gives the case to a colleague (`to`), or to the queue of an area; `text`, which may be empty, is a note for whoever takes it. */
  | { readonly type: 'transfer'; readonly to: StaffMember | null; readonly area: string; readonly text: string }
  /** Takes the case from the colleague who has it; `text`, which may be empty, is a note for them. */
  | { readonly type: 'take_over'; readonly text: string }
  /** Says how a line of the person's board stands. */
  | { readonly type: 'move'; readonly flow: string; readonly line: string; readonly to: LineState }
  /** It goes on in another case of the same person. `code`: spent with it, one that leads to this case's person. */
  | { readonly type: 'join'; readonly into: Omit<CaseInto, 'at'>; readonly code: string | null }
  | CareAct

/** Longest answer staff may send at once, in UTF-16 units: it must fit every channel in two bubbles. */
export const replyLimit = 4000

/** Longest note, in UTF-16 units. */
export const noteLimit = 2000

/** Why an act is refused; the codes are what the console shows in words. */
export type CaseRefusal =
  | 'case:owned'
  | 'case:not_yours'
  | 'case:ended'
  | 'reply:empty'
  | 'reply:too_long'
  | 'note:empty'
  | 'note:too_long'
  | 'transfer:same'
  | 'case:protected'
  | 'join:code'
  | CareRefusal

/**
 * Whether this staff member may do this with this case, null when they may. A waiting case may be claimed or closed by
 * anyone, and passed on; an owned one answered, passed on, given back or closed, and its board changed, by its owner only. Its
 * owner or who supervises puts it back into the queue, so that nobody waits for someone who went home; a colleague may take it
 * over, and anybody may leave a note and care for it (a task, a deadline). Of a protected case only those who may open it do any of this.
 */
export function refusal(act: StaffAct, of: Case, staff: CaseActor): CaseRefusal | null {
  if (!mayOpen(of, staff)) return 'case:protected'
  if (!isOpen(of)) return 'case:ended'
  const mine = of.status === 'owned' && of.owner?.id === staff.id
  if (act.type === 'note') return act.text.trim() === '' ? 'note:empty' : tooLong(act.text)
  if (isCare(act)) return careRefusal(act, of, staff)
  if (act.type === 'claim') return of.status === 'owned' && !mine ? 'case:owned' : null
  if ((act.type === 'close' || act.type === 'join') && of.status === 'waiting') return null
  if (act.type === 'release') return releaseFails(of, mine, staff)
  if (act.type === 'take_over') return takeOverFails(act.text, of, mine)
  if (act.type === 'transfer' && (mine || of.status === 'waiting'))
    return isSame(act, of) ? 'transfer:same' : tooLong(act.text)
  if (!mine) return of.status === 'owned' ? 'case:owned' : 'case:not_yours'
  if (act.type === 'reply' && act.text.trim() === '' && act.pin === undefined) return 'reply:empty'
  if (act.type === 'reply' && act.text.length > replyLimit) return 'reply:too_long'
  return null
}

function releaseFails(of: Case, mine: boolean, { supervises = false }: CaseActor): CaseRefusal | null {
  if (of.status !== 'owned') return 'case:not_yours'
  return mine || supervises ? null : 'case:owned'
}

function takeOverFails(note: string, of: Case, mine: boolean): CaseRefusal | null {
  if (of.status !== 'owned') return 'case:not_yours'
  return mine ? 'transfer:same' : tooLong(note)
}

function tooLong(note: string): CaseRefusal | null {
  return note.length > noteLimit ? 'note:too_long' : null
}

/** Passing a case to who has it, or to the queue it waits in. */
function isSame({ to, area }: Extract<StaffAct, { type: 'transfer' }>, of: Case): boolean {
  return to === null ? of.status === 'waiting' && of.area === area : of.owner?.id === to.id
}
