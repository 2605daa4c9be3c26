import { createLru } from './lru.ts'

/** What a door remembers of the messages it was in the middle of; older ones are forgotten. */
const kept = 1000

/** Notes, in this process, that something was done for a message. */
export interface Noted {
  has(id: string): boolean
  add(id: string): void
}

/** Nothing noted yet. */
export function createNoted(): Noted {
  const known = createLru<true>(kept)
  return { has: (id) => known.get(id) === true, add: (id) => void known.set(id, true) }
}
