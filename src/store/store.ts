import type { FacetName } from '../core/cases/facets.ts'
import type { Case } from '../core/vocabulary/case.ts'
import type { CaseEventType } from '../core/vocabulary/case-care.ts'
import type { Conversation, Json } from '../core/vocabulary/conversation.ts'
import type { Alias, ChannelName } from '../core/vocabulary/inbound.ts'
import type { Outbound } from '../core/vocabulary/outbound.ts'
import type { Rating } from '../core/vocabulary/rating.ts'
import type { Role } from '../core/vocabulary/role.ts'
import type { ThreadEntry } from '../core/vocabulary/thread.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { FileUse, NewFile, StoredFile } from './file.ts'

export type { FileUse, NewFile, StoredFile, ThreadEntry }

/** `repeat`: an unknown outcome is sent once more (safety information). `ask`: it is shown to staff instead (their own words). */
export type UnknownPolicy = 'repeat' | 'ask'

/** A message that left the turn and has yet to reach the person. */
export interface OutboxMessage {
  /** The id of its thread entry. */
  readonly id: string
  readonly channel: ChannelName
  readonly account: string
  readonly address: string
  readonly outbound: Outbound
  readonly policy: UnknownPolicy
  /** Zones its person may be in, when it is sent unasked: it waits until it is daytime in all of them. */
  readonly daytime?: readonly string[]
}

/** Where a message is: `pending` stored, `sending` handed to the platform, then what the platform said. */
export type DeliveryStatus = 'pending' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown'

/** An outbox message with its delivery so far. */
export interface OutboxRow extends OutboxMessage {
  readonly contactId: string
  readonly status: DeliveryStatus
  /** Attempts begun since its turn, or since its person let it out by writing; the one under way included. */
  readonly attempts: number
  readonly nextAt: number
  /** What it waits for or ended by; begins with `repeat:` when it may have arrived by an earlier attempt. */
  readonly code: string | null
  /** When its turn was committed. */
  readonly at: number
}

/** Something that happened to a case, for its history. `by` is a staff id, or null for the person or the assistant. */
export interface CaseEvent {
  readonly type: CaseEventType
  readonly at: number
  readonly by: string | null
}

/** A case as it must be after the turn. `expected` is the version it was read at; null for a new case. */
export interface CaseChange {
  readonly case: Case
  readonly expected: number | null
  /** Null when nothing happened that belongs in the history, e.g. the person wrote again. */
  readonly event: CaseEvent | null
}

/** Something to be done later for a contact. `kind` is plain in the store and must tell nothing of the matter; `flow`, which is to hear of it, is sealed. */
export interface Timer {
  /** Unique within the contact. */
  readonly id: string
  readonly kind: string
  readonly dueAt: number
  readonly flow?: string | undefined
}

/** A timer whose time has come. */
export interface DueTimer extends Timer {
  readonly contactId: string
}

/** A short code that leads to a contact once, until it expires. Kept as a keyed hash only. */
export interface Code {
  readonly code: string
  readonly expiresAt: number
}

/** Another contact becomes part of this one, by a code this one was given. */
export interface Joining {
  /** Used up by the turn. */
  readonly code: string
  /** Who wrote the code, at the revision it was read; it goes with everything of it. Its alias may be given to this contact in the same turn. */
  readonly contactId: string
  readonly revision: number
}

/** A person wants to be told, or no longer, when a fact about a topic changes. */
export interface Follow {
  readonly topic: TopicId
  readonly following: boolean
}

/** What is known of a contact when a turn begins. */
export interface Loaded {
  readonly contactId: string
  readonly conversation: Conversation
  /** Rises by one with each committed turn. */
  readonly revision: number
  /** The case someone may still act on, if there is one. */
  readonly openCase: Case | null
  /** Where the contact was last heard from; replies go there. */
  readonly door: Door
  /** What is still to be done, soonest first. */
  readonly timers: readonly Timer[]
}

/** One of a contact's ways to be reached. */
export interface Door {
  readonly channel: ChannelName
  readonly account: string
  readonly address: string
}

