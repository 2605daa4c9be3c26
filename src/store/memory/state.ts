import type { CaseRow, ContactRow, NewOutboxRow, StaffRow, ThreadRow } from '../driver.ts'
import type { CaseEvent, DeliveryStatus, StaffSession, Timer } from '../store.ts'
import type { Bytes, ContactKey } from '../vault.ts'

/** A contact with everything that goes when it goes. */
export interface MemoryContact extends ContactRow {
  readonly owner: ContactKey
  readonly nameless: boolean
  readonly thread: ThreadRow[]
  readonly timers: Map<string, Timer>
  /** Hashes of topics. */
  readonly follows: ReadonlySet<string>
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
  readonly outbox: Map<string, MemoryMessage>
  readonly cases: Map<string, MemoryCase>
  readonly staff: Map<string, StaffRow>
  readonly sessions: Map<string, StaffSession>
}

/** Nothing yet. */
export function emptyState(): MemoryState {
  return {
    check: null,
    contacts: new Map(),
    aliases: new Map(),
    inbound: new Map(),
    outbox: new Map(),
    cases: new Map(),
    staff: new Map(),
    sessions: new Map(),
  }
}
