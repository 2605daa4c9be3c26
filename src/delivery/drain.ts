import { type DeliveryParts, deliver } from './deliver.ts'
import { createRests } from './rests.ts'
import { timerSchedule } from './schedule.ts'
import { createSettler } from './settler.ts'

/** Milliseconds before looking again: what is due and cannot be taken is in another's hands. */
const shortestPause = 50

/**
 * Delivers what is due, and what becomes due meanwhile, for `within` milliseconds at most: for a runtime that keeps no loop. What
 * is left, waits or hangs is for the next time. Resolves with how many were tried; rejects with `StoreError` when the store cannot be read.
 */
export async function drain(parts: DeliveryParts, within: number): Promise<number> {
  const { store, log, now, random, schedule = timerSchedule, concurrency = 16 } = parts
  const end = now() + within
  const settler = createSettler({ store, log, schedule, random })
  const cancel = schedule(within, () => settler.end())
  const rests = createRests(parts)
  let tried = 0
  try {
    while (now() < end) {
      await rests.freshen()
      const rows = await store.takeDue(now(), concurrency)
      await Promise.all(rows.map((row) => deliver(row, parts, schedule, settler, rests)))
      tried += rows.length
      const dueAt = await store.nextDueAt()
      if (dueAt === null || dueAt >= end) return tried
      const pause = dueAt - now()
      if (rows.length > 0 && pause <= 0) continue
      await new Promise<void>((resolve) => schedule(Math.max(shortestPause, pause), resolve))
    }
    return tried
  } finally {
    cancel()
  }
}
