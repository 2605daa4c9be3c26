/** Says whether a model may be asked now, and hears how it went. Everything is counted in memory, from zero at each start. */
export interface Budget {
  /** True when there is room; it is used up with that. */
  take(contactId: string): boolean
  settle(answered: boolean): void
}

/** How much is allowed. */
export interface BudgetLimits {
  /** Calls in a day, by UTC. */
  readonly daily: number
  now(): number
  /** Told when the model is left alone for a while. */
  rests?(): void
}

const minute = 60_000
const day = 24 * 60 * minute
/** Calls for one person in one minute. */
const perContact = 3
/** After so many calls in a row without an opinion nobody is asked for `rest`. */
const mostFailures = 3
const rest = minute

/** A budget of calls a day and for each person a minute, and a circuit that opens when the model fails. */
export function createBudget({ daily, now, rests }: BudgetLimits): Budget {
  let today = { day: Number.NaN, calls: 0 }
  let lately = { minute: Number.NaN, calls: new Map<string, number>() }
  let failures = 0
  let closedUntil = Number.NEGATIVE_INFINITY

  return {
    take(contactId) {
      const at = now()
      if (at < closedUntil) return false
      if (today.day !== Math.floor(at / day)) today = { day: Math.floor(at / day), calls: 0 }
      if (lately.minute !== Math.floor(at / minute)) lately = { minute: Math.floor(at / minute), calls: new Map() }
      const own = lately.calls.get(contactId) ?? 0
      if (today.calls >= daily || own >= perContact) return false
      today.calls++
      lately.calls.set(contactId, own + 1)
      return true
    },
    settle(answered) {
      failures = answered ? 0 : failures + 1
      if (failures < mostFailures) return
      // The first call after the rest tries whether it is well again: one more failure and it rests again.
      closedUntil = now() + rest
      rests?.()
    },
  }
}