/** Everything one turn writes: all of it or none. */
export interface TurnCommit {
  readonly contactId: string
  /** The revision the turn was computed from; 0 for a contact that does not exist yet. */
  readonly revision: number
  /** Recorded for a new contact, or when a known one comes through a new door. Null for staff turns. */
  readonly alias: Alias | null
  readonly door: Door
  /** The platform message this turn answers: what waited for the person to write there is due at once; null when staff or a timer caused it. */
  readonly inbound: { readonly alias: Alias; readonly externalId: string } | null
  readonly conversation: Conversation
  readonly thread: readonly ThreadEntry[]
  /** What came with the message and is kept here, apart from the thread; it goes with the contact. */
  readonly files: readonly NewFile[]
  readonly outbox: readonly OutboxMessage[]
  readonly caseChange: CaseChange | null
  /** Timers to set; one with the id of a timer that stands replaces it. */
  readonly timers: readonly Timer[]
  /** Kinds of which every timer goes, before `timers` are set. */
  readonly cancelTimers: readonly string[]
  /** The timer this turn answers: it goes with the turn. `duplicate` when it was answered, cancelled, or put off beyond `at`. */
  readonly ring: string | null
  /** A code that leads here from now on, in place of any other. `conflict` when it leads to somebody else. */
  readonly code: Code | null
  /** `conflict` when the code is no longer this contact's, or the other contact moved on or has an open case. */
  readonly joining: Joining | null
  /** Ways to be known by that end with this turn, and with them every code. */
  readonly dropAliases: readonly Alias[]
  readonly follows: readonly Follow[]
  /** What the person said of the help, in place of what has the same id. It is kept apart from them and outlives them. */
  readonly rating: Rating | null
  /**
   * Erase first: key, aliases, thread, cases, outbox, timers, codes and follows of `contactId` go; what this commit says is then written
   * for a nameless contact that disappears when it has been delivered.
   */
  readonly forget: boolean
  readonly at: number
}

/** `conflict`: somebody else committed first, compute again. `duplicate`: this platform message was answered before. */
export type CommitResult = 'committed' | 'conflict' | 'duplicate'

/** Which cases are meant. Absent = any. */
export interface CaseFilter {
  readonly statuses?: readonly Case['status'][]
  readonly area?: string
  /** A staff id. */
  readonly owner?: string
  /** What `facetsOf` says of them. */
  readonly facets?: Readonly<Partial<Record<FacetName, string>>>
  /** Those put off beyond a moment, or those that are not. */
  readonly snoozed?: { readonly is: boolean; readonly at: number }
  /** Those whose deadline is before a civil day, `2026-12-14`. */
  readonly dueBefore?: string
  /** Those opened before a moment. */
  readonly openedBefore?: number
  /**
   * Those in which all these words were said by the person or by staff, or stand in a note, the folio, the invented name; the last word also
   * as the beginning of one. Such a list stands latest first. Who may not open a protected case must not be shown what is found in it.
   */
  readonly words?: string
}

/** Which cases to list, and in which order. */
export interface CaseQuery extends CaseFilter {
  /** Opened last first, whatever is urgent: for cases that have ended. */
  readonly latestFirst?: boolean
  /** The id of the last case of the page before; when that is gone meanwhile, nothing comes after it. */
  readonly after?: string
  readonly limit: number
}

/** A key of a person of the office (WebAuthn): what it is known by and its public half. Times in milliseconds. */
export interface StaffPasskey {
  readonly id: string
  /** COSE, base64url. */
  readonly publicKey: string
  /** Uses as the key counts them; 0 for those that do not. */
  readonly counter: number
  readonly transports: readonly string[]
  /** What its person calls it. */
  readonly name: string
  readonly addedAt: number
  readonly usedAt: number | null
}

/** The secret a person's phone makes codes from (RFC 6238). Off until the first code was right. */
export interface StaffTotp {
  /** Base32. */
  readonly secret: string
  readonly on: boolean
  /** Hashes of the codes for a lost phone that were not used yet. */
  readonly recovery: readonly string[]
}

