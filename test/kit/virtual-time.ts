import type { Schedule } from '../../src/delivery/schedule.ts'

/** A clock that moves only when told, with the timers set on it. */
export interface VirtualTime {
  now(): number
  readonly schedule: Schedule
  /** Moves on and fires what comes due, in order, letting the work each timer starts finish first. */
  pass(milliseconds: number): Promise<void>
  /** Lets work that waits for no timer finish. */
  quiet(): Promise<void>
  /** Milliseconds until the next timer, or null. */
  next(): number | null
}

/** A clock standing at `start`. Work is not finished while `busy`, e.g. while the store's seals are made on other threads. */
export function virtualTime(start: number, busy: () => boolean): VirtualTime {
  let time = start
  const timers = new Map<object, { at: number; callback: () => void }>()

  function earliest(until: number) {
    const due = [...timers].filter(([, timer]) => timer.at <= until).toSorted(([, a], [, b]) => a.at - b.at)
    return due[0]
  }
  async function quiet() {
    // Between two calls to the store there are only microtasks, so one idle turn of the event loop means all is done.
    do await new Promise((resolve) => setImmediate(resolve))
    while (busy())
  }
  return {
    now: () => time,
    schedule(after, callback) {
      const key = {}
      timers.set(key, { at: time + after, callback })
      return () => timers.delete(key)
    },
    async pass(milliseconds) {
      const until = time + milliseconds
      await quiet()
      for (let due = earliest(until); due !== undefined; due = earliest(until)) {
        timers.delete(due[0])
        time = Math.max(time, due[1].at)
        due[1].callback()
        await quiet()
      }
      time = until
    },
    quiet,
    next: () => (timers.size === 0 ? null : Math.min(...[...timers.values()].map((timer) => timer.at)) - time),
  }
}
