/** Updates Telegram has given us and not yet been told to forget, in the order given. */
export interface UpdateWindow {
  /** Notes an update; false when it is already here. */
  add(id: number): boolean
  /** The update is durably taken. */
  done(id: number): void
  /** What to ask from: just past the updates taken without a gap. Undefined asks for whatever is not confirmed. */
  offset(): number | undefined
  /** Some update is not taken yet. */
  open(): boolean
  /**
   * Telegram had nothing after `offset`, so all before it is forgotten there. The number is dropped too: after a week without
   * updates the next ids start at random and may be lower than any kept one.
   */
  settled(): void
}

/** An empty window. */
export function createWindow(): UpdateWindow {
  const taken = new Map<number, boolean>()
  let confirmed: number | undefined

  function advance(): void {
    for (const [id, isTaken] of taken) {
      if (!isTaken) return
      taken.delete(id)
      confirmed = id + 1
    }
  }

  return {
    add(id) {
      if (taken.has(id)) return false
      taken.set(id, false)
      return true
    },
    done(id) {
      taken.set(id, true)
      advance()
    },
    offset: () => confirmed,
    open: () => taken.size > 0,
    settled() {
      if (taken.size === 0) confirmed = undefined
    },
  }
}
