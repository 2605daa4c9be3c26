import type {
  CaseRow,
  ContactRow,
  FileRow,
  NewOutboxRow,
  NoteRow,
  RatingRow,
  RecordRow,
  StaffRow,
  ThreadRow,
  TimerRow,
} from '../driver.ts'
import type { CaseEvent, DeliveryStatus, StaffSession } from '../store.ts'
import type { Bytes, ContactKey } from '../vault.ts'

/** A contact with everything that goes when it goes. */
export interface MemoryContact extends ContactRow {
  readonly owner: ContactKey
  readonly nameless: boolean
  readonly thread: ThreadRow[]
  readonly timers: ReadonlyMap<string, MemoryTimer>
  /** Hashes of topics. */
  readonly follows: ReadonlySet<string>
}

/** A timer; `readyAt` is when it can be taken: when it is due, or when the lease of who took it ends. */
export interface MemoryTimer extends TimerRow {
  readyAt: number
}

/** A message of the outbox; `sealed` is dropped once it will not be sent again. */
export interface MemoryMessage extends Omit<NewOutboxRow, 'sealed'> {
  readonly owner: ContactKey
  readonly at: number
  status: DeliveryStatus
  attempts: number
  nextAt: number
  code: string | null
  platform: string | null
  sealed: Bytes | null
}

/** A case with its history. */
export interface MemoryCase {
  readonly row: CaseRow
  readonly owner: ContactKey
  readonly events: readonly CaseEvent[]
  /** The order of opening. */
  readonly seq: number
  readonly words: ReadonlySet<string>
}

/** What was answered to a platform message; `contactId` is null when the contact was erased. */
export interface MemoryInbound {
  contactId: string | null
  readonly replies: readonly string[]
  at: number
}

/** Everything the memory store holds. Maps keep the order of insertion, which is the order of commits. */
export interface MemoryState {
  check: Bytes | null
  readonly contacts: Map<string, MemoryContact>
  readonly aliases: Map<string, string>
  readonly inbound: Map<string, MemoryInbound>
  /** Hash of a code → whom it leads to. */
  readonly codes: Map<string, { readonly contactId: string; readonly expiresAt: number }>
  readonly outbox: Map<string, MemoryMessage>
  /** By contact and id. */
  readonly files: Map<string, FileRow & { readonly contactId: string }>
  readonly ratings: Map<string, RatingRow>
  readonly cases: Map<string, MemoryCase>
  readonly notes: Map<string, NoteRow>
  /** By kind and id. */
  readonly records: Map<string, RecordRow>
  readonly staff: Map<string, StaffRow>
  readonly sessions: Map<string, StaffSession>
}

/** Nothing yet. */
export function emptyState(): MemoryState {
  return {
    check: null,
    contacts: new Map(),
    aliases: new Map(),
    codes: new Map(),
    inbound: new Map(),
    outbox: new Map(),
    files: new Map(),
    ratings: new Map(),
    cases: new Map(),
    notes: new Map(),
    records: new Map(),
    staff: new Map(),
    sessions: new Map(),
  }
}
