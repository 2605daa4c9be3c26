import { sha256 } from '@noble/hashes/sha2.js'
import type { Json } from '../../core/vocabulary/conversation.ts'
import { toBase64url } from '../../shared/base64url.ts'

/** What the office's log remembers. */
export const auditActs = [
  'protected_viewed',
  'protected_refused',
  'case_refused',
  'exported',
  'published',
  'broadcast',
  'roles_changed',
  'invited',
  'account_disabled',
  'account_enabled',
  'account_reset',
  'signed_in_new',
  'passkey_added',
  'passkey_removed',
  'totp_on',
  'totp_off',
  'settings_changed',
] as const

/** One of `auditActs`. */
export type AuditAct = (typeof auditActs)[number]

/** What was done. Nothing a person said or is called: ids, folios, codes. */
export interface Audited {
  readonly act: AuditAct
  /** The staff account that did it. */
  readonly by: string
  /** What it was done to: a staff id, a folio, the name of a report, of a topic. */
  readonly on: string | null
  /** More of it in codes, e.g. the roles given. At most `longestDetail` characters are kept. */
  readonly detail?: string | null
}

/** Longest detail in characters. */
export const longestDetail = 120

/** An entry of the log. `hash` covers everything before it, so that none can be changed or taken out unseen. */
export interface AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number
  readonly at: number
  readonly act: AuditAct
  readonly by: string
  readonly on: string | null
  readonly detail: string | null
  readonly hash: string
}

/** What stands before the first entry. */
export const noHash = ''

/** The entry after one with the hash `before`. */
export function linked(entry: Omit<AuditEntry, 'hash'>, before: string): AuditEntry {
  return { ...entry, hash: hashOf(entry, before) }
}

/** The hash an entry must have after one with the hash `before`. */
export function hashOf({ seq, at, act, by, on, detail }: Omit<AuditEntry, 'hash'>, before: string): string {
  return toBase64url(sha256(new TextEncoder().encode(JSON.stringify([before, seq, at, act, by, on, detail]))))
}

/** As it is kept, without its number and moment, which the record has. */
export function kept({ act, by, on, detail, hash }: AuditEntry): Json {
  return { act, by, on, detail, hash }
}
