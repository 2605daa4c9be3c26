/** Teaches the reader of what people say next, after an alarm, from knowledge/utterances/follow-ups: a file a writer, follow-up → language → lines. */
import type { Features } from '../../../src/nlu/features.ts'
import type { LinearModelData } from '../../../src/nlu/model/linear-model.ts'
import { figuresByWriter, readWrittenLines, trainLines, type WrittenLine } from '../said-lines.ts'

/** A line people say next, what it says and who wrote it. */
export type FollowUpLine = WrittenLine

/** Every line, with who wrote it. */
export function readFollowUpLines(root: string): FollowUpLine[] {
  return readWrittenLines(root, 'follow-ups')
}

/** Teaches the model that ships. */
export function trainFollowUps(lines: readonly FollowUpLine[], features: Features): LinearModelData {
  return trainLines(lines, features, { mostFeatures: 12_000, epochs: [6, 10] })
}

/** The share of each writer's lines read right by a model that has not read them. */
export function followUpFigures(lines: readonly FollowUpLine[], features: Features): Record<string, number> {
  return figuresByWriter(lines, features, 8)
}
