import type { DangerHeard, UrgentKind } from '../../core/vocabulary/meaning.ts'
import { canonical, type Features } from '../features.ts'
import { type LinearModelData, loadLinearModel } from '../linear-model.ts'
import { wordsOf } from '../normalize.ts'

/** The class of all that is no danger now. */
export const calm = 'calm'

/** The likeliest danger in a message, and the chance of any: of the message whole, and with its worst part counted in. */
export interface DangerReading {
  readonly kind: UrgentKind
  readonly whole: number
  readonly chance: number
}

/** Reads a message for danger: whole, and a long one also sentence by sentence. */
export type DangerReader = (message: string) => DangerReading

// Found on writers held out and on strangers' sets that were spent: decision 0036 has the figures.
/** From here the whole message is surely danger, and its talk begins. */
const sureFrom = 0.83
/** From here it is asked, beside the answer. */
const askedFrom = 0.48
/** A death is being talked about: a body, a hospital and an accident are then no ambulance. */
const sureInGrief = 0.95

/** A message of more words is read in its parts too: danger in the middle of a question about a pension counts. */
const longFrom = 14
/** A part so short tells nothing by itself. */
const partFrom = 5
/** A part counts for so much of what it adds to the whole: alone it lacks what calms it. */
const partWeight = 0.5
/** In fewer words than this, most must be known: a name or a secret word tells nothing, however its letters sound. */
const fewWords = 5
const knownShare = 0.7
const sentenceEnd = /(?<=[.!?…;\n])\s+/u

/** Prepares the reader of danger. */
export function createDangerReader(data: LinearModelData, features: Features): DangerReader {
  const model = loadLinearModel(data)
  const none = model.classes.indexOf(calm)

  function read(text: string): { readonly kind: UrgentKind; readonly chance: number } {
    const chances = model.probabilities(features(text))
    const kinds = model.classes.map((name, c) => ({ name, chance: c === none ? -1 : (chances[c] ?? 0) }))
    const [worst] = kinds.toSorted((a, b) => b.chance - a.chance)
    return { kind: (worst?.name ?? 'danger') as UrgentKind, chance: 1 - (chances[none] ?? 0) }
  }

  return (message) => {
    const text = canonical(message)
    const words = wordsOf(text)
    const { kind, chance: whole } = read(text)
    const known = words.filter((word) => model.knows(`=${word}`)).length
    if (words.length < fewWords && known < knownShare * words.length) return { kind, whole: 0, chance: 0 }
    const [worst] = partsOf(message, words.length)
      .map(read)
      .toSorted((a, b) => b.chance - a.chance)
    if (worst === undefined || worst.chance <= whole) return { kind, whole, chance: whole }
    return { kind: worst.kind, whole, chance: whole + partWeight * (worst.chance - whole) }
  }
}

/** The sentences of a long message, and each with the next, as canonical texts. */
function partsOf(message: string, length: number): readonly string[] {
  if (length < longFrom) return []
  const sentences = message.split(sentenceEnd)
  const pairs = sentences.slice(1).map((sentence, i) => `${sentences[i]} ${sentence}`)
  return [...sentences, ...pairs].map(canonical).filter((text) => {
    const words = wordsOf(text).length
    return words >= partFrom && words < length
  })
}

/** Danger as it is heard. */
export interface Danger extends DangerHeard {
  readonly chance: number
}

/** What a reading comes to: sure by the message whole, in doubt by a part of it too, or null; where a death is talked about (`grief`), nothing less than sure. */
export function dangerHeard({ kind, whole, chance }: DangerReading, grief = false): Danger | null {
  if (whole >= (grief ? sureInGrief : sureFrom)) return { kind, chance: whole, sure: true }
  return !grief && chance >= askedFrom ? { kind, chance, sure: false } : null
}
