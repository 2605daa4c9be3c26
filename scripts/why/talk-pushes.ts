import type { TopicId } from '../../src/core/vocabulary/topic.ts'
import neighbours from '../../src/nlu/model/neighbours.json' with { type: 'json' }
import talk from '../../src/nlu/model/talk.json' with { type: 'json' }
import { marker } from '../../src/nlu/talk/marks.ts'
import { besideOf, type TalkData } from '../../src/nlu/talk/talk-model.ts'
import type { Turn } from '../../src/nlu/talk/turn.ts'

/** What of the talk speaks for one topic over another: a mark of src/nlu/talk/marks.ts and how much it adds. */
export interface TalkPush {
  readonly mark: string
  readonly by: number
}

const beside = besideOf(neighbours)
const weights: TalkData = talk

/** The marks that tell `topic` from `other`, strongest first. What is the same for both tells nothing. */
export function talkPushes(turn: Turn, topic: TopicId, other: TopicId): readonly TalkPush[] {
  const marksOf = marker(turn, beside)
  const by = new Map<string, number>()
  for (const [mark, value] of marksOf({ topic })) by.set(mark, (by.get(mark) ?? 0) + value * (weights[mark] ?? 0))
  for (const [mark, value] of marksOf({ topic: other }))
    by.set(mark, (by.get(mark) ?? 0) - value * (weights[mark] ?? 0))
  return [...by].map(([mark, value]) => ({ mark, by: value })).toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
}
