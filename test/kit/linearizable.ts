/** Something somebody did: when they began, when they heard what came of it. A `null` outcome was never heard: it may have happened, or not. */
export interface Operation<Op, Outcome> {
  readonly op: Op
  readonly outcome: Outcome | null
  readonly invoked: number
  readonly returned: number
}

/** What each operation does when nobody else is there. */
export interface SequentialModel<State, Op, Outcome> {
  readonly initial: State
  apply(state: State, op: Op): { readonly outcome: Outcome; readonly state: State }
}

/**
 * Whether what many did at once could have been done one after another, each at some moment between its beginning and its end, with
 * these same outcomes (Wing and Gong, 1993). Every order is tried that time allows; a set of operations done that led to the same state
 * is not tried twice. For a few dozen operations at most: the work grows with how many overlap.
 */
export function isLinearizable<State, Op, Outcome>(
  history: readonly Operation<Op, Outcome>[],
  model: SequentialModel<State, Op, Outcome>,
): boolean {
  const seen = new Set<string>()

  function goesOn(rest: readonly Operation<Op, Outcome>[], state: State): boolean {
    const heard = rest.filter(({ outcome }) => outcome !== null)
    if (heard.length === 0) return true
    const name = `${rest.map((operation) => history.indexOf(operation)).join(',')} ${JSON.stringify(state)}`
    if (seen.has(name)) return false
    seen.add(name)
    const firstEnd = Math.min(...heard.map(({ returned }) => returned))
    return rest.some((operation) => {
      // Whoever began after another had ended comes after it.
      if (operation.invoked > firstEnd) return false
      const applied = model.apply(state, operation.op)
      if (operation.outcome !== null && applied.outcome !== operation.outcome) return false
      return goesOn(
        rest.filter((other) => other !== operation),
        applied.state,
      )
    })
  }
  return goesOn(history, model.initial)
}
