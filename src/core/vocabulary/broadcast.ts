import type { Language } from './language.ts'
import type { PlaceId } from './place.ts'
import type { TopicId } from './topic.ts'

/** Whom a notice is for. Empty lists: any. */
export interface Audience {
  /** Who asked to be told when this topic changes; null: who asked for the office's notices. */
  readonly following: TopicId | null
  /** Topics they follow or last asked about. */
  readonly topics: readonly TopicId[]
  /** Municipalities or whole states they told us. */
  readonly places: readonly PlaceId[]
  /** Who has told no place gets it too. */
  readonly unplaced: boolean
  readonly languages: readonly Language[]
}

/** A notice of the office to people who asked for them. */
export interface Broadcast {
  readonly id: string
  /** In the languages it was written in; who reads another is not written to. */
  readonly texts: Readonly<Partial<Record<Language, string>>>
  readonly audience: Audience
  /** The last day on which it is of use, `2026-11-30`; after it nobody more is written to. */
  readonly until: string
}

/** How many a notice would reach, and how many of its audience read a language it is not written in. */
export interface Count {
  readonly people: number
  readonly unwritten: Readonly<Record<Language, number>>
}

/** Fewer people than this are never told as a figure. */
export const leastShown = 10

/** The kind of the office's documents that hold notices. */
export const broadcastKind = 'broadcast'

/** Told on the feed when one was approved or stopped. */
export const broadcastKey = 'broadcasts'

/** Where a notice is. */
export interface Sending extends Broadcast {
  readonly state: 'draft' | 'sending' | 'stopped' | 'done'
  readonly author: { readonly id: string; readonly name: string }
  readonly approver: { readonly id: string; readonly name: string } | null
  readonly counted: Count
  /** The last contact looked at in this pass; null: none yet. */
  readonly cursor: string | null
  /** People written to; in a pass of its own those of before are counted again. */
  readonly sent: number
  /** Of this pass: where it was night, or a person of the office had the talk. */
  readonly later: number
  /** No sooner, milliseconds since 1970. */
  readonly nextAt: number
}
