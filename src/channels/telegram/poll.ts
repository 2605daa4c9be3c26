import type { Api } from 'grammy/web'
import type { Log } from '../../shared/log.ts'
import { failureCode, retryAfter } from './failure.ts'
import { createLanes } from './lanes.ts'
import { chatOf } from './parse.ts'
import { allowedUpdates, Update } from './schema.ts'
import type { Take } from './take.ts'
import { createWindow } from './window.ts'

/** How the loop paces itself; all times in milliseconds. */
export interface Pace {
  /** How long Telegram may hold an empty answer. */
  readonly longPoll: number
  /** The first and the longest wait after a failure; it doubles in between. */
  readonly firstPause: number
  readonly longestPause: number
  /** How often to look for others' updates while one is not taken yet. */
  readonly lookAgain: number
  /** Chats served at the same time. */
  readonly chats: number
}

const usualPace: Pace = { longPoll: 30_000, firstPause: 500, longestPause: 30_000, lookAgain: 250, chats: 16 }

/** A running loop. */
export interface Polling {
  /** The code of what keeps us from Telegram's updates, or null while all is well. */
  trouble(): string | null
  /** Asks for no more, finishes what was given, tells Telegram what was taken. Never rejects. */
  stop(): Promise<void>
}

/** What the loop needs. */
export interface PollOptions {
  readonly api: Api
  readonly take: Take
  readonly log: Log
  readonly pace?: Partial<Pace>
}

/**
 * Takes updates by long polling until stopped. Within a chat they are taken in order; chats do not wait for one another.
 * Telegram is told to forget an update only when it and all before it are durably taken; one that cannot be stored is tried
 * again until it can.
 */
export function poll({ api, take, log, pace: changed }: PollOptions): Polling {
  const pace = { ...usualPace, ...changed }
  const stopping = new AbortController()
  const { signal } = stopping
  const cancel = forGrammy(signal)
  const window = createWindow()
  const inLane = createLanes(pace.chats)
  const running = new Set<Promise<void>>()
  let trouble: string | null = null

  async function untilStored(update: unknown): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await take(update)
      } catch (error) {
        if (signal.aborted) throw error
        await sleep(backoff(attempt, pace), signal)
      }
    }
  }

  function begin(raw: { readonly update_id: number }): void {
    const update = Update.safeParse(raw)
    // An unreadable update has no chat; it is only logged, in a lane of its own.
    const chat = update.success ? chatOf(update.data) : `unreadable:${raw.update_id}`
    const work = inLane(chat, () => untilStored(raw)).then(
      () => window.done(raw.update_id),
      // Left for the next start: never confirmed, so Telegram still has it.
      () => {},
    )
    running.add(work)
    void work.then(() => running.delete(work))
  }

  async function round(): Promise<void> {
    const timeout = window.open() ? 0 : Math.round(pace.longPoll / 1000)
    const updates = await api.getUpdates(
      { offset: window.offset(), limit: 100, timeout, allowed_updates: allowedUpdates },
      cancel,
    )
    if (updates.length === 0) window.settled()
    for (const update of updates) if (window.add(update.update_id)) begin(update)
    if (window.open()) await Promise.race([Promise.all(running), sleep(pace.lookAgain, signal)])
  }

  /** Repeats `act` until stopped or, with `once`, until it worked; failures are logged and waited out. */
  async function persist(act: () => Promise<unknown>, once: boolean): Promise<void> {
    for (let attempt = 0; !signal.aborted; ) {
      try {
        await act()
        attempt = 0
        trouble = null
        if (once) return
      } catch (error) {
        if (signal.aborted) return
        trouble = failureCode(error)
        log.warn('telegram polling failed', { code: trouble })
        await sleep(retryAfter(error) ?? backoff(attempt++, pace), signal)
      }
    }
  }

  async function run(): Promise<void> {
    // While a webhook is set Telegram refuses getUpdates; what waits there is kept.
    await persist(() => api.deleteWebhook({ drop_pending_updates: false }, cancel), true)
    await persist(round, false)
    await Promise.all(running)
    const offset = window.offset()
    if (offset === undefined) return
    // Best effort: unconfirmed updates would only come again and be known as duplicates.
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, forGrammy(AbortSignal.timeout(2_000))).catch(() => {})
  }

  const ended = run()
  return {
    trouble: () => trouble,
    stop() {
      stopping.abort()
      return ended
    },
  }
}

/** The library's types name the signal of its Node build; the web build used here takes the platform's own. */
function forGrammy(signal: AbortSignal): Parameters<Api['deleteWebhook']>[1] {
  return signal as unknown as Parameters<Api['deleteWebhook']>[1]
}

function backoff(attempt: number, pace: Pace): number {
  return Math.min(pace.firstPause * 2 ** Math.min(attempt, 20), pace.longestPause)
}

/** Waits, or returns at once when stopped. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
