import type { Features } from '../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import { unshared } from '../../src/nlu/model/packed.ts'
import topicData from '../../src/nlu/model/topics.json' with { type: 'json' }
import type { Example } from '../train/corpus.ts'

/** A way of asking of our own and how near it is to a message, 0..1. */
export interface Near {
  readonly example: Example
  readonly cosine: number
}

/** The `count` examples nearest to a message, by the angle between their features, counting only those the model weighs. */
export function nearestTo(
  message: string,
  examples: readonly Example[],
  features: Features,
  count: number,
): readonly Near[] {
  const vocabulary = vocabularyOf(
    examples.map(({ text }) => text),
    features,
    new Set(unshared(topicData.features)),
  )
  const { rows, values } = vectorOf(message, vocabulary)
  const wanted = new Map(Array.from(rows, (row, i) => [row, values[i] ?? 0]))
  return examples
    .map((example) => {
      const own = vectorOf(example.text, vocabulary)
      return {
        example,
        cosine: own.rows.reduce((sum, row, i) => sum + (wanted.get(row) ?? 0) * (own.values[i] ?? 0), 0),
      }
    })
    .filter(({ cosine }) => cosine > 0)
    .toSorted((a, b) => b.cosine - a.cosine || (a.example.text < b.example.text ? -1 : 1))
    .slice(0, count)
}
