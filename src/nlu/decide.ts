import type { Candidate } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { Met } from './homonyms.ts'
import type { Reading } from './topics.ts'
import type { Trust } from './trust.ts'

/** What to do with a message that is about something. */
export type Decision =
  | { readonly outcome: 'answer'; readonly candidates: readonly Candidate[]; readonly confidence: number }
  | {
      readonly outcome: 'clarify'
      readonly candidates: readonly Candidate[]
      readonly homonym: string | null
      readonly confidence: number
    }
  | { readonly outcome: 'out_of_scope'; readonly candidates: readonly Candidate[]; readonly confidence: number }

/** From this chance of being right the best topic of a message that stands alone is answered. */
const answerFrom = 0.64
/** One word of substance ("I want to go to the consulate") is thin evidence and must be nearly certain. */
const answerThinFrom = 0.8
/** From this chance of being none of ours it is refused: a question that offers what nobody asked for helps nobody. */
const refuseFrom = 0.6
/** In a talk the reading already weighs what it is about, and a wrong guess is put right by the next message. */
const answerInTalkFrom = 0.4
const aheadInTalkTimes = 1.15
/** In a talk: from here on all topics together a question is asked; below, it is not ours. */
const askInTalkFrom = 0.4
/** In a talk, so surely none of ours alone and with so many words of substance, it is not ours whatever the talk is about. */
const refuseInTalkFrom = 0.7
const refuseInTalkWords = 3
/** In a talk, so surely right alone, a topic that the talk finds likeliest too is meant. */
const sureAloneFrom = 0.9
/** Words that bring no topic nearer than this are about nothing yet, thin ones sooner: there is nothing to choose from. */
const hintFrom = 0.1
const hintThinFrom = 0.2
/** After a death a wrong guess hurts: asked unless the words alone are this surely right. */
const answerGraveFrom = 0.97
/** One of the later meanings has words of its own: a funeral to travel to, the ashes, who pays. */
const answerGraveMeaningFrom = 0.85
/** The first declared meaning says what must be done first whatever follows, and needs less. */
const answerFirstFrom = 0.7
/** Below this chance what must be done first after a death is not what is asked for. */
const graveFirstFrom = 0.05
/** From here the talk tells which meaning of a declared word is meant. */
const bareInTalkFrom = 0.6
/** A topic that is none of a declared word's meanings is offered with them from here. */
const besideFrom = 0.15
/** Nearly certain, a text tells the country by something other than its name. */
const surePlaceFrom = 0.99
/** An option less likely than this is not offered, at most `mostOptions` are. */
const offerFrom = 0.01
const mostOptions = 4

/** What the words of a message weigh by themselves. */
export interface Words {
  /** How many may carry a subject. */
  readonly substance: number
  /** How far the reading of the words alone is to be trusted, and the topic it finds likeliest. */
  readonly trust: Trust
  readonly topic: TopicId | undefined
  readonly inTalk: boolean
  /** What the talk is about, if anything yet. */
  readonly atHand: TopicId | null
}

/** Answers, asks or refuses, by the chances of the reading, the declared word met, if any, and the words themselves. */
export function decide(reading: Reading, met: Met | null, words: Words): Decision {
  const [best] = reading.ranked
  if (best === undefined) return { outcome: 'out_of_scope', candidates: [], confidence: 1 }
  if (met !== null) {
    const decision = decideHomonym(reading, met, best, words)
    if (decision !== null) return decision
  }
  if (isElsewhere(words)) return { outcome: 'out_of_scope', candidates: [], confidence: words.trust.none }
  if (isSure(reading, words))
    return { outcome: 'answer', candidates: reading.ranked.slice(0, 3), confidence: best.confidence }
  const ours = words.inTalk ? oursIn(reading) : 1 - words.trust.none
  if (words.inTalk ? ours >= askInTalkFrom : words.trust.none < refuseFrom)
    return {
      outcome: 'clarify',
      candidates: isNothing(best, words) ? [] : optionsOf(reading.ranked),
      homonym: questionOf(reading, met),
      confidence: ours,
    }
  if (met?.always) return askAbout(met, reading, ours)
  return { outcome: 'out_of_scope', candidates: [], confidence: 1 - ours }
}

