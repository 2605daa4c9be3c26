/** Runs a task after all earlier tasks of the same key; settles as the task does, or as an earlier one that failed. */
export type Lanes = (key: string, task: () => Promise<void>) => Promise<void>

/**
 * Lanes of which at most `limit` move at a time. A task that rejects ends its lane: what came after it in that lane is
 * rejected unrun, so nobody is answered out of order.
 */
export function createLanes(limit: number): Lanes {
  const tails = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
  let free = limit

  async function bounded(task: () => Promise<void>): Promise<void> {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting.push(go))
    try {
      await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }

  return function run(key, task) {
    const before = tails.get(key)
    const mine = before === undefined ? bounded(task) : before.then(() => bounded(task))
    tails.set(key, mine)
    const forget = () => {
      if (tails.get(key) === mine) tails.delete(key)
    }
    // A failed lane stays closed.
    mine.then(forget, () => {})
    return mine
  }
}
