/** Tells whoever follows a key that something changed there; what changed they look up themselves. */
export interface Feed {
  /** Calls `listener` after each change of `key`, until the returned function is called. */
  follow(key: string, listener: () => void): () => void
  changed(key: string): void
}

/** A feed within this process. A listener that throws harms nobody else. */
export function createFeed(): Feed {
  const followers = new Map<string, Set<() => void>>()
  return {
    follow(key, listener) {
      const mine = followers.get(key) ?? new Set()
      followers.set(key, mine.add(listener))
      return () => {
        mine.delete(listener)
        if (mine.size === 0 && followers.get(key) === mine) followers.delete(key)
      }
    },
    changed(key) {
      for (const listener of followers.get(key) ?? []) {
        try {
          listener()
        } catch {
          // A closed page's stream; its own clean-up follows.
        }
      }
    },
  }
}
