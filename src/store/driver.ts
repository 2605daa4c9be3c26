import type { Facets } from '../core/cases/facets.ts'
import type { CaseStatus } from '../core/vocabulary/case.ts'
import type {
  CaseEvent,
  CaseFilter,
  CaseQuery,
  Code,
  CommitResult,
  DeliveryStatus,
  Follow,
  Joining,
  OfficeRecord,
  RecordQuery,
  StaffSession,
  Store,
  UnknownPolicy,
} from './store.ts'
import type { Bytes, ContactKey } from './vault.ts'

/** A row of a contact's as it comes back: whose it is, and the wrapped key that opens it. */
export type Keyed<T> = T & { readonly owner: ContactKey }

/** A contact: conversation and door are sealed together. */
export interface ContactRow {
  readonly revision: number
  readonly sealed: Bytes
}

/** A line of a thread. */
export interface ThreadRow {
  readonly id: string
  readonly sealed: Bytes
}

/** A file in sealed pieces. */
export interface FileRow {
  readonly id: string
  /** In bytes, before it was sealed. */
  readonly size: number
  readonly pieces: readonly Bytes[]
}

/** A contact with what a turn begins with; timers soonest first. */
export interface LoadedRow {
  readonly contact: ContactRow
  readonly openCase: CaseRow | null
  readonly timers: readonly TimerRow[]
  /** It ever had a case that is still kept. */
  readonly hasCase: boolean
}

/** A filter with what it looks for as hashes: facets, and all the words. */
export interface FoundFilter extends Omit<CaseFilter, 'words'> {
  readonly words?: readonly string[]
}

/** A query with what it looks for as hashes. */
export type FoundQuery = FoundFilter & Omit<CaseQuery, 'words'>

/** A case; beside the blob only what lists are filtered and ordered by. */
export interface CaseRow {
  readonly id: string
  readonly area: string
  readonly status: CaseStatus
  readonly rank: number
  readonly staffId: string | null
  readonly openedAt: number
  readonly snoozedUntil: number | null
  /** A civil day. */
  readonly due: string | null
  /** Hashes. */
  readonly facets: Facets
  readonly version: number
  readonly sealed: Bytes
}

/** A message to be delivered. `door` is a hash of channel, account and address: order is kept within contact and door. */
export interface NewOutboxRow {
  readonly id: string
  /** A hash of channel and account. */
  readonly account: string
  readonly door: string
  readonly policy: UnknownPolicy
  readonly sealed: Bytes
}

/** A message taken for delivery. */
export interface TakenRow {
  readonly id: string
  readonly policy: UnknownPolicy
  readonly attempts: number
  readonly nextAt: number
  readonly code: string | null
  readonly at: number
  readonly sealed: Bytes
}

/** What became of an attempt. `platform` is a hash of the platform's id. */
export interface Settlement {
  readonly status: DeliveryStatus
  readonly platform: string | null
  readonly code: string | null
  readonly nextAt: number
  readonly at: number
}

/** A platform's later word on a message it took. */
export type LaterWord = Parameters<Store['receipt']>[3]

/** A timer; what hears of it is sealed. */
export interface TimerRow {
  readonly id: string
  readonly kind: string
  readonly dueAt: number
  readonly sealed: Bytes
}

/** What somebody said of the help; its words are sealed, and it belongs to no contact. */
export interface RatingRow {
  readonly id: string
  readonly at: number
  readonly sealed: Bytes
}

/** A note; sealed under the office's own key. */
export interface NoteRow {
  readonly version: number
  readonly sealed: Bytes
}

/** A document of the office; sealed under its contact's key, or under the office's own when it has none. */
export interface RecordRow extends Omit<OfficeRecord, 'value'> {
  readonly sealed: Bytes
}

/** A record as it comes back, and the wrapped key of its contact; null when it has none. */
export type FoundRecord = RecordRow & { readonly wrapped: Bytes | null }

