import type { ChannelName } from '../core/vocabulary/inbound.ts'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { DeliveryStatus, Store } from '../store/store.ts'

/** Writes down what a platform later says of messages it took. */
export interface Receipts {
  note(platformId: string, status: DeliveryStatus): void
}

/** Milliseconds before a receipt is tried again whose message is not known, or not written down, yet. */
const pauses = [500, 3000, 15_000]

/** The receipts of one account behind one door. One for a message nobody knows is let go. */
export function createReceipts(parts: {
  readonly store: Pick<Store, 'receipt'>
  readonly channel: ChannelName
  readonly account: string
  readonly log: Log
  now(): number
  /** Told whose message it was, so that open consoles show it at once. */
  changed(contactId: string): void
}): Receipts {
  const { store, channel, account, log, now, changed } = parts
  async function write(platformId: string, status: DeliveryStatus, attempt = 0): Promise<void> {
    try {
      const contactId = await store.receipt(channel, account, platformId, { status, code: null, at: now() })
      if (contactId !== null) return changed(contactId)
    } catch (error) {
      log.error('receipt not written', { channel, code: errorCode(error) })
    }
    const pause = pauses[attempt]
    if (pause !== undefined) setTimeout(() => void write(platformId, status, attempt + 1), pause).unref()
  }
  return { note: (platformId, status) => void write(platformId, status) }
}
