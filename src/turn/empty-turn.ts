import type { TurnCommit } from '../store/store.ts'

/** A turn in which nothing is heard, said or changed: what a turn writes is put over it. */
export const emptyTurn: Omit<TurnCommit, 'contactId' | 'revision' | 'door' | 'conversation' | 'at'> = {
  alias: null,
  inbound: null,
  thread: [],
  files: [],
  outbox: [],
  caseChange: null,
  timers: [],
  cancelTimers: [],
  ring: null,
  code: null,
  joining: null,
  dropAliases: [],
  follows: [],
  rating: null,
  forget: false,
}
