/** What we would use instead, on the same folds: the nearest example by cosine, and by BM25 over words. */
import { canonical, type Features } from '../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import { wordsOf } from '../../src/nlu/normalize.ts'
import type { Example } from './corpus.ts'
import { randomFrom, shuffled } from './random.ts'

const folds = 5

/** Share of held-out lines about a topic whose nearest example is of the same topic, by method. */
export function baselineTop1(
  examples: readonly Example[],
  features: Features,
  isTopic: (label: string) => boolean,
): Record<string, number> {
  const order = shuffled(
    // Among topics only, as the model's own figure is.
    examples.filter(({ label }) => label !== null && isTopic(label)),
    randomFrom(1),
  )
  const right = { nearest: 0, bm25: 0 }
  let lines = 0
  for (let fold = 0; fold < folds; fold++) {
    const seen = order.filter((_, i) => i % folds !== fold)
    const cosine = nearestByCosine(seen, features)
    const words = nearestByBm25(seen)
    for (const { text, label } of order.filter((_, i) => i % folds === fold)) {
      lines++
      if (cosine(text) === label) right.nearest++
      if (words(text) === label) right.bm25++
    }
  }
  return {
    nearest_top1: Number((right.nearest / lines).toFixed(4)),
    bm25_top1: Number((right.bm25 / lines).toFixed(4)),
  }
}

type Guess = (text: string) => string | null

function nearestByCosine(seen: readonly Example[], features: Features): Guess {
  const vocabulary = vocabularyOf(
    seen.map(({ text }) => text),
    features,
  )
  const postings = new Map<number, [number, number][]>()
  for (const [at, { text }] of seen.entries()) {
    const { rows, values } = vectorOf(text, vocabulary)
    for (const [i, row] of rows.entries()) push(postings, row, [at, values[i] ?? 0])
  }
  return (text) => {
    const { rows, values } = vectorOf(text, vocabulary)
    const scores = new Float32Array(seen.length)
    rows.forEach((row, i) => {
      for (const [at, value] of postings.get(row) ?? []) scores[at] = (scores[at] ?? 0) + value * (values[i] ?? 0)
    })
    return best(scores, seen)
  }
}

function nearestByBm25(seen: readonly Example[]): Guess {
  const texts = seen.map(({ text }) => wordsOf(canonical(text)))
  const mean = texts.reduce((sum, words) => sum + words.length, 0) / texts.length
  const postings = new Map<string, [number, number][]>()
  for (const [at, words] of texts.entries()) {
    const counts = Map.groupBy(words, (word) => word)
    for (const [word, { length }] of counts)
      push(postings, word, [at, (length * 2.2) / (length + 1.2 * (0.25 + (0.75 * words.length) / mean))])
  }
  return (text) => {
    const scores = new Float32Array(seen.length)
    for (const word of new Set(wordsOf(canonical(text)))) {
      const found = postings.get(word) ?? []
      const idf = Math.log(1 + (seen.length - found.length + 0.5) / (found.length + 0.5))
      for (const [at, value] of found) scores[at] = (scores[at] ?? 0) + idf * value
    }
    return best(scores, seen)
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function best(scores: Float32Array, seen: readonly Example[]): string | null {
  let top = 0
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[top] ?? 0)) top = i
  return seen[top]?.label ?? null
}
