import type { Word } from '../channels/channel.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Store } from '../store/store.ts'

/**
 * A platform's later word on a message: what was unknown, or is still on its way as far as we know, is settled by our own id, and is
 * then not sent again; after that its ticks follow. A word on what is not ours changes nothing. Rejects with `StoreError`.
 */
export async function takeWord(
  channel: ChannelName,
  { account, platformId, parcelId, status, code }: Word,
  { store, now }: { readonly store: Pick<Store, 'settle' | 'receipt'>; now(): number },
): Promise<void> {
  const at = now()
  const settled = status === 'failed' ? 'failed' : 'sent'
  if (parcelId !== null) await store.settle(parcelId, { status: settled, platformId, code, nextAt: at, at })
  await store.receipt(channel, account, platformId, status, at)
}
