import type { ConceptFinder } from '../../src/nlu/concepts.ts'
import { decide } from '../../src/nlu/decide.ts'
import { canonical } from '../../src/nlu/features.ts'
import { substanceOf } from '../../src/nlu/filler.ts'
import { createHomonymFinder, type HomonymData } from '../../src/nlu/homonyms.ts'
import { readingOf } from '../../src/nlu/topics.ts'
import type { TrustIn } from '../../src/nlu/trust.ts'
import type { Example } from '../train/corpus.ts'
import { chancesOf, type Judged } from '../train/evaluate.ts'

/** What became of a way of asking that the model had not seen. `asked`: a question that offers the right topic; `missed`: refused, or asked without it. */
export type Verdict = 'right' | 'asked' | 'wrong' | 'missed'

/** A held-out line as it was read. */
export interface ReadBack {
  readonly example: Example
  readonly label: string
  /** The likeliest class, whatever was decided. */
  readonly best: string
  readonly chance: number
  readonly verdict: Verdict
}

/** Reads held-out lines as the understander would from the topics on: with the declared words, without phrases of rules and without a talk. */
export function readBack(
  judged: readonly Judged[],
  classes: readonly string[],
  temperature: number,
  homonyms: readonly HomonymData[],
  conceptsIn: ConceptFinder,
  trustIn: TrustIn,
): readonly ReadBack[] {
  const findHomonym = createHomonymFinder(homonyms, conceptsIn)
  const named = judged.filter(({ example }) => example.label !== null)
  return named.map(({ example, scores }) => {
    const label = example.label ?? ''
    const chances = chancesOf(scores, temperature)
    const chance = Math.max(...chances)
    const text = canonical(example.text)
    const reading = readingOf(classes, chances)
    const [best] = reading.ranked
    const words = {
      substance: substanceOf(text),
      trust: trustIn(reading),
      topic: best?.topic,
      inTalk: false,
      atHand: null,
    }
    const decision = decide(reading, findHomonym(text), words)
    const topics = decision.candidates.map(({ topic }) => topic)
    return {
      example,
      label,
      best: classes[chances.indexOf(chance)] ?? '',
      chance,
      verdict: verdictOf(decision.outcome, topics, label),
    }
  })
}

function verdictOf(outcome: string, topics: readonly string[], label: string): Verdict {
  if (outcome === 'answer') return topics[0] === label ? 'right' : 'wrong'
  return outcome === 'clarify' && topics.includes(label) ? 'asked' : 'missed'
}
