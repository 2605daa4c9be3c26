import type { StaffAct } from '../../core/cases/rules.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { Exercise } from './exercises.ts'

/** A second office with invented people, beside the real one and with nothing in common with it. Seen from the real console. */
export interface Practice {
  /** Lets somebody of the real office in; the office is made when nobody was there. */
  enter(account: StaffAccount): Promise<void>
  /** Answers a request of the practising console; null when this account did not enter, or the office is no more. */
  answer(request: Request, account: StaffAccount): Promise<Response | null>
  leave(staffId: string): void
}

/** What a practising console tells of and asks for, beside what every console does. */
export interface Practising {
  /** Somebody did something with a case: an exercise may be done, and an invented person may answer. */
  did(staffId: string, act: StaffAct, of: Case): void
  /** What this member of staff has exercised so far. */
  done(staffId: string): ReadonlySet<Exercise>
  /** Everything begins anew, for everybody who practises. */
  again(): void
}

/** What the console is given for practising. */
export interface PracticeDeps {
  /** Absent or null where this program keeps nothing between two requests, or where several keep the office together. */
  readonly practice?: Practice | null | undefined
  /** Given to the practising console only. */
  readonly practising?: Practising | undefined
}
