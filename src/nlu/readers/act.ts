import type { Features } from '../features.ts'
import { type LinearModelData, loadLinearModel } from '../model/linear-model.ts'

/** What a message does with the talk, by the names of knowledge/utterances/acts; `chance` 0..1. */
export interface ActHeard {
  readonly act: string
  readonly chance: number
}

/** The act of a message that is about its matter and not about the talk. */
export const noAct = 'none'

/** Reads a canonical text for what it does with the talk. */
export type ActReader = (text: string) => ActHeard

/** Prepares the reader of what people say to the assistant itself: the likeliest act, `none` among them. */
export function createActReader(data: LinearModelData, features: Features): ActReader {
  const model = loadLinearModel(data)
  return (text) => {
    const chances = model.probabilities(features(text))
    let best = model.classes.indexOf(noAct)
    for (const [c, chance] of chances.entries()) if (chance > (chances[best] ?? 0)) best = c
    return { act: model.classes[best] ?? noAct, chance: chances[best] ?? 0 }
  }
}
