/** Teaches what is told in one kind of danger only, from knowledge/utterances/details: a folder a writer, a file a kind, detail → language → lines. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDetail } from '../../../src/core/danger/follow-up.ts'
import { isLanguage } from '../../../src/core/vocabulary/language.ts'
import { type UrgentKind, urgentKinds } from '../../../src/core/vocabulary/meaning.ts'
import type { Features } from '../../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../../src/nlu/learning/vectorize.ts'
import { type DetailModels, noDetail } from '../../../src/nlu/readers/follow-up.ts'
import { entries } from '../corpus.ts'
import { scoresOf } from '../logistic.ts'
import { heaviest, quantizeModel } from '../quantize.ts'
import { classesOf, learnLines, textsOf } from '../said-lines.ts'
import type { FollowUpLine } from './follow-ups.ts'

/** What somebody writes in one kind of danger: a detail of it, or what people say in any. */
interface DetailLine extends FollowUpLine {
  readonly kind: UrgentKind
  /** From a whole talk: what is said how often is as in life there. */
  readonly isTalk: boolean
}

interface Taught extends FollowUpLine {
  readonly weight: number
}

const mostFeatures = 4000
/** Before what people say in every danger, told in talks about this one. */
const any = 'any/'
/**
 * How much a line counts: of a talk about this danger, written for a detail alone, and saying what is said in any danger, in a talk about
 * another, or alone. So counted, the chance of a detail is about the share that is right. Found on talks held out: decision 0051.
 */
const weights = { talk: 2, detail: 1, otherTalk: 0.15, common: 0.05 } as const

/** Every line, with its kind and who wrote it. */
export function readDetailLines(root: string): DetailLine[] {
  const folder = join(root, 'knowledge/utterances/details')
  return readdirSync(folder)
    .toSorted()
    .flatMap((writer) =>
      urgentKinds
        .filter((kind) => existsSync(join(folder, writer, `${kind}.yaml`)))
        .flatMap((kind) => {
          const all = entries(join(folder, writer), kind)
          const isTalk = all.some(([id]) => id.startsWith(any))
          return all.flatMap(([id, lines]) => {
            const says = id.startsWith(any) ? id.slice(any.length) : `${kind}/${id}`
            return Object.entries(lines).flatMap(([language, list]) =>
              isLanguage(language) ? list.map((text) => ({ text, says, language, writer, kind, isTalk })) : [],
            )
          })
        }),
    )
}

/** What people say in every danger, told in talks. */
export function commonOf(lines: readonly DetailLine[]): readonly DetailLine[] {
  return lines.filter(({ says }) => !isDetail(says))
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
        const held = lines.filter((line) => line.writer === writer && line.kind === kind && isDetail(line.says))
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
    ...lines.flatMap((line): readonly Taught[] => {
      const says = isDetail(line.says) ? line.says : noDetail
      if (line.kind === kind) return [{ ...line, says, weight: line.isTalk ? weights.talk : weights.detail }]
      return says === noDetail ? [{ ...line, says, weight: weights.otherTalk }] : []
    }),
    ...common.map((line) => ({ ...line, says: noDetail, weight: weights.common })),
  ]
}

function weightOf({ weight }: Taught): number {
  return weight
}
