/** Teaches what is told in one kind of danger only, from knowledge/utterances/details: a folder a writer, a file a kind, detail → language → lines. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type UrgentKind, urgentKinds } from '../../../src/core/vocabulary/meaning.ts'
import type { Features } from '../../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../../src/nlu/learning/vectorize.ts'
import { type DetailModels, elsewhere, noDetail } from '../../../src/nlu/readers/follow-up.ts'
import { entries } from '../corpus.ts'
import { scoresOf } from '../logistic.ts'
import { heaviest, quantizeModel } from '../quantize.ts'
import { classesOf, learnLines, textsOf } from '../said-lines.ts'
import type { FollowUpLine } from './follow-ups.ts'

interface DetailLine extends FollowUpLine {
  readonly kind: UrgentKind
}

interface Taught extends FollowUpLine {
  /** About another matter: no detail, and there are few such lines. */
  readonly isElsewhere?: boolean
}

const mostFeatures = 3000
/** What people say in any danger is many times more than one kind's details: each of those lines counts for less. Found on a writer held out. */
const commonWeight = 0.015
const elsewhereWeight = 0.1

/** Every line, with its kind and who wrote it. */
export function readDetailLines(root: string): DetailLine[] {
  const folder = join(root, 'knowledge/utterances/details')
  return readdirSync(folder)
    .toSorted()
    .flatMap((writer) =>
      urgentKinds
        .filter((kind) => existsSync(join(folder, writer, `${kind}.yaml`)))
        .flatMap((kind) =>
          entries(join(folder, writer), kind).flatMap(([id, lines]) =>
            Object.values(lines).flatMap((list) => list.map((text) => ({ text, says: `${kind}/${id}`, writer, kind }))),
          ),
        ),
    )
}

/** Teaches the models that ship, one a kind. */
export function trainDetails(
  lines: readonly DetailLine[],
  common: readonly FollowUpLine[],
  features: Features,
): DetailModels {
  const kinds = urgentKinds.filter((kind) => lines.some((line) => line.kind === kind))
  return Object.fromEntries(
    kinds.map((kind) => {
      const samples = linesOf(kind, lines, common)
      const classes = classesOf(samples)
      const all = vocabularyOf(textsOf(samples), features, null, 2)
      const kept = vocabularyOf(
        textsOf(samples),
        features,
        heaviest(all, learnLines(samples, classes, all, 5, weightOf), mostFeatures),
      )
      return [kind, quantizeModel(classes, kept, learnLines(samples, classes, kept, 9, weightOf), 1)]
    }),
  )
}

/** Of each writer's lines, held out: the share whose detail stands first, and the share taken for none. */
export function detailFigures(
  lines: readonly DetailLine[],
  common: readonly FollowUpLine[],
  features: Features,
): Record<string, Readonly<Record<string, number>>> {
  const writers = [...new Set(lines.map(({ writer }) => writer))]
  return Object.fromEntries(
    writers.flatMap((writer) => {
      const kinds = urgentKinds.filter((kind) => lines.some((line) => line.kind === kind && line.writer === writer))
      return kinds.map((kind) => {
        const seen = linesOf(
          kind,
          lines.filter((line) => line.writer !== writer),
          common,
        )
        const classes = classesOf(seen)
        const vocabulary = vocabularyOf(textsOf(seen), features, null, 2)
        const weights = learnLines(seen, classes, vocabulary, 7, weightOf)
        const held = lines.filter((line) => line.writer === writer && line.kind === kind)
        const best = held.map(({ text }) => {
          const scores = scoresOf(vectorOf(text, vocabulary), weights)
          return classes[scores.indexOf(Math.max(...scores))]
        })
        const share = (is: (at: number) => boolean) =>
          Number((held.filter((_, at) => is(at)).length / held.length).toFixed(3))
        return [
          `${writer}/${kind}`,
          { right: share((at) => best[at] === held[at]?.says), none: share((at) => best[at] === noDetail) },
        ] as const
      })
    }),
  )
}

function linesOf(kind: UrgentKind, lines: readonly DetailLine[], common: readonly FollowUpLine[]): readonly Taught[] {
  return [
    ...lines.filter((line) => line.kind === kind),
    ...common.map((line) => ({ ...line, says: noDetail, isElsewhere: line.says === elsewhere })),
  ]
}

function weightOf({ says, isElsewhere }: Taught): number {
  if (says !== noDetail) return 1
  return isElsewhere ? elsewhereWeight : commonWeight
}
