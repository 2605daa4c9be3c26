/** Updates Telegram has given us and not yet been told to forget, in the order given. */
export interface UpdateWindow {
  /** Notes an update; false when it is already here. */
  add(id: number): boolean
  /** The update is durably taken. */
  done(id: number): void
  /**
   * What to ask from, just before asking: past the updates taken without a gap, which are then no longer here. Undefined asks
   * for whatever is not confirmed.
   */
  offset(): number | undefined
  /** Some update is not taken yet. */
  open(): boolean
  /**
   * Telegram had nothing to give, so all before the offset is forgotten there. The number is dropped too: after a week without
   * updates the next ids start at random and may be lower than any kept one.
   */
  settled(): void
}

/** An empty window. */
export function createWindow(): UpdateWindow {
  const taken = new Map<number, boolean>()
  let confirmed: number | undefined
  return {
    add(id) {
      if (taken.has(id)) return false
      taken.set(id, false)
      return true
    },
    // It stays until the next request: the answer to one already under way may still bring it again.
    done: (id) => void taken.set(id, true),
    offset() {
      for (const [id, isTaken] of taken) {
        if (!isTaken) break
        taken.delete(id)
        confirmed = id + 1
      }
      return confirmed
    },
    open: () => [...taken.values()].some((isTaken) => !isTaken),
    settled() {
      if (taken.size === 0) confirmed = undefined
    },
  }
}
