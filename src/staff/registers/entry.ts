import type { Json } from '../../core/vocabulary/conversation.ts'
import type { OfficeRecord } from '../../store/store.ts'
import type { LedgerId } from './ledger.ts'

/** What an entry says, by the names of its book's fields; what was left out is empty. */
export type Values = Readonly<Record<string, string>>

/** Who did something, and when. */
export interface Mark {
  readonly by: string
  readonly at: number
}

/** An entry of a book as it stands. */
export interface Entry {
  readonly ledger: LedgerId
  /** Of a numbered book the number itself: `2026-ATN-0041`. */
  readonly id: string
  /** What lists are ordered by: when it was entered, or the appointment. */
  readonly at: number
  readonly version: number
  readonly caseId: string | null
  readonly contactId: string | null
  readonly values: Values
  readonly entered: Mark
  readonly changed: Mark | null
  /** Taken off the list, to be put back by a press. A number stays and is shown as cancelled. */
  readonly removed: Mark | null
  /** Its person erased themselves: only the number and what tells nothing of them is left. */
  readonly erased: boolean
}

/** An entry as its record holds it. */
export interface EntryValue {
  readonly values: Values
  readonly entered: Mark
  readonly changed: Mark | null
  readonly removed: Mark | null
  /** Of a numbered book: the rest stands in a record of its own, which goes with its person. */
  readonly words?: boolean
}

/** The kind of record that holds a book's entries, and the words of numbered ones. */
export function kindOf(ledger: LedgerId): string {
  return `register-${ledger}`
}

/** Where the words of a numbered book's entries are. */
export function wordsKindOf(ledger: LedgerId): string {
  return `register-${ledger}-words`
}

/** What is stored, as it came back. Ours alone wrote it, so its shape is known. */
export function keptValue({ value }: Pick<OfficeRecord, 'value'>): EntryValue {
  return value as unknown as EntryValue
}

/** Plain data for the store. */
export function plain(value: EntryValue): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
