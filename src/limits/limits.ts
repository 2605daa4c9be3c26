import { createPlaceOf, type PlaceOf } from './address.ts'
import { createGate, type Gate } from './gate.ts'
import { createMemoryLimiter, type Limiter } from './limiter.ts'
import type { Figures } from './table.ts'

/** What a door keeps strangers within bounds by. */
export interface Limits {
  readonly figures: Figures
  /** Counts over a time; shared by all processes on one Redis. */
  readonly limiter: Limiter
  /** Counts who is there now, in this process. */
  readonly gate: Gate
  readonly placeOf: PlaceOf
}

/** Limits as the settings have them; nothing was taken yet. `shared`: what counts for several processes. */
export function createLimits(of: {
  readonly figures: Figures
  readonly proxies: readonly string[]
  readonly shared?: Limiter | undefined
  now(): number
}): Limits {
  const { figures, proxies, now, shared } = of
  return {
    figures,
    limiter: shared ?? createMemoryLimiter(figures, now),
    gate: createGate(figures),
    placeOf: createPlaceOf(proxies),
  }
}
