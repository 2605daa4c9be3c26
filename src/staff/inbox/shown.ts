import type { StaffAccount } from '../../store/store.ts'
import type { RowView } from '../views/row.ts'
import type { Inbox } from './read.ts'
import type { SavedView } from './saved.ts'

/** What the page of cases shows. */
export interface InboxShown extends Pick<RowView, 'me' | 'book' | 'now'> {
  readonly inbox: Inbox
  readonly views: readonly SavedView[]
  /** Everybody of the office, to filter by. */
  readonly colleagues: readonly StaffAccount[]
  /** What the form of a filter or of a view said that must be mended. */
  readonly problem: string | null
  /** A place that was typed and is not known. */
  readonly place: string
}
