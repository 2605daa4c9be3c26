/** Chance that is the same each time it begins from the same number. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  of<T>(values: readonly [T, ...T[]]): T
}

/** Mulberry32: small, fast, good enough to invent people by. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return { next, below, of: (values) => values[below(values.length)] ?? values[0] }
}
