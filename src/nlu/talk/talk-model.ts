import type { Field } from '../../core/vocabulary/field.ts'
import type { Candidate } from '../../core/vocabulary/meaning.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import { fieldWords } from '../filler.ts'
import { softmax } from '../model/linear-model.ts'
import type { Reading } from '../topics.ts'
import { type Beside, marker, type Option, optionsOf } from './marks.ts'
import type { Turn } from './turn.ts'

/** The topics each topic sends people to: what somebody asks next is often there. */
export type Neighbours = Readonly<Record<TopicId, readonly TopicId[]>>

/** The learnt weight of each mark. */
export type TalkData = Readonly<Record<string, number>>

/** A reading in its talk: chances of topics with what the talk is about taken in, and that it is a word between people. */
export interface TalkReading extends Reading {
  readonly courtesy: number
}

/** The reading of a turn with its talk taken into account: "the American one" means something after a question. */
export type Talk = (turn: Turn) => TalkReading

/** Topics beside each other, whichever of the two sends to the other. */
export function besideOf(neighbours: Neighbours): Beside {
  const beside = new Map<TopicId, Set<TopicId>>()
  const add = (a: TopicId, b: TopicId) => beside.set(a, (beside.get(a) ?? new Set()).add(b))
  for (const [topic, others] of Object.entries(neighbours))
    for (const other of others) {
      add(topic, other)
      add(other, topic)
    }
  return beside
}

/** True for a question of a part and nothing else: "¿y cuánto cuesta?". */
function isBare({ field, words }: Turn): boolean {
  return field !== null && words.every((word) => fieldWords.has(word))
}

/** Matters that lie with our own office: where and when, asked about them, is where and when the office is. */
const ownMatters: ReadonlySet<TopicId> = new Set(['case-status', 'feedback-complaint', 'privacy-my-data'])
const office = 'office-contact'
const officeParts: ReadonlySet<Field | null> = new Set(['hours', 'phone', 'where'])
/** From this chance on the words name another topic than the office. */
const namedFrom = 0.6

/** True when a matter of our own office is at hand and its place, hours or telephone is asked for. */
function asksForOffice({ atHand, field, alone }: Turn): boolean {
  const [best] = alone.ranked
  return (
    atHand !== null &&
    ownMatters.has(atHand) &&
    officeParts.has(field) &&
    (best === undefined || best.confidence < namedFrom || best.topic === office || best.topic === atHand)
  )
}

/** From this chance on the words alone name the matter at hand: "otra vez con lo de la doble nacionalidad" turns back to nothing else. */
const namedAtHandFrom = 0.9

function namesAtHand({ atHand, alone }: Turn): boolean {
  const [best] = alone.ranked
  return best !== undefined && best.topic === atHand && best.confidence >= namedAtHandFrom
}

/** What a question of a procedure adds for the topic at hand, in log odds: set, not learnt, since our talks ask none. */
const firm: Readonly<Record<Turn['awaited'], number>> = { nothing: 0, answer: 0.7, named: 5 }
const settledChance = 0.95

function settled(alone: Reading, on: TopicId): TalkReading {
  const rest = alone.ranked.filter(({ topic }) => topic !== on).map(({ topic }) => ({ topic, confidence: 0 }))
  return { ...alone, ranked: [{ topic: on, confidence: settledChance }, ...rest], none: 0, courtesy: 0 }
}

/** Prepares the model of talks: a conditional logit over what a message may be about. */
export function createTalk(data: TalkData, neighbours: Neighbours): Talk {
  const beside = besideOf(neighbours)
  const weights = new Map(Object.entries(data))
  return (turn) => {
    if (asksForOffice(turn)) return settled(turn.alone, office)
    if (turn.atHand !== null && (isBare(turn) || namesAtHand(turn))) return settled(turn.alone, turn.atHand)
    const options = optionsOf(turn, beside)
    const marksOf = marker(turn, beside)
    const stays = (option: Option) => typeof option !== 'string' && option.topic === turn.atHand
    const score = (option: Option) =>
      marksOf(option).reduce(
        (sum, [name, value]) => sum + (weights.get(name) ?? 0) * value,
        stays(option) ? firm[turn.awaited] : 0,
      )
    const chances = softmax(Float64Array.from(options, score))
    const chanceOf = (option: Option) => chances[options.indexOf(option)] ?? 0
    const weighed = options.flatMap((option, i): Candidate[] =>
      typeof option === 'string' ? [] : [{ topic: option.topic, confidence: chances[i] ?? 0 }],
    )
    const taken = new Set(weighed.map(({ topic }) => topic))
    const rest = turn.alone.ranked
      .filter(({ topic }) => !taken.has(topic))
      .map(({ topic }) => ({ topic, confidence: 0 }))
    return {
      ...turn.alone,
      ranked: [...weighed.toSorted((a, b) => b.confidence - a.confidence), ...rest],
      none: chanceOf('none'),
      courtesy: chanceOf('courtesy'),
    }
  }
}
