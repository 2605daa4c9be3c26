import type { Channel, Receipt } from '../channels/channel.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { OutboxRow } from '../store/store.ts'
import type { Schedule } from './schedule.ts'

/** How long a channel may take for one attempt, in milliseconds; channels have shorter limits of their own. */
export const attemptLimit: number = 2 * 60 * 1000

/** Tries to send one message, or does what else `act` is with it. Never rejects: a channel that throws or hangs leaves an unknown outcome. */
export async function attempt(
  row: OutboxRow,
  channels: ReadonlyMap<ChannelName, Channel>,
  schedule: Schedule,
  log: Log,
  act: (row: OutboxRow, channel: Channel) => Promise<Receipt> = sendRow,
): Promise<Receipt> {
  const channel = channels.get(row.channel)
  // The door may be switched off for a while; the message waits for it.
  if (channel === undefined) return { status: 'retry', after: 0, code: 'no_channel' }
  const limit = Promise.withResolvers<Receipt>()
  const cancel = schedule(attemptLimit, () => limit.resolve({ status: 'unknown', code: 'hung' }))
  try {
    return await Promise.race([act(row, channel), limit.promise])
  } catch (error) {
    log.error('a channel threw', { channel: row.channel, code: errorCode(error) })
    return { status: 'unknown', code: 'fault' }
  } finally {
    cancel()
  }
}

function sendRow({ id, account, address, outbound }: OutboxRow, channel: Channel): Promise<Receipt> {
  return channel.send({ id, account, address, outbound })
}
