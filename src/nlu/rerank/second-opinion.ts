import type { Doubt, SecondOpinion } from '../understander.ts'
import type { Budget } from './budget.ts'
import type { Ranked, Reranker } from './reranker.ts'
import { isInDoubt, weigh } from './weigh.ts'

/** What a second opinion is made of. */
export interface OpinionParts {
  readonly reranker: Reranker
  readonly budget: Budget
  /** The words as they may leave, or null when they may not. */
  masked(text: string): string | null
  /** False for words that never leave, whatever is taken out of them. */
  mayLeave(text: string): boolean
}

/** Asks a model about questions in doubt, within its budget and with nothing that may not leave. */
export function createSecondOpinion({ reranker, budget, masked, mayLeave }: OpinionParts): SecondOpinion {
  const asked = new WeakMap<object, Promise<readonly Ranked[] | null>>()

  async function opinionOn({ contactId, text, earlier, meaning, label }: Doubt): Promise<readonly Ranked[] | null> {
    if (![text, ...earlier].every(mayLeave)) return null
    const words = masked(text)
    if (words === null || !budget.take(contactId)) return null
    const options = meaning.candidates.map(({ topic }) => ({ id: topic, label: label(topic) }))
    const opinion = await reranker.rank({ text: words, language: meaning.language, options })
    budget.settle(opinion !== null)
    return opinion
  }

  return {
    async on(doubt) {
      if (!isInDoubt(doubt.meaning)) return doubt.meaning
      const opinion = asked.get(doubt.message) ?? opinionOn(doubt)
      asked.set(doubt.message, opinion)
      return weigh(doubt.meaning, await opinion)
    },
  }
}
