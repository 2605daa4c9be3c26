import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64url } from '../shared/base64url.ts'
import type { CaseRow, RecordRow, StaffRow, TimerRow } from './driver.ts'
import type { CaseEvent, DeliveryStatus, StaffSession, UnknownPolicy } from './store.ts'
import type { Bytes } from './vault.ts'

/** A message in the outbox as it is kept; `order` is unique among all. */
export interface WholeMessage {
  readonly id: string
  readonly order: number
  readonly account: string
  readonly door: string
  readonly policy: UnknownPolicy
  readonly status: DeliveryStatus
  readonly attempts: number
  readonly nextAt: number
  readonly code: string | null
  readonly platform: string | null
  readonly at: number
  readonly sealed: Bytes | null
}

/** A case with its history and what it is found by; `order` is that of opening. */
export interface WholeCase extends CaseRow {
  readonly order: number
  readonly events: readonly CaseEvent[]
  /** Hashes, sorted. */
  readonly words: readonly string[]
}

/** Everything kept of a contact, in the same form whatever it is kept in: what is ordered in its order, the rest sorted. */
export interface WholeContact {
  readonly id: string
  readonly key: Bytes
  readonly revision: number
  readonly state: Bytes
  readonly nameless: boolean
  readonly at: number
  readonly aliases: readonly string[]
  readonly thread: readonly { readonly id: string; readonly sealed: Bytes }[]
  readonly files: readonly { readonly id: string; readonly size: number; readonly pieces: readonly Bytes[] }[]
  readonly inbound: readonly { readonly hash: string; readonly replies: string }[]
  readonly outbox: readonly WholeMessage[]
  readonly cases: readonly WholeCase[]
  readonly timers: readonly (TimerRow & { readonly readyAt: number })[]
  readonly codes: readonly { readonly hash: string; readonly expiresAt: number }[]
  readonly follows: readonly { readonly topic: string; readonly order: number }[]
  readonly records: readonly RecordRow[]
}

/** What is the office's own. */
export interface WholeOffice {
  readonly staff: readonly StaffRow[]
  readonly sessions: readonly StaffSession[]
  readonly notes: readonly { readonly name: string; readonly version: number; readonly sealed: Bytes }[]
  readonly ratings: readonly { readonly id: string; readonly at: number; readonly sealed: Bytes }[]
  readonly records: readonly RecordRow[]
  /** Messages of erased people, known for a while. */
  readonly gone: readonly { readonly hash: string; readonly at: number }[]
  readonly tombstones: readonly { readonly hash: string; readonly day: string }[]
}

/** What a medium gives of itself to be moved. Nobody may serve from it meanwhile. */
export interface WholeSource {
  /** The check value (`Driver.check`); null when it holds nothing. */
  check(): Promise<Bytes | null>
  /** Cases of an earlier version that lists do not know yet: they are to be listed before. */
  unlisted(): Promise<number>
  contacts(): Promise<readonly string[]>
  contact(id: string): Promise<WholeContact>
  office(): Promise<WholeOffice>
}

/** What a medium takes. Until `finish` nobody can open it as a store. */
export interface WholeTarget extends WholeSource {
  begin(): Promise<void>
  putContact(contact: WholeContact): Promise<void>
  putOffice(office: WholeOffice): Promise<void>
  finish(check: Bytes): Promise<void>
  /** Takes away what was brought. */
  abandon(): Promise<void>
}

/** The same for the same content, whatever it is kept in. */
export function digestOf(whole: WholeContact | WholeOffice): string {
  return toBase64url(sha256(new TextEncoder().encode(JSON.stringify(whole, plainly))))
}

/** Names in one order, bytes as text. */
function plainly(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return toBase64url(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** By a text of each, as every medium can. */
export function sortedBy<T>(all: readonly T[], text: (one: T) => string): readonly T[] {
  return all.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0))
}
