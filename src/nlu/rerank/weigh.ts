import type { Meaning } from '../../core/vocabulary/meaning.ts'
import type { Ranked } from './reranker.ts'

/** From here the model's first is taken, when it is among our own first two. */
const sure = 0.9
const ours = 2

const fewest = 2
const most = 4

/** True for a question back between two to four topics that no declared word asks and that is all the message is. */
export function isInDoubt({ outcome, homonym, candidates, picked, foreign, also }: Meaning): boolean {
  if (outcome !== 'clarify' || homonym !== null || picked !== null || foreign !== null) return false
  return (also ?? []).length === 0 && candidates.length >= fewest && candidates.length <= most
}

/**
 * A question back as an opinion leaves it: its options in another order or, when the opinion is sure of one of our first two,
 * that one as the answer. No option is added or lost, and a meaning that is not in doubt stays as it is.
 */
export function weigh(meaning: Meaning, opinion: readonly Ranked[] | null): Meaning {
  if (opinion === null || !isInDoubt(meaning)) return meaning
  const held = new Map(opinion.map(({ topic, confidence }) => [topic, confidence]))
  // What it does not name keeps its place behind what it does.
  const candidates = meaning.candidates.toSorted((a, b) => (held.get(b.topic) ?? -1) - (held.get(a.topic) ?? -1))
  const certain = meaning.candidates.filter(({ topic }) => (held.get(topic) ?? 0) >= sure)
  const [only] = certain
  const agreed = certain.length === 1 && only !== undefined && meaning.candidates.indexOf(only) < ours
  return agreed ? { ...meaning, outcome: 'answer', candidates, confidence: sure } : { ...meaning, candidates }
}
