import type { Channel } from '../channels/channel.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { Feed } from '../shared/feed.ts'
import type { LinkedPhone } from '../shared/linked-phone.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'

/** A door that is a phone linked by a QR. */
export interface PhoneDoor extends Channel, LinkedPhone {
  begin(): void
  end(): Promise<void>
}

/** What such a door is given. */
export interface PhoneParts {
  takeTurn(inbound: Inbound): Promise<void>
  readonly store: Store
  readonly feed: Feed
  readonly log: Log
}

/** Makes the door; nothing runs until it begins. */
export type OpenPhone = (parts: PhoneParts) => PhoneDoor