/** A staff account; `login` is a hash. */
export interface StaffRow {
  readonly id: string
  readonly login: string
  readonly sealed: Bytes
}

/** A `TurnCommit` ready to be written: nothing in it tells anything without the master key. */
export interface SealedTurn {
  readonly contactId: string
  readonly revision: number
  /** The contact's wrapped key: a fresh one for a new contact and when `forget`, else the one stored. */
  readonly key: Bytes
  readonly state: Bytes
  readonly alias: string | null
  readonly inbound: string | null
  /** The door the person was heard by (a hash): what waits there for them to write is due with this turn, as if made by it. */
  readonly heard: string | null
  readonly thread: readonly ThreadRow[]
  readonly files: readonly FileRow[]
  /** The ids of the entries that answer `inbound`. */
  readonly replies: readonly string[]
  readonly outbox: readonly NewOutboxRow[]
  readonly caseChange: {
    readonly row: CaseRow
    readonly expected: number | null
    readonly event: CaseEvent | null
  } | null
  /** What the contact's latest case can be found by besides, once this is written: hashes. */
  readonly words: readonly string[]
  readonly timers: readonly TimerRow[]
  readonly cancelTimers: readonly string[]
  readonly ring: string | null
  /** `code` is a hash. */
  readonly code: Code | null
  /** `code` is a hash. */
  readonly joining: Joining | null
  /** Hashes. */
  readonly dropAliases: readonly string[]
  /** `topic` is a hash. */
  readonly follows: readonly Follow[]
  readonly rating: RatingRow | null
  readonly forget: boolean
  /** Hashes of the contacts this turn erases, for whoever remembers them (`tombstoneOf`). */
  readonly tombstones: readonly string[]
  readonly at: number
}

/**
 * What a medium must do to be a store: keep opaque rows and be atomic. Promises are those of `Store`; what is said here adds to them.
 * A nameless contact (see `TurnCommit.forget`) has no alias, is not loaded, takes no turn (`conflict`), and goes with all its rows once none of its
 * messages is `pending` or `sending`. Dedupe hashes outlive their contact, without it, for `dedupeKept` milliseconds.
 */
