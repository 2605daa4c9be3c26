import { createLru, type Lru } from './lru.ts'

/** What a door remembers of the messages it was in the middle of; older ones are forgotten. */
const kept = 1000

/** Notes, in this process, what became of something that was done for a message, by the message's id. */
export type NoteOutcome<V> = Pick<Lru<V>, 'get' | 'set'>

/** Nothing noted yet. */
export function createNoted<V>(): NoteOutcome<V> {
  return createLru<V>(kept)
}
