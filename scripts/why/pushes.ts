import { canonical, type Features } from '../../src/nlu/features.ts'
import type { LinearModel } from '../../src/nlu/model/linear-model.ts'
import { wordsOf } from '../../src/nlu/normalize.ts'

/** A word or pair of words of a message, as the person wrote it, and what it adds to a topic's score; below 0 it speaks against it. */
export interface Push {
  readonly words: string
  readonly by: number
}

/** What each word and pair of words of a message adds to the score of a class, strongest for it first. Pieces count for the words they stand in. */
export function pushesOf(message: string, features: Features, model: LinearModel, name: string): readonly Push[] {
  const text = canonical(message)
  const written = writtenWords(message)
  const words = wordsOf(text)
  const sums = new Map<string, number>()
  for (const [feature, by] of model.explain(features(text), name)) {
    const owners = ownersOf(feature, words)
    for (const owner of owners) sums.set(owner, (sums.get(owner) ?? 0) + by / owners.length)
  }
  const asWritten = (owner: string) =>
    owner
      .split(' ')
      .map((word) => written.get(word) ?? word)
      .join(' ')
  return [...sums].map(([owner, by]) => ({ words: asWritten(owner), by })).toSorted((a, b) => b.by - a.by)
}

/** The words or pairs a feature (see `createFeatures`) belongs to; one named twice owns it twice. */
function ownersOf(feature: string, words: readonly string[]): readonly string[] {
  if (feature.startsWith('=')) return [feature.slice(1)]
  // A meaning is named as it is declared.
  if (feature.startsWith('#')) return [feature]
  // The first and second word are told apart by standing there.
  if (feature.startsWith('^')) return [feature.slice(2)]
  const [first = '', second, third] = feature.split(/([_~])/)
  if (second !== undefined) return [`${first} ${second === '_' ? '' : '… '}${third}`]
  return words.flatMap((word) => Array<string>(` ${word} `.split(feature).length - 1).fill(word))
}

/** Canonical words of a message and how the person wrote them. */
function writtenWords(message: string): ReadonlyMap<string, string> {
  const tokens = message.split(/[^\p{L}\p{N}\p{M}'’]+/u)
  return new Map(tokens.flatMap((token) => (wordsOf(canonical(token)).length === 1 ? [[canonical(token), token]] : [])))
}
