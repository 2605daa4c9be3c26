import { createLru } from './lru.ts'

const remembered = 10_000

/** Keeps guessers waiting: so many tries in a stretch of time for each key (a login, an address, a door). Kept in memory. */
export interface Attempts {
  /** Counts an attempt under every key; false when one of them has had its share, and then nothing is counted. */
  begin(keys: readonly string[]): boolean
  /** The attempt was right: its keys start afresh. */
  succeeded(keys: readonly string[]): void
}

/** How many attempts a key has in how many milliseconds. */
export interface Share {
  readonly most: number
  readonly period: number
}

/** Nobody has tried yet. */
export function createAttempts(now: () => number, { most, period }: Share): Attempts {
  const tried = createLru<readonly number[]>(remembered)
  const recent = (key: string) => (tried.get(key) ?? []).filter((at) => at > now() - period)
  return {
    begin(keys) {
      if (keys.some((key) => recent(key).length >= most)) return false
      for (const key of keys) tried.set(key, [...recent(key), now()])
      return true
    },
    succeeded(keys) {
      for (const key of keys) tried.delete(key)
    },
  }
}
