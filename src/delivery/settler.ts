import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'
import { backoff, type Settlement } from './backoff.ts'
import type { Schedule } from './schedule.ts'

/** Writes down what became of attempts. */
export interface Settler {
  /** Resolves when it is written, however long the store is in trouble. Never rejects. */
  settle(id: string, result: Settlement): Promise<void>
  /** Whatever is still unwritten gets one last try. */
  end(): void
}

/**
 * A settler for one store. What a platform did is known here alone, so it is held until it is written; the message stays taken
 * meanwhile, and one that is never written is recovered at the next start.
 */
export function createSettler(parts: {
  readonly store: Store
  readonly log: Log
  readonly schedule: Schedule
  random(): number
}): Settler {
  const { store, log, schedule, random } = parts
  const ended = Promise.withResolvers<void>()
  let last = false

  async function pause(wait: number): Promise<void> {
    const over = Promise.withResolvers<void>()
    const cancel = schedule(wait, over.resolve)
    await Promise.race([over.promise, ended.promise])
    cancel()
  }
  return {
    async settle(id, result) {
      for (let times = 1; ; times++) {
        const lastTry = last
        try {
          return await store.settle(id, result)
        } catch (error) {
          log.error('delivery cannot write the store', { code: errorCode(error), times })
          if (lastTry) return
          await pause(backoff(times, random()))
        }
      }
    },
    end() {
      last = true
      ended.resolve()
    },
  }
}
