/** Teaches the reader of what people say next, after an alarm, from knowledge/utterances/follow-ups: a file a writer, follow-up → language → lines. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Features } from '../../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../../src/nlu/learning/vectorize.ts'
import type { LinearModelData } from '../../../src/nlu/model/linear-model.ts'
import { entries } from '../corpus.ts'
import { scoresOf } from '../logistic.ts'
import { heaviest, quantizeModel } from '../quantize.ts'
import { classesOf, learnLines, type SaidLine, textsOf } from '../said-lines.ts'

/** A line people say next, what it says and who wrote it. */
export interface FollowUpLine extends SaidLine {
  readonly writer: string
}

const mostFeatures = 12000

/** Every line, with who wrote it. */
export function readFollowUpLines(root: string): FollowUpLine[] {
  const folder = join(root, 'knowledge/utterances/follow-ups')
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      entries(folder, basename(file, '.yaml')).flatMap(([says, lines]) =>
        Object.values(lines).flatMap((list) => list.map((text) => ({ text, says, writer: basename(file, '.yaml') }))),
      ),
    )
}

/** Teaches the model that ships. */
export function trainFollowUps(lines: readonly FollowUpLine[], features: Features): LinearModelData {
  const classes = classesOf(lines)
  const all = vocabularyOf(textsOf(lines), features, null, 2)
  const kept = vocabularyOf(textsOf(lines), features, heaviest(all, learnLines(lines, classes, all, 6), mostFeatures))
  return quantizeModel(classes, kept, learnLines(lines, classes, kept, 10), 1)
}

/** The share of each writer's lines read right by a model that has not read them. */
export function followUpFigures(lines: readonly FollowUpLine[], features: Features): Record<string, number> {
  const classes = classesOf(lines)
  return Object.fromEntries(
    [...new Set(lines.map(({ writer }) => writer))].map((writer) => {
      const seen = lines.filter((line) => line.writer !== writer)
      const vocabulary = vocabularyOf(textsOf(seen), features, null, 2)
      const weights = learnLines(seen, classes, vocabulary, 8)
      const held = lines.filter((line) => line.writer === writer)
      const right = held.filter(({ text, says }) => {
        const scores = scoresOf(vectorOf(text, vocabulary), weights)
        return classes[scores.indexOf(Math.max(...scores))] === says
      })
      return [writer, Number((right.length / held.length).toFixed(3))]
    }),
  )
}
