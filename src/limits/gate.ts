import type { CrowdName, Figures } from './table.ts'

/** A place among those that are there now. */
export interface Entrance {
  readonly limit: CrowdName
  /** Whom the limit counts; '' for all. */
  readonly who: string
}

/** Counts who is there at the same moment, in this process. */
export interface Gate {
  /** Lets one in under each limit; the way out, to be called once, or null when one of them is full. */
  enter(entrances: readonly Entrance[]): (() => void) | null
}

/** Nobody is there yet. */
export function createGate(figures: Figures): Gate {
  const there = new Map<string, number>()
  const nameOf = ({ limit, who }: Entrance) => `${limit} ${who}`
  return {
    enter(entrances) {
      if (entrances.some((one) => (there.get(nameOf(one)) ?? 0) >= figures[one.limit])) return null
      for (const one of entrances) there.set(nameOf(one), (there.get(nameOf(one)) ?? 0) + 1)
      let inside = true
      return () => {
        if (!inside) return
        inside = false
        for (const one of entrances) {
          const left = (there.get(nameOf(one)) ?? 1) - 1
          if (left === 0) there.delete(nameOf(one))
          else there.set(nameOf(one), left)
        }
      }
    },
  }
}
