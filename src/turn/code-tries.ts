import type { Alias, Inbound } from '../core/vocabulary/inbound.ts'
import { type Figures, periodOf, type RateName } from '../limits/table.ts'
import { type Attempts, createAttempts } from '../shared/attempts.ts'

/** May a code be tried now? Asked once a message, however often its turn is computed. */
export type MayTry = (of?: string) => boolean

/** Guards codes against being guessed; who guesses stops nobody else. Kept in memory. */
export interface CodeTries {
  /** Counts a try; false when this door, the place it writes from, or they at what is guessed at (`of`, e.g. a folio), have had their share. */
  begin(from: Pick<Inbound, 'sender' | 'from'>, of?: string): boolean
  /** The try was right: its door starts afresh. */
  succeeded(sender: Alias): void
}

/** Nobody has tried yet. */
export function createCodeTries(now: () => number, figures: Figures): CodeTries {
  const share = (name: RateName): Attempts => createAttempts(now, { most: figures[name], period: periodOf(name) })
  const doors = share('codes.session')
  const places = share('codes.address')
  const cases = share('codes.case')
  const keyOf = ({ channel, account, id }: Alias) => JSON.stringify([channel, account, id])
  return {
    begin({ sender, from }, of) {
      const own = keyOf(sender)
      const guessed = of === undefined ? [] : [`${of} from ${from ?? own}`]
      if (!doors.begin([own, ...guessed])) return false
      if (from !== undefined && !places.begin([from])) return false
      return of === undefined || cases.begin([of])
    },
    succeeded: (sender) => doors.succeeded([keyOf(sender)]),
  }
}
