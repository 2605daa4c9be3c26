import { elsewhere, unansweredKey } from '../../core/vocabulary/asked.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Meaning } from '../../core/vocabulary/meaning.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import type { Situation } from '../../nlu/understander.ts'
import type { TurnDeps } from '../deps.ts'

type Deps = Pick<TurnDeps, 'listener' | 'understander' | 'book'>

/** What somebody does with an answer of ours that was not what they asked for. */
type Reaction = 'objects' | 'person' | 'gives_up'

// Found on a fifth of 1,700 talks of three writers in which the assistant had got it wrong; the rest taught what objects.
/** A reaction is believed from this chance, and from this in so few words: "sure?" goes on. */
const believedFrom = 0.85
const briefFrom = 0.95
const briefWords = 3
/** What is meant instead is taken from this confidence: by the words that named the matter with these, by those alone, and by the talk. */
const togetherFrom = 0.75
const openedFrom = 0.6
const talkFrom = 0.4
/** The matter at hand is still meant where what people say about it sounds like this, and a fact not said yet answers. */
const aboutFrom = 0.75
const factFrom = 0.45

/**
 * The meaning of a message that says an answer was not what was asked for. What was answered is not meant: the words that first said what was
 * wanted are read without it, with these and alone. Where neither they nor the talk name another topic, and no further fact of the matter at hand
 * answers, it was misread, and that is said. Every other message keeps its meaning.
 */
export function withRepair(
  text: string,
  meaning: Meaning,
  situation: Situation,
  conversation: Conversation,
  facts: readonly string[],
  deps: Deps,
): Meaning {
  const { topic } = situation
  const { words = '', not = [] } = conversation.matter ?? {}
  if ((topic === null && not.length === 0) || !isOpen(meaning)) return meaning
  const reaction = reactionTo(text, deps)
  if (reaction === null) return meaning
  if (reaction === 'person') return { ...meaning, outcome: 'person', homonym: null, also: [] }
  const wrong = [...new Set(topic === null ? not : [...not, topic])]
  const meant = meantInstead(text, words, wrong, meaning, situation, deps)
  if (meant !== null) return { ...meant, corrects: true }
  if (topic !== null && not.length === 0 && goesOn(text, topic, facts, deps)) return { ...meaning, corrects: true }
  const control = reaction === 'gives_up' ? 'gives_up' : 'misread'
  return { ...meaning, outcome: 'control', control, candidates: [], homonym: null, field: null, also: [] }
}

/** False for what is heard for itself: danger, something picked, a yes, another language, an instruction. */
function isOpen({ outcome, urgent, picked, affirmed, foreign, smalltalk }: Meaning): boolean {
  if (urgent !== null || picked !== null || affirmed !== null || foreign !== null) return false
  return outcome === 'smalltalk' ? smalltalk === 'chatter' || smalltalk === 'insult' : outcome !== 'control'
}

/** The chance that a message says the answer before it was not what was asked for. */
export function objectsIn(text: string, { listener }: Pick<Deps, 'listener'>): number {
  return listener.reaction(text).find(({ id }) => id === 'objects')?.chance ?? 0
}

function reactionTo(text: string, { listener }: Deps): Reaction | null {
  const [best] = listener.reaction(text)
  const from = text.split(/\s+/u).length <= briefWords ? briefFrom : believedFrom
  return best !== undefined && isReaction(best.id) && best.chance >= from ? best.id : null
}

function isReaction(id: string): id is Reaction {
  return id === 'objects' || id === 'person' || id === 'gives_up'
}

/** The meaning of what is wanted instead, where it plainly names a topic that was not answered yet. */
function meantInstead(
  instead: string,
  words: string,
  wrong: readonly TopicId[],
  inTalk: Meaning,
  { language }: Situation,
  { understander }: Deps,
): Meaning | null {
  const anew: Situation = { language, topic: null, denied: wrong, earlier: [], lately: [], offered: [] }
  const together = understander.understand(`${words}. ${instead}`, anew)
  if (together.urgent !== null) return together
  const readings = [
    { meaning: together, from: togetherFrom },
    ...(words === '' ? [] : [{ meaning: understander.understand(words, anew), from: openedFrom }]),
    { meaning: inTalk, from: talkFrom },
  ]
  return readings.find(({ meaning, from }) => names(meaning, from, wrong))?.meaning ?? null
}

function names({ outcome, candidates: [best] }: Meaning, from: number, wrong: readonly TopicId[]): boolean {
  return outcome === 'answer' && best !== undefined && best.confidence >= from && !wrong.includes(best.topic)
}

/** Whether a fact of the matter at hand that was not said yet answers. */
function goesOn(text: string, topic: TopicId, said: readonly string[], { understander, book }: Deps): boolean {
  const asked = book.asked(topic)
  if (asked === null) return false
  const heard = understander.lines(asked)(text)
  const about = 1 - (heard.find(({ id }) => id === elsewhere)?.chance ?? 0)
  const fact = heard.find(({ id }) => id !== elsewhere && id !== unansweredKey && !said.includes(id))
  return about >= aboutFrom && (fact?.chance ?? 0) >= factFrom
}