export interface Driver
  extends Pick<
    Store,
    | 'recoverSending'
    | 'nextDueAt'
    | 'nextTimerAt'
    | 'deliveries'
    | 'fileUse'
    | 'caseEvents'
    | 'waiting'
    | 'countRecords'
    | 'dropRecord'
    | 'counts'
    | 'healthy'
    | 'close'
  > {
  /** Keeps `value` when none is kept yet; the one that is kept. It tells whether the master key is the one that sealed the rest. */
  check(value: Bytes): Promise<Bytes>
  contactOf(alias: string): Promise<string | null>
  /** The wrapped key of a contact, nameless ones too, and whether it ever had a case that is still kept. */
  holder(contactId: string): Promise<{ readonly key: Bytes; readonly hasCase: boolean } | null>
  /** Null for a nameless contact. */
  contact(contactId: string): Promise<Keyed<LoadedRow> | null>
  commit(turn: SealedTurn): Promise<CommitResult>
  replies(inbound: string): Promise<readonly Keyed<ThreadRow>[] | null>
  thread(contactId: string, limit: number, after: string | null): Promise<readonly Keyed<ThreadRow>[]>
  threadBefore(contactId: string, before: string, limit: number): Promise<readonly Keyed<ThreadRow>[]>
  threadEntry(contactId: string, id: string): Promise<Keyed<ThreadRow> | null>
  /** A contact's file but for its pieces. */
  file(contactId: string, id: string): Promise<Keyed<Pick<FileRow, 'id' | 'size'>> | null>
  /** The piece at this place, sealed; null when the file is no more. */
  filePiece(contactId: string, id: string, at: number): Promise<Bytes | null>
  /** Contacts who follow a topic, by its hash, oldest first. */
  followers(topic: string): Promise<readonly string[]>
  /** Those of `since` ≤ `at` < `until`, by `at`. */
  ratings(since: number, until: number): Promise<readonly RatingRow[]>
  takeDueTimers(now: number, limit: number): Promise<readonly Keyed<TimerRow>[]>
  /** The contact behind the hash of a code that has not expired at `now`. */
  contactOfCode(code: string, now: number): Promise<string | null>
  takeDue(now: number, limit: number): Promise<readonly Keyed<TakenRow>[]>
  settle(id: string, result: Settlement): Promise<void>
  receipt(account: string, platform: string, word: LaterWord): Promise<string | null>
  cases(query: FoundQuery): Promise<readonly Keyed<CaseRow>[]>
  countCases(filter: FoundFilter): Promise<number>
  /** Cases of an earlier version that lists and search do not know yet. */
  unlisted(limit: number): Promise<readonly Keyed<CaseRow>[]>
  /** Writes beside a case what it is listed and found by, unless it changed meanwhile. */
  relist(contactId: string, row: CaseRow, words: readonly string[]): Promise<void>
  case(id: string): Promise<Keyed<CaseRow> | null>
  /** `name` is a hash. */
  note(name: string): Promise<NoteRow | null>
  /** False when the version is not `expected`; 0: there is none. */
  putNote(name: string, sealed: Bytes, expected: number): Promise<boolean>
  record(kind: string, id: string): Promise<FoundRecord | null>
  records(query: RecordQuery): Promise<readonly FoundRecord[]>
  /** False when the version kept is not one below the row's, its contact is unknown or nameless, or `wrapped` is not that contact's key now. */
  putRecord(row: FoundRecord): Promise<boolean>
  addStaff(row: StaffRow): Promise<'added' | 'login_taken'>
  /** False when another account has the login. An unknown id changes nothing. */
  updateStaff(row: StaffRow): Promise<boolean>
  staffByLogin(login: string): Promise<StaffRow | null>
  staffById(id: string): Promise<StaffRow | null>
  staff(): Promise<readonly StaffRow[]>
  putSession(session: StaffSession): Promise<void>
  session(tokenHash: string): Promise<StaffSession | null>
  endSession(tokenHash: string): Promise<void>
  endSessions(staffId: string): Promise<void>
}

/** How long the dedupe hashes of an erased contact are kept: well past the longest time a platform repeats a message (7 days). */
export const dedupeKept: number = 30 * 24 * 60 * 60 * 1000

/** How long a timer taken is nobody else's, in milliseconds: longer than any turn, short enough for a day's reminder. */
export const timerLease: number = 5 * 60 * 1000

/** Later words of a platform only ever move a message forward along this order. */
const progress: readonly DeliveryStatus[] = ['unknown', 'sent', 'delivered', 'read']

/** The status after a platform's later word: never backwards, and `failed` only until it was delivered. */
export function afterReceipt(current: DeliveryStatus, reported: DeliveryStatus): DeliveryStatus {
  if (reported === 'failed') return current === 'delivered' || current === 'read' ? current : 'failed'
  return progress.indexOf(reported) > Math.max(0, progress.indexOf(current)) && current !== 'failed'
    ? reported
    : current
}

/** The code a later word leaves on a message, whose status is `after` by it; null: the one it has. Only a failure that counts says why. */
export function codeOfReceipt({ status, code }: LaterWord, after: DeliveryStatus): string | null {
  return status === 'failed' && after === 'failed' ? code : null
}

/** Statuses a message can still be sent from; those in `moving` hold back the ones behind it. */
export const unsettled: readonly DeliveryStatus[] = ['pending', 'sending', 'unknown']

/** How the code of a message begins that waits for its person to write; after `repeat:` when it may have arrived before. */
export const waitsToHear = 'window'
export const repeatWaitsToHear: string = `repeat:${waitsToHear}`

/** What the latter's code is once its person wrote: another unknown outcome is not repeated. */
export const repeatHeard = 'repeat:heard'

/** Statuses that hold back later messages to the same door. */
export const moving: readonly DeliveryStatus[] = ['pending', 'sending']
