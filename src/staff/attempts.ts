import { createLru } from '../shared/lru.ts'

const most = 5
const period = 15 * 60 * 1000
const remembered = 10_000

/** Keeps guessers waiting: five failures in fifteen minutes for each key (a login, an address). Kept in memory. */
export interface Attempts {
  /** Counts an attempt under every key; false when one of them has had its share, and then nothing is counted. */
  begin(keys: readonly string[]): boolean
  /** The attempt was right: its keys start afresh. */
  succeeded(keys: readonly string[]): void
}

/** Nobody has tried yet. */
export function createAttempts(now: () => number): Attempts {
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
