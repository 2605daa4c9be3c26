/** What the trainers of danger share: lines that say one thing each, and a model taught from them. */

import { type Vocabulary, vectorOf } from '../../src/nlu/learning/vectorize.ts'
import { type Sample, trainLogistic, type Weights } from './logistic.ts'

/** A line and what it says. */
export interface SaidLine {
  readonly text: string
  readonly says: string
}

const smoothing = 0.05

/** What lines say, each once, in order. */
export function classesOf(lines: readonly SaidLine[]): string[] {
  return [...new Set(lines.map(({ says }) => says))].toSorted()
}

/** Their words. */
export function textsOf(lines: readonly SaidLine[]): string[] {
  return lines.map(({ text }) => text)
}

/** Learns what lines say; `weightOf` tells how much each counts. */
export function learnLines<L extends SaidLine>(
  lines: readonly L[],
  classes: readonly string[],
  vocabulary: Vocabulary,
  epochs: number,
  weightOf: (line: L) => number = () => 1,
): Weights {
  const samples = lines.map(
    (line): Sample => ({
      vector: vectorOf(line.text, vocabulary),
      allowed: Uint8Array.from(classes, (name) => Number(name === line.says)),
      even: false,
      weight: weightOf(line),
    }),
  )
  return trainLogistic(samples, vocabulary.rows.size, classes.length, { epochs, smoothing })
}