/** A staff account. `secretHash` is the password's, never the password. */
export interface StaffAccount {
  readonly id: string
  /** What they sign in with, lower case. */
  readonly login: string
  readonly name: string
  readonly role: string
  readonly area: string | null
  /** `administrator` is among the roles; of accounts of before roles, all there is. */
  readonly admin: boolean
  /** What they may do follows from these; accounts of before have none. */
  readonly roles?: readonly Role[]
  readonly secretHash: string
  readonly disabled: boolean
  /** Accounts of before have none. */
  readonly passkeys?: readonly StaffPasskey[]
  readonly totp?: StaffTotp | null
  /** What the console speaks to them; Spanish when absent. */
  readonly language?: 'es' | 'en'
  /** The Telegram user who writes as this person in the staff's group, and the one-time code for linking another; accounts of before have none. */
  readonly telegram?: null | {
    readonly user: string | null
    readonly link: null | { readonly hash: string; readonly ends: number }
  }
}

/** A note as it was kept; the version rises by one each time. */
export interface Note {
  readonly version: number
  readonly value: Json
}

/**
 * A document of the office beside people's conversations: a register's line, a draft, a saved view. Plain in the store: kind, id, of,
 * contact, at, version. `value` is sealed, with the contact's key when it has one; it then goes when they erase themselves.
 */
export interface OfficeRecord {
  /** What it is, e.g. `attention`; the same id may be used in several kinds. No spaces. */
  readonly kind: string
  readonly id: string
  /** What it belongs to: an id of ours, e.g. a case's. */
  readonly of: string | null
  readonly contactId: string | null
  /** What lists are ordered and filtered by. */
  readonly at: number
  /** Rises by one each time it is put, from 1. */
  readonly version: number
  readonly value: Json
}

/** Which records to list, by `at`, then by id. Absent = any. */
export interface RecordQuery {
  readonly kind: string
  readonly of?: string
  /** `from` ≤ `at` < `until`. */
  readonly from?: number
  readonly until?: number
  readonly latestFirst?: boolean
  /** The id of the last record of the page before; when that is gone meanwhile, nothing comes after it. */
  readonly after?: string
  readonly limit: number
}

/** A signed-in browser. Only the token's hash is stored. */
export interface StaffSession {
  readonly tokenHash: string
  readonly staffId: string
  readonly createdAt: number
  readonly lastSeenAt: number
}

/**
 * What is remembered. Shaped by the turn, not by tables, so that SQLite does it in a transaction and Redis in one script.
 * Texts, names, numbers and channel ids are sealed at rest with a key per contact; aliases and platform message ids are
 * kept as keyed hashes. Every method rejects with a `StoreError` when the medium fails; nothing is half written.
 */
export interface Store {
  /** The contact behind an alias, or null when never seen (or erased). */
  findContact(alias: Alias): Promise<string | null>
  load(contactId: string): Promise<Loaded | null>
  commitTurn(turn: TurnCommit): Promise<CommitResult>
  /** The replies a platform message got, for a door that must answer a repeated request the same way; null = never seen. */
  repliesTo(alias: Alias, externalId: string): Promise<readonly ThreadEntry[] | null>
  /** Oldest first, after the entry `after` when given, at most `limit` (the newest ones). */
  thread(contactId: string, limit: number, after?: string): Promise<readonly ThreadEntry[]>
  /** The page before an entry: at most `limit` of those that came just before it, oldest first; none when it is not theirs. */
  threadBefore(contactId: string, before: string, limit: number): Promise<readonly ThreadEntry[]>
  /** One entry of a contact's thread; null when it is not theirs. */
  threadEntry(contactId: string, id: string): Promise<ThreadEntry | null>

  /** A contact's file; null for one that is not theirs or is no more. */
  file(contactId: string, id: string): Promise<StoredFile | null>
  /** What is kept of a contact, and of all. */
  fileUse(contactId: string | null): Promise<{ readonly own: FileUse; readonly all: FileUse }>

  /** The contacts who asked to be told when a fact about a topic changes, longest asking first. */
  followers(topic: TopicId): Promise<readonly string[]>

  /**
   * Takes timers that are due, soonest first. A timer taken is nobody else's for `timerLease`; then it is taken again, unless a turn
   * with its id as `ring` was committed meanwhile.
   */
  takeDueTimers(now: number, limit: number): Promise<readonly DueTimer[]>
  /** When the next timer can be taken, or null. */
  nextTimerAt(): Promise<number | null>
  /** The contact a code leads to at `now`; null for one that was used, replaced, has expired, or never was. */
  findByCode(code: string, now: number): Promise<string | null>

