import { pairPause } from './failure.ts'

/** What Meta lets a number do: https://developers.facebook.com/docs/whatsapp/throughput */
const perSecond = 80
const pairBurst = 45

/** Keeps a number within Meta's limits, so that it is rarely told to wait, and a person's messages back for as long as it was told. */
export interface Pace {
  /** Milliseconds until a message may leave for this person; 0 counts it as left. */
  take(address: string): number
  /** Meta refused: nothing leaves for this person for so many milliseconds. */
  rest(after: number, address: string): void
}

/** A pace for one number, counted in this process: what other processes send, Meta itself refuses. */
export function createPace(now: () => number): Pace {
  // The moment at which a person's whole burst is free again; whoever is free is forgotten.
  const freeAt = new Map<string, number>()
  let second = { began: 0, left: perSecond }

  function forget(at: number): void {
    for (const [address, free] of freeAt) if (free <= at) freeAt.delete(address)
  }
  return {
    take(address) {
      const at = now()
      if (at - second.began >= 1000 || at < second.began) second = { began: at, left: perSecond }
      if (second.left === 0) return second.began + 1000 - at
      const free = Math.max(at, freeAt.get(address) ?? 0)
      const over = free - at - (pairBurst - 1) * pairPause
      if (over > 0) return over
      if (freeAt.size >= 10_000) forget(at)
      freeAt.set(address, free + pairPause)
      second.left -= 1
      return 0
    },
    rest(after, address) {
      freeAt.set(address, now() + after + (pairBurst - 1) * pairPause)
    },
  }
}