function isSure({ ranked }: Reading, { trust, substance, topic, inTalk }: Words): boolean {
  if (!inTalk) return trust.right >= (substance <= 1 ? answerThinFrom : answerFrom)
  const [best, second] = ranked
  if (best === undefined) return false
  if (trust.right >= sureAloneFrom && best.topic === topic) return true
  return best.confidence >= answerInTalkFrom && best.confidence >= aheadInTalkTimes * (second?.confidence ?? 0)
}

function isElsewhere({ trust, substance, inTalk }: Words): boolean {
  return inTalk && trust.none >= refuseInTalkFrom && substance >= refuseInTalkWords
}

function isNothing(best: Candidate, { substance, inTalk }: Words): boolean {
  return !inTalk && best.confidence < (substance <= 1 ? hintThinFrom : hintFrom)
}

function oursIn({ ranked }: Reading): number {
  return ranked.reduce((sum, { confidence }) => sum + confidence, 0)
}

/** The declared word whose own question fits the two likeliest meanings, if one was met. */
function questionOf({ ranked }: Reading, met: Met | null): string | null {
  return met !== null && ranked.slice(0, 2).every(({ topic }) => met.options.includes(topic)) ? met.id : null
}

function askAbout(met: Met, reading: Reading, confidence: number): Decision {
  const of = new Map(reading.ranked.map((candidate) => [candidate.topic, candidate.confidence]))
  const others = reading.ranked.slice(0, 2).filter((c) => c.confidence >= besideFrom && !met.options.includes(c.topic))
  const declared = met.options.map((topic) => ({ topic, confidence: of.get(topic) ?? 0 }))
  // Where somebody died the first thing to do stands first, whatever the words are nearest to.
  const asked = met.always ? [...declared.slice(0, 1), ...others, ...declared.slice(1)] : [...others, ...declared]
  const candidates = asked.slice(0, mostOptions)
  return { outcome: 'clarify', candidates, homonym: met.id, confidence }
}

/** The word alone is asked apart, and so is one whose country is not told; a death's meanings are weighed against each other only. Null: decide as usual. */
function decideHomonym(reading: Reading, met: Met, best: Candidate, words: Words): Decision | null {
  const { inTalk, atHand, trust, topic } = words
  const ask = askAbout(met, reading, 0.9)
  // "The appointment": in a talk it is often clear whose.
  if (met.bare && !(inTalk && best.confidence >= bareInTalkFrom)) return ask
  if (met.placeless && !inTalk && met.options.includes(best.topic) && best.confidence < surePlaceFrom) return ask
  if (!met.always || reading.none >= 0.6) return null
  if (best.topic === met.options[0] && best.confidence >= answerFirstFrom)
    return { outcome: 'answer', candidates: reading.ranked.slice(0, 3), confidence: best.confidence }
  const graveFrom = met.options.includes(best.topic) ? answerGraveMeaningFrom : answerGraveFrom
  const clear = best.topic === topic && trust.right >= graveFrom
  // In a talk that is about something else a death may be told by the way, or be why another matter is asked for now.
  const told = inTalk && atHand !== null && best.confidence >= bareInTalkFrom && !isFirst(reading, met)
  if (clear || told || best.topic === atHand) return null
  return ask
}

/** True while what must be done first after a death may be what is meant. */
function isFirst({ ranked }: Reading, { options: [first] }: Met): boolean {
  return (ranked.find(({ topic }) => topic === first)?.confidence ?? 0) >= graveFirstFrom
}

function optionsOf(ranked: readonly Candidate[]): readonly Candidate[] {
  return ranked.filter(({ confidence }, place) => place < 2 || (place < mostOptions && confidence >= offerFrom))
}
