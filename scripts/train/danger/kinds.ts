/** Teaches the reader of danger from every writer's lines; measures it on writers it has not read. */
import type { Language } from '../../../src/core/vocabulary/language.ts'
import type { Features } from '../../../src/nlu/features.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from '../../../src/nlu/learning/vectorize.ts'
import { type LinearModelData, softmax } from '../../../src/nlu/model/linear-model.ts'
import { noAct } from '../../../src/nlu/readers/act.ts'
import { calm } from '../../../src/nlu/readers/danger.ts'
import { type Example, urgent } from '../corpus.ts'
import { type Sample, scoresOf, trainLogistic, type Weights } from '../logistic.ts'
import { heaviest, quantizeModel } from '../quantize.ts'
import { readWrittenLines } from '../said-lines.ts'
import { readTalks } from '../talks.ts'

/** A line somebody may send, and the kinds of danger it may tell of; `calm` for none. */
interface DangerLine {
  readonly text: string
  readonly language: Language
  readonly kinds: readonly string[]
  readonly writer: string
}

const mostFeatures = 40000
/** A line of danger counts like so many others, and one that only sounds alike like so many: both are few beside all that people ask. */
const dangerWeight = 3
const alikeWeight = 3
const smoothing = 0.02
/** Models taught in as many orders, of which the mean ships: adding ten lines then moves no other line over a threshold. */
const seeds = [7, 19, 31]

/** The lines of before named six kinds; each may be any of these. */
const finer: Readonly<Record<string, readonly string[]>> = {
  danger: ['danger', 'home_violence', 'sexual_violence', 'stranded', 'extortion', 'destitute', 'kidnapped'],
  kidnapped: ['kidnapped', 'extortion'],
  suicidal: ['suicidal', 'suicidal_other'],
}

/** Topics whose ways of asking tell of danger itself: they would teach that it is none. */
const dangerous: ReadonlySet<string> = new Set(['crime-victims', 'unaccompanied-minors'])

/** Every line that teaches danger: what people ask otherwise and how they go on, as calm, and knowledge/utterances/danger, a file a writer. */
export function readDangerLines(root: string, examples: readonly Example[]): DangerLine[] {
  const asked = examples
    .filter(({ asked, label }) => asked && !dangerous.has(label ?? ''))
    .map(({ text, language, label }): DangerLine => {
      const kind = label?.startsWith(urgent) === true ? label.slice(urgent.length) : calm
      return { text, language, kinds: finer[kind] ?? [kind], writer: '' }
    })
  const written = readWrittenLines(root, 'danger').map(({ says, ...line }): DangerLine => ({ ...line, kinds: [says] }))
  const midway = readTalks(root).flatMap(({ lang, turns }) =>
    turns
      .filter(({ outcome, topics }) => outcome !== 'urgent' && !topics.some((topic) => dangerous.has(topic)))
      .map((turn): DangerLine => ({ text: turn.text, language: turn.lang ?? lang, kinds: [calm], writer: '' })),
  )
  // Said to the assistant itself it is no danger; what only sounds like that may be one.
  const acts = readWrittenLines(root, 'acts')
    .filter(({ says }) => says !== noAct)
    .map(({ text, language }): DangerLine => ({ text, language, kinds: [calm], writer: '' }))
  return [...asked, ...midway, ...acts, ...written]
}

/** Teaches the model that ships. */
export function trainDanger(lines: readonly DangerLine[], features: Features): LinearModelData {
  const classes = classesOf(lines)
  const kept = lighter(lines, classes, features)
  return quantizeModel(classes, kept, averaged(seeds.map((seed) => learn(lines, classes, kept, 6, seed))), 1)
}

/** How it does on writers it has not read: at each threshold the share of danger heard, and of what only sounds alike that it cries at. */
export function dangerFigures(lines: readonly DangerLine[], features: Features): Record<string, unknown> {
  const classes = classesOf(lines)
  const writers = [...new Set(lines.map(({ writer }) => writer))].filter((writer) => writer !== '')
  return Object.fromEntries(
    writers.map((writer) => {
      const seen = lines.filter((line) => line.writer !== writer)
      const vocabulary = vocabularyOf(textsOf(seen), features, null, 2)
      const weights = learn(seen, classes, vocabulary, 5)
      const rows = lines
        .filter((line) => line.writer === writer)
        .map(({ text, kinds }) => ({
          urgent: !kinds.includes(calm),
          chance: 1 - (softmax(scoresOf(vectorOf(text, vocabulary), weights))[classes.indexOf(calm)] ?? 0),
        }))
      const at = (from: number) => ({ heard: share(rows, true, from), alike: share(rows, false, from) })
      return [writer, Object.fromEntries([0.3, 0.45, 0.6, 0.8, 0.9].map((from) => [from, at(from)]))]
    }),
  )
}

function lighter(lines: readonly DangerLine[], classes: readonly string[], features: Features): Vocabulary {
  const all = vocabularyOf(textsOf(lines), features, null, 2)
  return vocabularyOf(textsOf(lines), features, heaviest(all, learn(lines, classes, all, 3), mostFeatures))
}

/** The mean of some models: what one learnt by the order of its lines the others did not. */
function averaged(models: readonly Weights[]): Weights {
  const [first] = models
  if (first === undefined) throw new Error('no model to average')
  const mean = (of: (model: Weights) => Float32Array) =>
    of(first).map((_, i) => models.reduce((sum, model) => sum + (of(model)[i] ?? 0), 0) / models.length)
  return { width: first.width, weights: mean(({ weights }) => weights), bias: mean(({ bias }) => bias) }
}

function learn(
  lines: readonly DangerLine[],
  classes: readonly string[],
  vocabulary: Vocabulary,
  epochs: number,
  seed = 7,
): Weights {
  const samples = lines.map(
    ({ text, kinds, writer }): Sample => ({
      vector: vectorOf(text, vocabulary),
      allowed: Uint8Array.from(classes, (name) => Number(kinds.includes(name))),
      even: false,
      weight: kinds.includes(calm) ? (writer === '' ? 1 : alikeWeight) : dangerWeight,
    }),
  )
  return trainLogistic(samples, vocabulary.rows.size, classes.length, { epochs, smoothing, seed })
}

function classesOf(lines: readonly DangerLine[]): string[] {
  return [...new Set(lines.flatMap(({ kinds }) => kinds))].toSorted()
}

function textsOf(lines: readonly DangerLine[]): string[] {
  return lines.map(({ text }) => text)
}

function share(rows: readonly { urgent: boolean; chance: number }[], urgent: boolean, from: number): number {
  const of = rows.filter((row) => row.urgent === urgent)
  return Number((of.filter(({ chance }) => chance >= from).length / (of.length || 1)).toFixed(3))
}
