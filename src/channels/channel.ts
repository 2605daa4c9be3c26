import type { FetchResult } from '../core/vocabulary/attachment.ts'
import type { Capabilities } from '../core/vocabulary/capabilities.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Outbound } from '../core/vocabulary/outbound.ts'

export type { Capabilities }

/** What became of one attempt to send. */
export type Receipt =
  /** The platform has it. `platformId` names it in later receipts. */
  | { readonly status: 'sent'; readonly platformId: string | null }
  /** Not taken; try again no earlier than `after` milliseconds from now. `everybody`: nothing else of the account may leave before either. */
  | { readonly status: 'retry'; readonly after: number; readonly code: string; readonly everybody?: true }
  /** Will never be taken, e.g. `blocked`, `gone`, `refused`. */
  | { readonly status: 'failed'; readonly code: string }
  /**
   * The platform may or may not have it, e.g. the connection broke after the request left. `after`: milliseconds in which the platform
   * will say by itself, when it has it; nothing is repeated before.
   */
  | { readonly status: 'unknown'; readonly code: string; readonly after?: number }
  /** Not taken, because the person has not written for too long; it can leave when they do. */
  | { readonly status: 'held'; readonly code: string }

/** A platform's later word on a message it was given. */
export interface Word {
  readonly account: string
  readonly platformId: string
  /** Our id of the message, where the platform gives it back: it settles what was unknown. */
  readonly parcelId: string | null
  readonly status: 'sent' | 'delivered' | 'read' | 'failed'
  /** Why it failed. */
  readonly code: string | null
}

/** One message ready to leave, for one address. */
export interface Parcel {
  readonly id: string
  readonly account: string
  readonly address: string
  readonly outbound: Outbound
}

/**
 * The port every door implements. Parsing what arrives is each adapter's own route or loop, since platforms differ;
 * all of them make `Inbound` and call the one `takeTurn` they are given.
 */
export interface Channel {
  readonly name: ChannelName
  readonly capabilities: Capabilities
  /** Tries once. It never throws for what a platform does: trouble outside is a receipt; a throw is our own fault. */
  send(parcel: Parcel): Promise<Receipt>
  /** Asks the person of a parcel to write again, in words the platform lets through at any time. Absent where there are none. */
  invite?(parcel: Parcel): Promise<Receipt>
  /** Brings a file that somebody sent to this account, by the platform's id; absent where the platform keeps none. It never throws for what a platform does. */
  fetchFile?(account: string, file: string): Promise<FetchResult>
}
