import { createLru } from '../shared/lru.ts'

/** Tries that are heard one after another before any is made to wait. */
const free = 5
/** What the first wait is, milliseconds; each further wrong try doubles it. */
const first = 5_000
const longest = 15 * 60_000
/** After so long without a try, milliseconds, all begins afresh. */
const calm = 60 * 60_000

const remembered = 10_000

/** Waits that grow with each wrong try, for each key. Kept in memory: where somebody is is never written. */
export interface Delays {
  /** Counts a try, also one that comes while another is weighed; or says in how many seconds the next is heard, and counts nothing. */
  begin(key: string): number | null
  /** The try was right: its key starts afresh. */
  succeeded(key: string): void
}

/** Nobody has tried yet. */
export function createDelays(now: () => number): Delays {
  const tried = createLru<{ readonly times: number; readonly until: number; readonly at: number }>(remembered)
  return {
    begin(key) {
      const at = now()
      const before = tried.get(key)
      if (before !== undefined && before.until > at) return Math.ceil((before.until - at) / 1000)
      const times = before === undefined || at - before.at >= calm ? 1 : before.times + 1
      const wait = times < free ? 0 : Math.min(longest, first * 2 ** Math.min(times - free, 20))
      tried.set(key, { times, until: at + wait, at })
      return null
    },
    succeeded: (key) => tried.delete(key),
  }
}