  /**
   * Takes messages that are due and marks them `sending`: per contact and door only the oldest unsettled one, so order holds.
   * A message taken is nobody else's until it is settled or `recoverSending` is called.
   */
  takeDue(now: number, limit: number): Promise<readonly OutboxRow[]>
  /** Writes what became of an attempt; `pending` puts it back until `nextAt`. */
  settle(
    id: string,
    result: { status: DeliveryStatus; platformId: string | null; code: string | null; nextAt: number; at: number },
  ): Promise<void>
  /**
   * A platform's later word on a message it took: delivered, read, failed, then with the code that says why. Unknown ids are
   * ignored. The contact it was for; null when nothing matched.
   */
  receipt(
    channel: ChannelName,
    account: string,
    platformId: string,
    word: { readonly status: DeliveryStatus; readonly code: string | null; readonly at: number },
  ): Promise<string | null>
  /** At start: messages left `sending` by a process that died. `repeat` ones become pending, `ask` ones unknown. Returns how many. */
  recoverSending(now: number): Promise<{ readonly repeated: number; readonly unknown: number }>
  /** When the next pending message is due, or null. */
  nextDueAt(): Promise<number | null>
  /** Delivery of a contact's messages, newest last, for the console's ticks. */
  deliveries(contactId: string): Promise<readonly Pick<OutboxRow, 'id' | 'status' | 'code' | 'attempts'>[]>

  /** By `rankOf` (urgent first, then by priority), then longest waiting, unless the query says `latestFirst`. */
  cases(query: CaseQuery): Promise<readonly Case[]>
  countCases(filter: CaseFilter): Promise<number>
  /** Brings cases kept by an earlier version into lists and search, at most `limit`; how many it found to do. */
  relist(limit: number): Promise<number>
  case(id: string): Promise<Case | null>
  caseEvents(id: string): Promise<readonly CaseEvent[]>
  /** How many cases wait, how many of them before `openedAt` (urgent ones count as before). */
  waiting(openedAt: number): Promise<{ readonly total: number; readonly ahead: number }>

  addStaff(account: StaffAccount): Promise<'added' | 'login_taken'>
  staffByLogin(login: string): Promise<StaffAccount | null>
  staffById(id: string): Promise<StaffAccount | null>
  staff(): Promise<readonly StaffAccount[]>
  updateStaff(account: StaffAccount): Promise<void>
  putSession(session: StaffSession): Promise<void>
  session(tokenHash: string): Promise<StaffSession | null>
  endSession(tokenHash: string): Promise<void>
  /** Ends every session of one staff member, e.g. when disabled or the password changed. */
  endSessions(staffId: string): Promise<void>

  /** A small thing remembered beside people's data, e.g. what was shown where; it holds nothing of anybody. Null: none under that name. */
  note(name: string): Promise<Note | null>
  /** Keeps a note whose version is still `expected` (0: there is none yet); false when somebody else was first. */
  putNote(name: string, value: Json, expected: number): Promise<boolean>

  record(kind: string, id: string): Promise<OfficeRecord | null>
  records(query: RecordQuery): Promise<readonly OfficeRecord[]>
  countRecords(query: Omit<RecordQuery, 'limit' | 'after' | 'latestFirst'>): Promise<number>
  /** Keeps a record whose version is still `expected` (0: there is none yet); false when somebody else was first or its contact is gone. */
  putRecord(record: Omit<OfficeRecord, 'version'>, expected: number): Promise<boolean>
  /** Takes a record away, whatever its version; one that is not there is gone already. */
  dropRecord(kind: string, id: string): Promise<void>

  /** What people said of the help from `since` until before `until`, oldest first: for reports, without identities. */
  ratings(since: number, until: number): Promise<readonly Rating[]>

  /** Counts for /health and the bench: no identities. */
  counts(): Promise<{
    readonly contacts: number
    readonly inbound: number
    readonly outbox: Readonly<Partial<Record<DeliveryStatus, number>>>
    readonly cases: number
  }>
  /** True when a trial write reached the medium. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}
