import type { Bubble } from '../core/vocabulary/conversation.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Situation, Understander } from '../nlu/understander.ts'

/** A meaning and the words it was read from: the message alone, or with what was sent in the seconds before. */
export interface Heard {
  readonly meaning: Meaning
  readonly text: string
}

/** From here a message makes sense alone, whatever came before it. */
const sure = 0.9

/** Reads a message; where it makes little sense alone, together with the unanswered words of the seconds before. */
export function hear(text: string, bubbles: readonly Bubble[], situation: Situation, understander: Understander): Heard {
  const alone: Heard = { meaning: understander.understand(text, situation), text }
  if (bubbles.length === 0 || isWhole(alone.meaning)) return alone
  const words = [...bubbles.map((bubble) => bubble.text), text].join(' ')
  // What the pieces were taken for, and what was offered for them, is left out: they are read anew.
  const together = understander.understand(words, { ...situation, lately: [], offered: [] })
  return isBetter(together, alone.meaning) ? { meaning: together, text: words } : alone
}

/** True for what needs no more words: danger, an instruction, a picked choice, a yes, a wish for a person, thanks. */
function isWhole({ outcome, picked, affirmed, smalltalk, confidence, candidates }: Meaning): boolean {
  if (picked !== null || affirmed !== null) return true
  if (outcome === 'urgent' || outcome === 'person' || outcome === 'control') return true
  if (outcome === 'smalltalk') return smalltalk !== 'greeting' && smalltalk !== 'chatter'
  // One candidate only: a part of whatever is at hand, which the words before may be about.
  return outcome === 'answer' && confidence >= sure && candidates.length > 1
}

/** How much a meaning lets us do. */
const worth: Readonly<Record<Meaning['outcome'], number>> = {
  urgent: 4,
  answer: 3,
  person: 3,
  clarify: 2,
  smalltalk: 1,
  out_of_scope: 0,
  control: 0,
}

function isBetter(together: Meaning, alone: Meaning): boolean {
  const [a, b] = [worthOf(together), worthOf(alone)]
  if (a !== b) return a > b
  return a > 0 && together.confidence > alone.confidence
}

function worthOf({ outcome, candidates, field, homonym }: Meaning): number {
  if (outcome === 'clarify' && candidates.length === 0) return 0
  // "How much is it?" alone is worth less than the question with its subject, even if that must be asked apart.
  if (outcome === 'answer' && candidates.length === 1 && field !== null && homonym === null) return worth.clarify - 0.5
  return worth[outcome]
}
