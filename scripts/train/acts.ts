/**
 * Teaches the reader of what people say to the assistant itself: from knowledge/utterances/acts, a file a writer, from the courtesies,
 * instructions and remarks the topics are told apart from, and, as none of them, from what people ask and how they go on.
 */
import type { Features } from '../../src/nlu/features.ts'
import type { LinearModelData } from '../../src/nlu/model/linear-model.ts'
import { noAct } from '../../src/nlu/readers/act.ts'
import { control, type Example, smalltalk } from './corpus.ts'
import { figuresByWriter, readWrittenLines, trainLines, type WrittenLine } from './said-lines.ts'
import { readTalks } from './talks.ts'

/** A line, the act it is, who wrote it, and how much it counts. */
interface ActLine extends WrittenLine {
  readonly weight: number
}

/** What people ask and how they go on is many times as much as what is written of each act. */
const writtenWeight = 3
const askedWeight = 0.15
const midwayWeight = 0.5

/** Every line, with who wrote it. `root` is the project's folder. */
export function readActLines(root: string, examples: readonly Example[]): ActLine[] {
  const written = readWrittenLines(root, 'acts').map((line) => ({ ...line, weight: writtenWeight }))
  const others = examples
    .filter(({ asked, label }) => asked && label !== null)
    .map(({ text, language, label }): ActLine => {
      const says = actOf(label ?? '')
      return { text, says, language, writer: '', weight: says === noAct ? askedWeight : 1 }
    })
  const midway = readTalks(root).flatMap(({ lang, turns }) =>
    turns
      .filter(({ outcome }) => outcome === 'answer' || outcome === 'out_of_scope' || outcome === 'urgent')
      .map(
        (turn): ActLine => ({
          text: turn.text,
          says: noAct,
          language: turn.lang ?? lang,
          writer: '',
          weight: midwayWeight,
        }),
      ),
  )
  return [...written, ...others, ...midway]
}

function actOf(label: string): string {
  if (label === 'talk-to-person') return 'person'
  for (const prefix of [smalltalk, control]) if (label.startsWith(prefix)) return label.slice(prefix.length)
  return noAct
}

/** Teaches the model that ships. */
export function trainActs(lines: readonly ActLine[], features: Features): LinearModelData {
  return trainLines(lines, features, { mostFeatures: 24_000, epochs: [2, 5], weightOf })
}

/** The share of each writer's lines read right by a model that has not read them. */
export function actFigures(lines: readonly ActLine[], features: Features): Record<string, number> {
  return figuresByWriter(lines, features, 4, weightOf)
}

function weightOf({ weight }: ActLine): number {
  return weight
}
