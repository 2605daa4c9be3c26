/** Milliseconds between two messages: to one person, and to anybody. */
export interface PaceRules {
  readonly perPerson: number
  readonly overall: number
}

/** Lets messages leave as a person would write them. */
export interface Pace {
  /** Milliseconds this message has to wait; its place is taken with the question. */
  wait(address: string): number
}

/** A pace on a clock; `random` (0..1) lengthens each pause by up to half, so that it does not tick. */
export function createPace({ perPerson, overall }: PaceRules, now: () => number, random: () => number): Pace {
  const last = new Map<string, number>()
  let lastOfAll = Number.NEGATIVE_INFINITY
  return {
    wait(address) {
      const at = now()
      const pause = 1 + random() / 2
      const before = last.get(address) ?? Number.NEGATIVE_INFINITY
      const leaves = Math.max(at, before + perPerson * pause, lastOfAll + overall * pause)
      last.delete(address)
      last.set(address, leaves)
      lastOfAll = leaves
      for (const [other, left] of last) {
        if (left + 2 * perPerson > at) break
        last.delete(other)
      }
      return leaves - at
    },
  }
}
