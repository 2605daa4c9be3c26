import type { ContactMoved, Inbound } from '../../core/vocabulary/inbound.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import type { Log } from '../../shared/log.ts'
import type { Word } from '../channel.ts'
import { parse, wordOf } from './parse.ts'
import { type Message, type Status, Value, Webhook } from './schema.ts'

/** What taking a webhook needs. Each resolves when it is durably stored; a StoreError means it is not. */
export interface TakeOptions {
  readonly account: string
  readonly takeTurn: (inbound: Inbound) => Promise<void>
  /** Meta's later word on a message of ours. */
  readonly takeWord: (word: Word) => Promise<void>
  /** Somebody has another number or id. */
  readonly takeMove: (moved: ContactMoved) => Promise<void>
  readonly now: () => number
  readonly log: Log
}

/** Takes all a webhook holds. Resolved, Meta may forget it; rejected (only ever with a StoreError), it must come again. */
export type Take = (webhook: unknown) => Promise<void>

/** The one way in. What is in one request is taken in its order; what of it was taken before has no second effect. */
export function createTake({ account, takeTurn, takeWord, takeMove, now, log }: TakeOptions): Take {
  async function takeMessage(message: Message | null, contacts: Value['contacts']): Promise<void> {
    if (message === null) return log.warn('whatsapp message unreadable')
    const parsed = parse(message, { account, contacts, receivedAt: now() })
    if ('ignored' in parsed) return log.info('whatsapp message ignored', { reason: known(parsed.ignored) })
    if ('moved' in parsed) return takeMove(parsed.moved)
    await takeTurn(parsed.inbound)
  }

  async function takeStatus(status: Status | null): Promise<void> {
    const word = status === null ? null : wordOf(status, account)
    if (word !== null) await takeWord(word)
  }

  /** A fault is ours to mend, not Meta's to repeat for a week. */
  async function guarded(work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      if (error instanceof StoreError) throw error
      log.error('whatsapp turn failed', { code: errorCode(error) })
    }
  }

  return async function take(raw) {
    const webhook = Webhook.safeParse(raw)
    if (!webhook.success) return log.warn('whatsapp webhook unreadable')
    for (const change of webhook.data.entry.flatMap(({ changes }) => changes)) {
      const value = Value.safeParse(change.value)
      if (change.field !== 'messages' || !value.success) continue
      const { metadata, contacts, messages, statuses } = value.data
      // Several numbers of one app are told to all of its webhooks.
      if (metadata.phone_number_id !== account) continue
      for (const status of statuses) await guarded(takeStatus(status))
      for (const message of messages) await guarded(takeMessage(message, contacts))
    }
  }
}

/** A type is Meta's word, but whoever writes the log should not have to trust that. */
function known(reason: string): string {
  return /^[a-z_]{1,40}$/.test(reason) ? reason : 'other'
}
