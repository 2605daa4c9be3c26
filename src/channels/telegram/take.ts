import type { Api } from 'grammy/web'
import type { Inbound } from '../../core/vocabulary/inbound.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import type { Log } from '../../shared/log.ts'
import { failureCode } from './failure.ts'
import { groupAsked, type StaffDoor, type StaffSaid, staffSaid } from './group-said.ts'
import type { Inline } from './inline.ts'
import { parse } from './parse.ts'
import { Update } from './schema.ts'

/** What taking an update needs. */
export interface TakeOptions {
  readonly api: Api
  readonly account: string
  /** Resolves when the message is durably stored; a StoreError means it is not. */
  readonly takeTurn: (inbound: Inbound) => Promise<void>
  /** True for a topic a link may open. */
  hasTopic(id: string): boolean
  /** What staff write in their group; null while they have none. */
  staff(): StaffDoor | null
  /** What to answer who asks in a group which one it is. */
  readonly whichGroup?: ((chat: string, withTopics: boolean) => string) | undefined
  /** Answers `@bot words`, typed in any chat. */
  readonly inline: Inline
  readonly now: () => number
  readonly log: Log
}

/**
 * Takes one update whatever it holds. Resolved, Telegram may forget it; rejected (only ever with a StoreError), it must come
 * again. `background` keeps a courtesy call alive that nobody waits for, where the runtime needs to be asked.
 */
export type Take = (update: unknown, background?: (work: Promise<void>) => void) => Promise<void>

/** Milliseconds after which somebody who waits for an answer sees that one is written. */
const aMoment = 500

/** False when it is done within a moment, well or not. */
async function isSlow(work: Promise<void>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(true), aMoment)
  const done = work.then(
    () => false,
    () => false,
  )
  try {
    return await Promise.race([done, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The one way in for updates, polled or pushed. */
export function createTake({
  api,
  account,
  takeTurn,
  hasTopic,
  inline,
  staff,
  whichGroup,
  now,
  log,
}: TakeOptions): Take {
  /** Stops the button's spinner, and shows that somebody is writing when the answer is not there at once: pleasant, never worth failing for. */
  async function courtesies(inbound: Inbound, query: string | null, taken: Promise<void>): Promise<void> {
    const calls = [isSlow(taken).then((slow) => slow && api.sendChatAction(inbound.address, 'typing'))]
    if (query !== null) calls.unshift(api.answerCallbackQuery(query))
    for (const result of await Promise.allSettled(calls)) {
      if (result.status === 'rejected') log.info('telegram courtesy failed', { code: failureCode(result.reason) })
    }
  }

  /** What staff did counts though the answer to them should not arrive. */
  async function answerStaff({ chat, thread, run }: StaffSaid): Promise<void> {
    const answer = await run()
    if (answer === null) return
    const topic = thread === null ? {} : { message_thread_id: Number(thread) }
    await api.sendMessage(chat, answer, topic).catch((error: unknown) => {
      log.warn('telegram answer to staff failed', { code: failureCode(error) })
    })
  }

  return async function take(raw, background = () => {}) {
    try {
      const update = Update.safeParse(raw)
      if (!update.success) return log.warn('telegram update unreadable')
      const door = staff()
      const fromStaff = groupAsked(update.data, whichGroup) ?? (door === null ? null : staffSaid(update.data, door))
      if (fromStaff !== null) return await answerStaff(fromStaff)
      if (update.data.inline_query) return background(inline(update.data.inline_query))
      const parsed = parse(update.data, { account, receivedAt: now(), hasTopic })
      if ('ignored' in parsed) return log.info('telegram update ignored', { reason: parsed.ignored })
      const taken = takeTurn(parsed.inbound)
      // Who left cannot see that somebody writes.
      if (parsed.inbound.content.kind !== 'left') background(courtesies(parsed.inbound, parsed.query, taken))
      await taken
    } catch (error) {
      if (error instanceof StoreError) throw error
      // Ours to mend, not Telegram's to repeat: an update we refuse silences that person for up to a day.
      log.error('telegram turn failed', { code: errorCode(error) })
    }
  }
}
