import { guideChoice, reaching } from '../../core/conversation/choice-id.ts'
import { isWaiting } from '../../core/conversation/root-state.ts'
import { elsewhere } from '../../core/vocabulary/asked.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Control, Meaning } from '../../core/vocabulary/meaning.ts'
import type { TurnDeps } from '../deps.ts'
import { ourOffice } from '../places/read-ours.ts'

/** What is answered beside the case, by the names of knowledge/waiting.yaml; what is not here is about the office itself. */
const remarks: Readonly<Record<string, Control>> = {
  message: 'leave_message',
  when: 'when_answer',
  kept: 'message_kept',
  languages: 'answer_language',
}

/** Believed from this chance; what the person of the office is to know must be surer, but right after it was asked for. */
const believedFrom = 0.5
const messageFrom = 0.8
const messageAskedFrom = 0.3
/** So surely about something else, it is not for the person even then. */
const surelyElsewhere = 0.95

/**
 * What somebody who waits for a person of the office says about that: what they are to know, when they answer, whether it is kept. Any
 * other message keeps its meaning, as does a lone word: it may be the secret one.
 */
export function whileWaiting(
  text: string,
  meaning: Meaning,
  conversation: Conversation,
  { listener, book }: Pick<TurnDeps, 'listener' | 'book'>,
): Meaning {
  if (!isWaiting(conversation) || !isOpen(meaning) || !/\S\s+\S/u.test(text)) return meaning
  const [best] = listener.whileWaiting(text)
  if (best === undefined) return meaning
  // Right after it was asked for, what could be about several topics is for the person: nothing is asked back.
  const isAsked = conversation.offered.some(({ id }) => id === guideChoice(reaching))
  const isForThem = isAsked && meaning.outcome === 'clarify' && best.chance < surelyElsewhere
  const id = best.id === elsewhere && isForThem ? 'message' : best.id
  if (id === elsewhere || (id === 'message' && asksOnly(text, meaning))) return meaning
  const from = id !== 'message' ? believedFrom : isAsked ? messageAskedFrom : messageFrom
  if (best.chance < from || (meaning.control !== null && id !== 'languages')) return meaning
  const control = remarks[id]
  if (control !== undefined) return { ...meaning, outcome: 'control', control, homonym: null }
  if (!book.hasTopic(ourOffice)) return meaning
  return {
    ...meaning,
    outcome: 'answer',
    homonym: null,
    field: null,
    candidates: [{ topic: ourOffice, confidence: 1 }],
  }
}

/** False for what is heard for itself: danger, something picked, a yes, another language, an instruction. */
function isOpen({ outcome, urgent, picked, affirmed, foreign, smalltalk, control }: Meaning): boolean {
  if (urgent !== null || picked !== null || affirmed !== null || foreign !== null) return false
  return outcome === 'smalltalk' ? smalltalk === 'chatter' : outcome !== 'control' || control === 'language'
}

/** So few words with a wish for a person tell that person nothing yet. */
const wishWords = 8

function asksOnly(text: string, { outcome }: Meaning): boolean {
  return outcome === 'person' && text.trim().split(/\s+/u).length <= wishWords
}
