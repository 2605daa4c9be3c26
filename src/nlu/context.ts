import type { Field } from '../core/vocabulary/field.ts'
import type { Candidate } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import { fieldWords } from './filler.ts'
import { wordsOf } from './normalize.ts'
import { phrases } from './phrases.ts'
import type { Reading } from './topics.ts'
import type { Situation } from './understander.ts'

/** The topics each topic sends people to: what somebody asks next is often there. */
export type Neighbours = Readonly<Record<TopicId, readonly TopicId[]>>

/**
 * How many times likelier a topic becomes when it was just offered (in a short reply more), when it is the one at hand (when a part
 * is asked for, more), when the message before was near it, and when it is beside the one at hand.
 */
const times = { offered: 6, offeredShort: 60, atHand: 3, atHandPart: 8, lately: 2, beside: 2, corrected: 0.1 } as const
/** A reply to a question is this many words of substance at most: "la gringa", "the one from Texas". */
const shortReply = 3

/** What was understood is put right: the topic at hand is just what is not meant. */
const correcting = phrases([
  '^(no no|no la|no el|no es|no me refiero|me equivoque|perdon me equivoque|no mas bien|no digo|no hablo de)',
  '^(no i mean|no i meant|i meant|no not|not that|no the|sorry i meant|wrong)',
  '^(non non|non se|non tann|se pa sa|mwen te vle di|non mwen)',
])

/** The reading with what the conversation is about taken into account: "the American one" means something after a question. */
export function inContext(
  text: string,
  field: Field | null,
  reading: Reading,
  situation: Situation,
  neighbours: Neighbours,
): Reading {
  const { topic: atHand } = situation
  const offered = new Set(
    situation.offered
      .map(({ id }) => id.split(':'))
      .flatMap(([kind, topic = '', part]) => (kind === 'topic' && part === undefined ? [topic] : [])),
  )
  if (offered.size === 0 && atHand === null && situation.lately.length === 0) return reading
  const substance = wordsOf(text).filter((word) => !fieldWords.has(word)).length
  const corrected = atHand !== null && correcting.test(text)
  const weigh = new Map<TopicId, number>()
  const raise = (topic: TopicId, by: number) => weigh.set(topic, Math.max(by, weigh.get(topic) ?? 1))
  for (const topic of atHand === null ? [] : (neighbours[atHand] ?? [])) raise(topic, times.beside)
  for (const topic of situation.lately) raise(topic, times.lately)
  for (const topic of offered) raise(topic, substance <= shortReply ? times.offeredShort : times.offered)
  if (atHand !== null && corrected) weigh.set(atHand, times.corrected)
  else if (atHand !== null) raise(atHand, field === null ? times.atHand : times.atHandPart)

  const timesOf = (topic: TopicId) => weigh.get(topic) ?? 1
  const added = reading.ranked.reduce((sum, { topic, confidence }) => sum + confidence * (timesOf(topic) - 1), 0)
  const share = (confidence: number) => confidence / (1 + added)
  const ranked: readonly Candidate[] = reading.ranked.map(({ topic, confidence }) => ({
    topic,
    confidence: share(confidence * timesOf(topic)),
  }))
  return {
    ...reading,
    ranked: ranked.toSorted((a, b) => b.confidence - a.confidence),
    none: share(reading.none),
    noSubject: share(reading.noSubject),
  }
}
