import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { DueTimer, Store } from '../store/store.ts'
import { backoff } from './backoff.ts'
import { type Schedule, timerSchedule } from './schedule.ts'

/** What the loop of the timers is made with. */
export interface TimerParts {
  readonly store: Pick<Store, 'takeDueTimers' | 'nextTimerAt'>
  /** Makes a timer's turn. Rejects when it could not be stored: the timer then stands, and is taken again when its lease ends. */
  ring(timer: DueTimer): Promise<unknown>
  readonly log: Log
  /** Milliseconds since 1970. */
  now(): number
  /** 0..1. */
  random(): number
  /** The process's timers when absent. */
  readonly schedule?: Schedule
  /** How many turns may be under way at once. */
  readonly concurrency?: number
}

/** Makes a turn of each timer when its time has come. */
export interface Timers {
  start(): void
  /** A timer was set: look now. Never throws. */
  wake(): void
  /** Takes nothing more and waits for the turns under way. */
  stop(): Promise<void>
}

/** Rings everything that is due now, and says how many. Never rejects for one that fails; rejects when the store cannot be read. */
export async function ringDue(parts: Omit<TimerParts, 'schedule' | 'random'>): Promise<number> {
  const { store, ring, log, now, concurrency = 16 } = parts
  let count = 0
  for (;;) {
    const taken = await store.takeDueTimers(now(), concurrency)
    if (taken.length === 0) return count
    count += taken.length
    await Promise.all(
      taken.map(async (timer) => {
        try {
          await ring(timer)
        } catch (error) {
          log.error('a timer could not ring', { kind: timer.kind, code: errorCode(error) })
        }
      }),
    )
  }
}

/** The loop beside delivery: sleeps until the next timer is due or one is set. Trouble of the store is waited out. Started and stopped once. */
export function createTimers(parts: TimerParts): Timers {
  const { store, log, now, random, schedule = timerSchedule } = parts
  let running = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let cancel = () => {}
  let trouble = 0

  function wake(): void {
    if (!running) return
    lookAgain = true
    looking ??= look().finally(() => {
      looking = null
      // Woken between the last look and here.
      if (lookAgain) wake()
    })
  }

  async function look(): Promise<void> {
    cancel()
    try {
      while (lookAgain && running) {
        lookAgain = false
        await ringDue(parts)
      }
      const next = running ? await store.nextTimerAt() : null
      trouble = 0
      if (next !== null) wakeAfter(next - now())
    } catch (error) {
      trouble += 1
      lookAgain = false
      log.error('timers cannot be read', { code: errorCode(error), times: trouble })
      wakeAfter(backoff(trouble, random()))
    }
  }

  function wakeAfter(wait: number): void {
    if (running) cancel = schedule(Math.max(0, wait), wake)
  }

  return {
    start() {
      running = true
      wake()
    },
    wake,
    async stop() {
      running = false
      cancel()
      await looking
    },
  }
}
