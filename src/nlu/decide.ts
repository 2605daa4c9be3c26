import type { Candidate } from '../core/vocabulary/meaning.ts'
import type { Met } from './homonyms.ts'
import type { Reading } from './topics.ts'

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

/** From here the best topic is answered, when it is also this many times likelier than the next. */
const answerFrom = 0.72
const aheadTimes = 2
/** In a talk the reading already weighs what it is about, and a wrong guess is put right by the next message. */
const answerInTalkFrom = 0.5
const aheadInTalkTimes = 1.5
/** One word of substance ("I want to go to the consulate") is thin evidence and must be nearly certain. */
const answerThinFrom = 0.9
/** After a death a wrong guess hurts: asked unless nearly sure. */
const answerGraveFrom = 0.5
/** A topic that is none of a declared word's meanings is offered with them from here. */
const besideFrom = 0.15
/** Nearly certain, a text tells the country by something other than its name. */
const surePlaceFrom = 0.97
/** From here on all topics together a question is asked; below, it is not ours. */
const askFrom = 0.4
/** An option less likely than this is not offered, at most `mostOptions` are. */
const offerFrom = 0.01
const mostOptions = 4

/** Answers, asks or refuses, by the chances of the reading, the declared word met, if any, whether the text is `thin` and stands in a talk. */
export function decide(reading: Reading, met: Met | null, thin: boolean, inTalk = false): Decision {
  const [best, second] = reading.ranked
  if (best === undefined) return { outcome: 'out_of_scope', candidates: [], confidence: 1 }
  if (met !== null) {
    const decision = decideHomonym(reading, met, best, inTalk)
    if (decision !== null) return decision
  }
  if (
    best.confidence >= (inTalk ? answerInTalkFrom : thin ? answerThinFrom : answerFrom) &&
    best.confidence >= (inTalk ? aheadInTalkTimes : aheadTimes) * (second?.confidence ?? 0)
  ) {
    return { outcome: 'answer', candidates: reading.ranked.slice(0, 3), confidence: best.confidence }
  }
  const ours = reading.ranked.reduce((sum, { confidence }) => sum + confidence, 0)
  if (ours >= askFrom)
    return {
      outcome: 'clarify',
      candidates: optionsOf(reading.ranked),
      homonym: questionOf(reading, met),
      confidence: ours,
    }
  if (met?.always) return askAbout(met, reading, ours)
  return { outcome: 'out_of_scope', candidates: [], confidence: 1 - ours }
}

/** The declared word whose own question fits the two likeliest meanings, if one was met. */
function questionOf({ ranked }: Reading, met: Met | null): string | null {
  return met !== null && ranked.slice(0, 2).every(({ topic }) => met.options.includes(topic)) ? met.id : null
}

function askAbout(met: Met, reading: Reading, confidence: number): Decision {
  const of = new Map(reading.ranked.map((candidate) => [candidate.topic, candidate.confidence]))
  const others = reading.ranked.slice(0, 2).filter((c) => c.confidence >= besideFrom && !met.options.includes(c.topic))
  const declared = met.options.map((topic) => ({ topic, confidence: of.get(topic) ?? 0 }))
  const candidates = [...others, ...declared].slice(0, Math.max(mostOptions, met.options.length))
  return { outcome: 'clarify', candidates, homonym: met.id, confidence }
}

/** The word alone is asked apart, and so is one whose country is not told; a death's meanings are weighed against each other only. Null: decide as usual. */
function decideHomonym(reading: Reading, met: Met, best: Candidate, inTalk: boolean): Decision | null {
  const ask = askAbout(met, reading, 0.9)
  const options = ask.candidates
  if (met.bare) return ask
  if (met.placeless && !inTalk && met.options.includes(best.topic) && best.confidence < surePlaceFrom) return ask
  if (!met.always) return null
  if (!met.options.includes(best.topic)) return null
  if (reading.none >= 0.6) return null
  const [first, next] = options.toSorted((a, b) => b.confidence - a.confidence)
  const clear =
    first !== undefined &&
    first.confidence >= answerGraveFrom &&
    first.confidence >= aheadTimes * (next?.confidence ?? 0)
  return clear
    ? {
        outcome: 'answer',
        candidates: options.toSorted((a, b) => b.confidence - a.confidence),
        confidence: first.confidence,
      }
    : ask
}

function optionsOf(ranked: readonly Candidate[]): readonly Candidate[] {
  return ranked.filter(({ confidence }, place) => place < 2 || (place < mostOptions && confidence >= offerFrom))
}
