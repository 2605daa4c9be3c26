import type { UrgentKind } from './meaning.ts'
import type { PlaceId } from './place.ts'
import type { StaffMember } from './role.ts'

/** What an open case waits for: nobody has looked yet, the office, the person, or another institution. */
export type CaseStage = 'new' | 'waiting_us' | 'waiting_person' | 'waiting_other'

/** What may have been done for the person, as the office's register asks. */
export const caseOutcomes = ['informed', 'advised', 'represented', 'referred'] as const

/** What was done for the person. */
export type CaseOutcome = (typeof caseOutcomes)[number]

/** How a case ended, told by whoever ended it. */
export interface CaseEnding {
  /** Null for one that was given back: the matter may go on. `withdrawn`: its person did not want it any more. */
  readonly how: 'resolved' | 'unanswered' | 'withdrawn' | null
  readonly outcome: CaseOutcome | null
}

/** How soon a case is looked at beside others; danger stands apart, in `urgent`. */
export type CaseLevel = 'high' | 'normal' | 'low'

/** A level somebody chose, and why: the register asks. */
export interface CasePriority {
  readonly level: CaseLevel
  readonly reason: string
}

/** The last day for something. `counted`: how the day was found, in working days of an authority (`comar`; null: nobody's own closures). */
export interface CaseDeadline {
  /** A civil day, `2026-12-14`. */
  readonly day: string
  readonly reason: string
  readonly counted?: { readonly from: string; readonly days: number; readonly authority: string | null } | null
  /** The guided procedure that counted it from what the person told; absent: somebody of the office wrote it down. */
  readonly flow?: string
}

/** Something to do for a case. */
export interface CaseTask {
  /** Unique within the case. */
  readonly id: string
  readonly text: string
  /** Whose it is, a staff id; null: of whoever has the case. */
  readonly who: string | null
  /** A civil day; null: any. */
  readonly by: string | null
  /** When it was done; null while it is not. */
  readonly doneAt: number | null
}

/** Somebody is to translate by mouth. */
export interface CaseInterpreter {
  /** As the person names it: `mixteco`, `kreyòl`. */
  readonly language: string
  /** A civil day; null: not fixed yet. */
  readonly day: string | null
  readonly place: string
}

/** Only its owner, who supervises, and these may open the case. */
export interface CaseProtection {
  readonly at: number
  /** First name of who asked for it. */
  readonly by: string
  readonly staff: readonly StaffMember[]
}

/** Another case: of the same person, put together with this one by a code they gave, or of a relative. */
export interface CaseLink {
  readonly id: string
  readonly folio: string
}

/** What is kept of a case that another one of the same person takes on with it. */
export interface CaseCare {
  readonly urgent: UrgentKind | null
  readonly priority?: CasePriority
  readonly deadline?: CaseDeadline
  readonly tasks?: readonly CaseTask[]
  readonly interpreter?: CaseInterpreter
  readonly origin?: PlaceId
  readonly protected?: CaseProtection
}

/** A case that ended in this one, and how this one stood before, to be put back. */
export interface CaseMerged extends CaseLink {
  readonly before: CaseCare
}

/** The case this one went on in. `version`: of that case right after, so that it is seen whether anything happened there since. */
export interface CaseInto extends CaseLink {
  readonly at: number
  readonly version: number
}

/** What happened to a case, for its history. Plain in the store: it must tell nothing of the matter. */
export type CaseEventType =
  | 'opened'
  | 'raised'
  | 'claimed'
  | 'returned'
  | 'closed'
  | 'withdrawn'
  | 'requeued'
  | 'noted'
  | 'transferred'
  | 'taken_over'
  | 'staged'
  | 'prioritized'
  | 'deadline'
  | 'tasked'
  | 'task_done'
  | 'task_reopened'
  | 'snoozed'
  | 'woken'
  | 'interpreter'
  | 'protected'
  | 'unprotected'
  | 'origin'
  | 'merged'
  | 'joined'
  | 'related'
  | 'unrelated'
  | 'parted'
  | 'settled'
  | 'alerted'
