import { createLru } from '../shared/lru.ts'
import { takeOne } from './bucket.ts'
import { type Figures, periodOf, type RateName } from './table.ts'

/** One thing somebody wants, under one limit. `who`: whom the limit counts; '' for all. */
export interface Want {
  readonly limit: RateName
  readonly who: string
}

/** Why not: the limit met, and in how many seconds it is worth trying again. */
export interface Over {
  readonly limit: RateName
  readonly seconds: number
}

/** Counts what comes from where, over a stretch of time. */
export interface Limiter {
  /** Takes one under each limit, or none at all and says which of them was met. Never rejects. */
  take(wants: readonly Want[]): Promise<Over | null>
}

/** Whom one limit remembers at most: what is forgotten begins afresh, and nobody can fill the memory. */
const remembered = 20_000

/** A limiter of this process. */
export function createMemoryLimiter(figures: Figures, now: () => number): Limiter {
  const buckets = new Map<RateName, ReturnType<typeof createLru<number>>>()
  const bucketOf = (limit: RateName) => {
    const made = buckets.get(limit) ?? createLru<number>(remembered)
    buckets.set(limit, made)
    return made
  }
  return {
    async take(wants) {
      const at = now()
      const taken = wants.map(({ limit, who }) => ({
        limit,
        who,
        ...takeOne(bucketOf(limit).get(who) ?? 0, at, { most: figures[limit], period: periodOf(limit) }),
      }))
      const refused = taken.find(({ ok }) => !ok)
      if (refused !== undefined && !refused.ok) return { limit: refused.limit, seconds: secondsOf(refused.after) }
      for (const one of taken) if (one.ok) bucketOf(one.limit).set(one.who, one.fullAt)
      return null
    },
  }
}

/** Milliseconds as whole seconds to wait. */
export function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
