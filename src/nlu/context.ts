import type { Candidate } from '../core/vocabulary/meaning.ts'
import type { Reading } from './topics.ts'
import type { Situation } from './understander.ts'

/** How many times likelier a topic becomes when it was just offered, and when it is the one at hand. */
const offeredTimes = 6
const atHandTimes = 3

/** The reading with what the conversation is about taken into account: "the American one" means something after a question. */
export function inContext(reading: Reading, situation: Situation): Reading {
  const offered = new Set(
    situation.offered
      .map(({ id }) => id.split(':'))
      .flatMap(([kind, topic = '', field]) => (kind === 'topic' && field === undefined ? [topic] : [])),
  )
  if (offered.size === 0 && situation.topic === null) return reading
  const timesOf = (topic: string) => (offered.has(topic) ? offeredTimes : topic === situation.topic ? atHandTimes : 1)
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
