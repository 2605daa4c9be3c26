import { softmax } from './model/linear-model.ts'
import type { Reading } from './topics.ts'

/** Learnt on held-out lines: for each outcome the weight of each fact of `factsOf`, in its order. */
export interface TrustData {
  readonly right: readonly number[]
  readonly other: readonly number[]
  readonly none: readonly number[]
}

/** How likely the best topic of a reading is the right one, another of ours is (or nobody could tell), and none is. They sum to 1. */
export interface Trust {
  readonly right: number
  readonly other: number
  readonly none: number
}

/** Weighs a reading of a message that stands alone. */
export type TrustIn = (reading: Reading) => Trust

const least = 1e-6
const shown = 4

/**
 * What tells how far a reading is to be trusted: how likely the best topic is, how far ahead of the next, how much of the chance is
 * gathered on a few topics, and how much speaks for none of ours. Training and runtime share it.
 */
export function factsOf({ ranked, none }: Pick<Reading, 'ranked' | 'none'>): readonly number[] {
  const [best = 0, next = 0] = ranked.map(({ confidence }) => confidence)
  const gathered = ranked.slice(0, shown).reduce((sum, { confidence }) => sum + confidence, 0)
  return [logit(best), Math.log(best + least) - Math.log(next + least), Math.log(gathered + least), logit(none), 1]
}

/** Prepares it: a small model over the facts of a reading, so that what spreads over many topics is not taken for one of them. */
export function createTrust(data: TrustData): TrustIn {
  return (reading) => {
    const facts = factsOf(reading)
    const score = (weights: readonly number[]) => facts.reduce((sum, fact, i) => sum + fact * (weights[i] ?? 0), 0)
    const [right = 0, other = 0, none = 0] = softmax(
      Float64Array.of(score(data.right), score(data.other), score(data.none)),
    )
    return { right, other, none }
  }
}

function logit(chance: number): number {
  return Math.log(chance + least) - Math.log(1 - chance + least)
}
