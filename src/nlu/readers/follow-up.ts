import { type FollowUp, type FollowUpHeard, isFollowUp } from '../../core/danger/follow-up.ts'
import type { Features } from '../features.ts'
import { type LinearModelData, loadLinearModel } from '../linear-model.ts'

/** The class of words about quite another matter. */
export const elsewhere = 'elsewhere'

/** What a message says next to somebody who was told of danger. */
export interface FollowUpReading {
  /** Likeliest first, three at most. */
  readonly followUps: readonly FollowUpHeard[]
  /** Chance 0..1 that it is about another matter. */
  readonly elsewhere: number
}

const most = 3

/** Prepares the reader of what people say next; it reads canonical text. */
export function createFollowUpReader(data: LinearModelData, features: Features): (text: string) => FollowUpReading {
  const model = loadLinearModel(data)
  return (text) => {
    const chances = model.probabilities(features(text))
    const heard = model.classes.map((name, c) => ({ name, confidence: chances[c] ?? 0 }))
    return {
      followUps: heard
        .filter((one): one is { name: FollowUp; confidence: number } => isFollowUp(one.name))
        .toSorted((a, b) => b.confidence - a.confidence)
        .slice(0, most)
        .map(({ name, confidence }) => ({ says: name, confidence })),
      elsewhere: heard.find(({ name }) => name === elsewhere)?.confidence ?? 0,
    }
  }
}
