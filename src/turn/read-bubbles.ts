import type { Bubble } from '../core/vocabulary/conversation.ts'
import type { Words } from '../core/vocabulary/event.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Situation, Understander } from '../nlu/understander.ts'
import { isOnlyLinks } from './sentence.ts'

/** A meaning and the words it was read from: the message alone, or with what was sent in the seconds before. */
export interface Heard {
  readonly meaning: Meaning
  readonly text: string
  readonly sense: Words['sense']
}

/** From here a message makes sense alone, whatever came before it. */
const sure = 0.9

/** Reads a message; where it makes little sense alone, together with the unanswered words of the seconds before. */
export function hear(
  text: string,
  bubbles: readonly Bubble[],
  situation: Situation,
  understander: Understander,
): Heard {
  const meaning = understander.understand(text, situation)
  const before = bubbles.filter((bubble) => bubble.text !== '')
  if (before.length === 0) return { meaning, text, sense: isDecisive(meaning) || isSure(meaning) ? 'whole' : 'part' }
  const onlyLinks = isOnlyLinks(text)
  if (!onlyLinks && isDecisive(meaning)) return { meaning, text, sense: 'whole' }
  // What the pieces were taken for, and what was offered for them, is left out: they are read anew.
  const anew = { ...situation, lately: [], offered: [] }
  const bare = understander.understand(text, anew)
  if (!onlyLinks && isSure(bare)) return { meaning, text, sense: 'whole' }
  const words = [...before.map((bubble) => bubble.text), text].join(' ')
  const together = understander.understand(words, anew)
  const alone = onlyLinks ? 0 : worthOf(meaning, replies(meaning, bare, situation))
  const both = worthOf(together, true)
  const better = both > alone || (both === alone && both > 0 && together.confidence > meaning.confidence)
  if (better) return { meaning: together, text: words, sense: 'part' }
  // More words tell the language better.
  const { language, languageCertain } = together.languageCertain ? together : meaning
  return { meaning: { ...meaning, language, languageCertain }, text, sense: onlyLinks ? 'none' : 'part' }
}

/** True for what needs no more words: danger, an instruction, a picked choice, a yes, a wish for a person, thanks. */
function isDecisive({ outcome, picked, affirmed, smalltalk }: Meaning): boolean {
  if (picked !== null || affirmed !== null) return true
  if (outcome === 'urgent' || outcome === 'person' || outcome === 'control') return true
  return outcome === 'smalltalk' && smalltalk !== 'greeting' && smalltalk !== 'chatter'
}

function isSure(meaning: Meaning): boolean {
  return meaning.outcome === 'answer' && meaning.confidence >= sure && namesSubject(meaning)
}

/** False for a part of whatever is at hand, which the words before may be about: it has one candidate only. */
function namesSubject({ candidates }: Meaning): boolean {
  return candidates.length > 1
}

/** True for an answer that stands on its words: it is one without what was offered, or it tells which of the offered is meant. */
function replies({ candidates: [best] }: Meaning, bare: Meaning, { offered }: Situation): boolean {
  if (bare.outcome === 'answer') return true
  return bare.candidates[0]?.topic === best?.topic && offered.some(({ id }) => id === `topic:${best?.topic}`)
}

/** How much a meaning lets us do: an answer that stands on its words, a question back, an answer that hardly does, a courtesy. */
function worthOf(meaning: Meaning, stands: boolean): number {
  if (meaning.outcome === 'urgent') return 5
  if (meaning.outcome === 'answer') return stands && namesSubject(meaning) ? 4 : 2
  if (meaning.outcome === 'clarify') return meaning.candidates.length > 0 ? 3 : 0
  return meaning.outcome === 'smalltalk' ? 1 : 0
}
