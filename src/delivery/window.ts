import type { Channel, Receipt } from '../channels/channel.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { bareCode } from './repeat.ts'

/** Time a message may need on its way: it leaves only when it will be there before the window closes. Milliseconds. */
const margin = 60_000

/** What a row waits with: `window`, and when the person was asked to write, or could not be, `:asked` or `:refused`. */
export const windowAsked = 'window:asked'
const notAsked = 'window:refused'

/**
 * True when a channel takes free words no longer, because the person has not written for too long. Where the store cannot be read
 * the platform decides.
 */
export async function isShut(
  row: OutboxRow,
  { capabilities: { freeTextWindowMs } }: Pick<Channel, 'capabilities'>,
  { store, now }: { readonly store: Pick<Store, 'load'>; now(): number },
): Promise<boolean> {
  if (freeTextWindowMs === undefined) return false
  try {
    return now() - (await heardAt(row, store)) >= freeTextWindowMs - margin
  } catch {
    return false
  }
}

/** When the person last wrote by this door, as far as is known: a message is made when they do, or later. */
async function heardAt(row: OutboxRow, store: Pick<Store, 'load'>): Promise<number> {
  const loaded = await store.load(row.contactId)
  const { door, conversation } = loaded ?? {}
  const isHere = door?.channel === row.channel && door.account === row.account && door.address === row.address
  return (isHere ? conversation?.heardAt : undefined) ?? row.at
}

/** A message that waits for the person to write; they are asked to, once, where the channel can. What became of it this time. */
export async function askToWrite(row: OutboxRow, channel: Pick<Channel, 'invite'>): Promise<Receipt> {
  const code = bareCode(row)
  if (code === windowAsked || code === notAsked) return { status: 'held', code }
  if (channel.invite === undefined) return { status: 'held', code: 'window' }
  const { id, account, address, outbound } = row
  const receipt = await channel.invite({ id, account, address, outbound })
  if (receipt.status === 'retry') return receipt
  // Of unknown outcome too: twice would be once too often.
  return { status: 'held', code: receipt.status === 'failed' ? notAsked : windowAsked }
}
