/** How a case stands, as a thread of a staff group shows it. */
export type GroupState = 'urgent' | 'waiting' | 'owned' | 'ended'

/**
 * What became of one act in a staff group. `gone`: the thread is no more, and is opened again. `wait`: not now, or nobody knows, try after so
 * many milliseconds. `refused`: not as the group is set up; `code` says why, without words of anybody.
 */
export type GroupOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'gone' }
  | { readonly ok: false; readonly why: 'wait'; readonly after: number }
  | { readonly ok: false; readonly why: 'refused'; readonly code: string }

/** A group of an office's staff on some platform, with a thread for each case. It only shows: the store is the truth. Nothing rejects. */
export interface StaffGroup {
  /** Opens a thread; its id. */
  open(title: string, state: GroupState): Promise<GroupOutcome<string>>
  /** Writes into a thread, or to everybody when `thread` is null. At most 4000 UTF-16 units. */
  post(thread: string | null, text: string): Promise<GroupOutcome<null>>
  /** Shows how a case stands; an ended one's thread is closed. */
  show(thread: string, state: GroupState): Promise<GroupOutcome<null>>
  /** Removes a thread and all that was written in it. */
  remove(thread: string): Promise<GroupOutcome<null>>
}

/** What somebody wrote in a staff group. */
export interface GroupMessage {
  /** The platform's id of this message within the group. */
  readonly id: string
  /** Null outside of the threads of cases. */
  readonly thread: string | null
  /** The platform's id of who wrote it. */
  readonly user: string
  /** Null for what is no text. */
  readonly text: string | null
}
