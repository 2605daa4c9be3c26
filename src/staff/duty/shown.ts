import type { Book } from '../../core/replies/book.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { Form } from '../schema.ts'
import type { KeptAbsence } from './absences.ts'
import type { Settings } from './settings.ts'

/** What the page of absences and settings shows. */
export interface DutyShown {
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
  /** Today, in the office. */
  readonly day: string
  readonly accounts: readonly StaffAccount[]
  readonly absences: readonly KeptAbsence[]
  readonly settings: Settings
  /** The office's staff have a group, through which who is on duty is told. */
  readonly hasGroup: boolean
  /** How many cases each person who is away has. */
  readonly owns: ReadonlyMap<string, number>
  readonly form: Form
  readonly problems: readonly string[]
  /** Just taken away, to be put back. */
  readonly dropped: KeptAbsence | null
  readonly done: string | null
}
