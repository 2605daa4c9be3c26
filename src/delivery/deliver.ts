import type { Channel, Receipt } from '../channels/channel.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { attempt } from './attempt.ts'
import { settlement } from './backoff.ts'
import type { Rests } from './rests.ts'
import type { Schedule } from './schedule.ts'
import type { Settler } from './settler.ts'
import { askToWrite, isShut, windowAsked } from './window.ts'

/** What delivery is made with. */
export interface DeliveryParts {
  readonly store: Store
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly log: Log
  /** Milliseconds since 1970. */
  now(): number
  /** 0..1. */
  random(): number
  /** The process's timers when absent. */
  readonly schedule?: Schedule
  /** How many messages may be under way at once. */
  readonly concurrency?: number
  /** Milliseconds a message has to wait because it is night where its person is; 0: none. Nothing waits when absent. */
  readonly hold?: (row: OutboxRow, now: number) => number
  /** Told whose message's delivery changed, so that open consoles refresh; by it processes on one store hear what others were told to wait. */
  readonly feed: Feed
}

/** One message: tried, and what became of it written down. Never rejects. */
export async function deliver(
  row: OutboxRow,
  parts: Pick<DeliveryParts, 'store' | 'channels' | 'log' | 'now' | 'random' | 'feed' | 'hold'>,
  schedule: Schedule,
  settler: Settler,
  rests: Rests,
): Promise<void> {
  const { log, now, random, feed } = parts
  const receipt = (await notYet(row, parts, rests)) ?? (await inItsWindow(row, parts, schedule))
  if (receipt.status === 'retry' && receipt.everybody) await rests.told(row, receipt.after)
  const result = settlement(row, receipt, now(), random())
  if (result.status !== 'sent') {
    log.warn('message not delivered', {
      channel: row.channel,
      status: result.status,
      code: result.code ?? '',
      attempts: row.attempts,
    })
  }
  await settler.settle(row.id, result)
  feed.changed(row.contactId)
}

/** What makes it wait before any attempt: that it is night, or that its account must rest; null when nothing does. */
async function notYet(
  row: OutboxRow,
  { hold, now }: Pick<DeliveryParts, 'hold' | 'now'>,
  rests: Rests,
): Promise<Receipt | null> {
  const night = hold?.(row, now()) ?? 0
  if (night > 0) return { status: 'retry', after: night, code: 'night' }
  const rest = await rests.left(row)
  return rest > 0 ? { status: 'retry', after: rest, code: 'rest' } : null
}

/** One attempt where free words are taken, else the person is asked to write. */
async function inItsWindow(
  row: OutboxRow,
  parts: Pick<DeliveryParts, 'channels' | 'log' | 'now' | 'store'>,
  schedule: Schedule,
): Promise<Receipt> {
  const { channels, log } = parts
  const channel = channels.get(row.channel)
  const shut = channel !== undefined && (await isShut(row, channel, parts))
  const receipt: Receipt = shut ? { status: 'held', code: 'window' } : await attempt(row, channels, schedule, log)
  if (receipt.status !== 'held' || channel === undefined) return receipt
  const asking = await attempt(row, channels, schedule, log, askToWrite)
  // What is unknown is whether they were asked, not whether the message left.
  return asking.status === 'unknown' ? { status: 'held', code: windowAsked } : asking
}
