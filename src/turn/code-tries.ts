import type { Alias } from '../core/vocabulary/inbound.ts'
import { createAttempts } from '../shared/attempts.ts'

const hour = 60 * 60 * 1000
/** Codes one door may try in an hour. */
const mostOfDoor = 5
/** Codes that may be tried in an hour in all: a guesser has as many doors as they like. */
const mostInAll = 200

/** Guards codes against being guessed. Kept in memory. */
export interface CodeTries {
  /** Counts a try; false when this door, what is guessed at (`of`, e.g. a folio), or all together, have had their share. */
  begin(sender: Alias, of?: string): boolean
  /** The try was right: its door starts afresh. */
  succeeded(sender: Alias): void
}

/** Nobody has tried yet. */
export function createCodeTries(now: () => number): CodeTries {
  const doors = createAttempts(now, { most: mostOfDoor, period: hour })
  const all = createAttempts(now, { most: mostInAll, period: hour })
  const keyOf = ({ channel, account, id }: Alias) => JSON.stringify([channel, account, id])
  return {
    begin: (sender, of) =>
      doors.begin([keyOf(sender), ...(of === undefined ? [] : [`of ${of}`])]) && all.begin(['all']),
    succeeded: (sender) => doors.succeeded([keyOf(sender)]),
  }
}
