import type { Word } from '../channels/channel.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Store } from '../store/store.ts'

/**
 * A platform's later word on a message: what was unknown, or is still on its way as far as we know, is settled by our own id, and is
 * then not sent again; after that its ticks follow. `changed` is told whose message it was, so that open consoles show it at once. A word on what is not ours changes nothing. Rejects with `StoreError`.
 */
export async function takeWord(
  channel: ChannelName,
  { account, platformId, parcelId, status, code }: Word,
  {
    store,
    now,
    changed,
  }: { readonly store: Pick<Store, 'settle' | 'receipt'>; now(): number; changed?(contactId: string): void },
): Promise<void> {
  const at = now()
  const settled = status === 'failed' ? 'failed' : 'sent'
  if (parcelId !== null) await store.settle(parcelId, { status: settled, platformId, code, nextAt: at, at })
  const contactId = await store.receipt(channel, account, platformId, { status, code, at })
  if (contactId !== null) changed?.(contactId)
}
