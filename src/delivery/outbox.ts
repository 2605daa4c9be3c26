import { errorCode } from '../shared/errors.ts'
import { backoff } from './backoff.ts'
import { type DeliveryParts, deliver } from './deliver.ts'
import { createRests } from './rests.ts'
import { timerSchedule } from './schedule.ts'
import { createSettler } from './settler.ts'

/** Takes what turns have committed to the platforms. */
export interface Delivery {
  /** Puts back what a dead process left half sent, then delivers until stopped. Rejects with `StoreError` when the store cannot be read. */
  start(): Promise<void>
  /** Something was committed: look now. Never throws. */
  wake(): void
  /** Takes nothing more and waits for the sends under way. */
  stop(): Promise<void>
}

/**
 * The loop that delivers: per person and door in order, many doors at a time. A message is repeated with growing waits until it is
 * sent, refused, or was tried for a day; an unknown outcome is repeated once or left for staff, as the message says. Trouble of the
 * store is waited out: the loop never ends by itself and nothing is dropped. Started and stopped once.
 */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { store, log, now, random, schedule = timerSchedule, concurrency = 64 } = parts
  const settler = createSettler({ store, log, schedule, random })
  const rests = createRests(parts)
  const underWay = new Set<Promise<void>>()
  let running = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let cancelTimer = () => {}
  let leave = () => {}
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
    cancelTimer()
    try {
      while (lookAgain && running) {
        lookAgain = false
        await takeDue()
      }
      const dueAt = running ? await store.nextDueAt() : null
      trouble = 0
      // With every place taken, the next send to end wakes the loop.
      if (dueAt !== null && underWay.size < concurrency) wakeAfter(dueAt - now())
    } catch (error) {
      trouble += 1
      lookAgain = false
      log.error('delivery cannot read the store', { code: errorCode(error), times: trouble })
      wakeAfter(backoff(trouble, random()))
    }
  }

  async function takeDue(): Promise<void> {
    const free = concurrency - underWay.size
    if (free <= 0) return
    for (const row of await store.takeDue(now(), free)) {
      const sending = deliver(row, parts, schedule, settler, rests).finally(() => {
        underWay.delete(sending)
        wake()
      })
      underWay.add(sending)
    }
  }

  function wakeAfter(wait: number): void {
    if (running) cancelTimer = schedule(Math.max(0, wait), wake)
  }

  return {
    async start() {
      const { repeated, unknown } = await store.recoverSending(now())
      if (repeated + unknown > 0) log.warn('messages were under way when the last process ended', { repeated, unknown })
      await rests.recall()
      leave = rests.follow()
      running = true
      wake()
    },
    wake,
    async stop() {
      running = false
      cancelTimer()
      leave()
      settler.end()
      await looking
      await Promise.all(underWay)
    },
  }
}
