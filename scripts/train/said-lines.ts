/** What several trainers share: lines that say one thing each, and a model taught from them. */

import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isLanguage, type Language } from '../../src/core/vocabulary/language.ts'
import type { Features } from '../../src/nlu/features.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import type { LinearModelData } from '../../src/nlu/model/linear-model.ts'
import { entries } from './corpus.ts'
import { type Sample, scoresOf, trainLogistic, type Weights } from './logistic.ts'
import { heaviest, quantizeModel } from './quantize.ts'

/** A line and what it says. */
export interface SaidLine {
  readonly text: string
  readonly says: string
}

/** A line with its language and who wrote it. */
export interface WrittenLine extends SaidLine {
  readonly language: Language
  readonly writer: string
}

/** How a model of lines is taught. */
interface Learning<L extends SaidLine> {
  readonly mostFeatures: number
  readonly epochs: readonly [number, number]
  readonly weightOf?: (line: L) => number
}

const smoothing = 0.05

/**
 * Every line of a folder under knowledge/utterances: a file a writer, what it says → language → lines; none where no writer has
 * written yet and the folder is missing. `root` is the project's folder.
 */
export function readWrittenLines(root: string, name: string): WrittenLine[] {
  const folder = join(root, 'knowledge/utterances', name)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map((file) => basename(file, '.yaml'))
    .flatMap((writer) =>
      entries(folder, writer).flatMap(([says, lines]) =>
        Object.entries(lines).flatMap(([language, list]) =>
          isLanguage(language) ? list.map((text) => ({ text, says, language, writer })) : [],
        ),
      ),
    )
}

/**
 * Teaches a model that ships, of the marks that weigh most; `epochs`: looks at the lines to find those, then to learn; `weightOf` tells
 * how much a line counts, 1 where it is left out.
 */
export function trainLines<L extends SaidLine>(
  lines: readonly L[],
  features: Features,
  { mostFeatures, epochs, weightOf }: Learning<L>,
): LinearModelData {
  const classes = classesOf(lines)
  const all = vocabularyOf(textsOf(lines), features, null, 2)
  const heavy = heaviest(all, learnLines(lines, classes, all, epochs[0], weightOf), mostFeatures)
  const kept = vocabularyOf(textsOf(lines), features, heavy)
  return quantizeModel(classes, kept, learnLines(lines, classes, kept, epochs[1], weightOf), 1)
}

/** The share of each writer's lines read right by a model that has not read them. */
export function figuresByWriter<L extends WrittenLine>(
  lines: readonly L[],
  features: Features,
  epochs: number,
  weightOf?: (line: L) => number,
): Record<string, number> {
  const classes = classesOf(lines)
  const writers = [...new Set(lines.map(({ writer }) => writer))].filter((writer) => writer !== '')
  return Object.fromEntries(
    writers.map((writer) => {
      const seen = lines.filter((line) => line.writer !== writer)
      const vocabulary = vocabularyOf(textsOf(seen), features, null, 2)
      const weights = learnLines(seen, classes, vocabulary, epochs, weightOf)
      const held = lines.filter((line) => line.writer === writer)
      const right = held.filter(({ text, says }) => {
        const scores = scoresOf(vectorOf(text, vocabulary), weights)
        return classes[scores.indexOf(Math.max(...scores))] === says
      })
      return [writer, Number((right.length / held.length).toFixed(3))]
    }),
  )
}

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
