/** Cross-validation on the project's own utterances: what the figures in docs/decisions/0005-understanding.md come from. */
import type { Features } from '../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import { softmax } from '../../src/nlu/model/linear-model.ts'
import { type Example, none } from './corpus.ts'
import { type Sample, scoresOf, trainLogistic } from './logistic.ts'

/** A held-out line and the raw scores it got from a model that had not seen it. */
export interface Judged {
  readonly example: Example
  readonly scores: Float64Array
}

const folds = 4

/** A feature of fewer texts is noise to measure with. */
const leastTexts = 2
const epochs = 6

/**
 * Trains on three quarters of what people ask, with all that only teaches, and scores the last quarter. What was written in one
 * sitting, by one writer, is held out together: neighbouring lines resemble each other more than the next stranger's will.
 * `told` hears of each quarter begun.
 */
export function crossValidate(
  examples: readonly Example[],
  classes: readonly string[],
  features: Features,
  told: (fold: number, folds: number) => void = () => undefined,
): Judged[] {
  const foldOf = bySitting(examples.filter(({ asked }) => asked))
  return Array.from({ length: folds }, (_, fold) => {
    told(fold + 1, folds)
    const seen = examples.filter((example) => foldOf.get(example) !== fold)
    const vocabulary = vocabularyOf(
      seen.map(({ text }) => text),
      features,
      null,
      leastTexts,
    )
    const weights = trainLogistic(
      samplesOf(seen, classes, (text) => vectorOf(text, vocabulary)),
      vocabulary.rows.size,
      classes.length,
      { epochs },
    )
    const held = examples.filter(
      (example) => foldOf.get(example) === fold && (example.label !== null || example.among.length > 0),
    )
    return held.map((example) => ({ example, scores: scoresOf(vectorOf(example.text, vocabulary), weights) }))
  }).flat()
}

/** Which fold each line is held out in: runs of lines as they stand in the files, of each class and language alike. */
export function bySitting(examples: readonly Example[]): ReadonlyMap<Example, number> {
  const groups = Map.groupBy(examples, ({ label, not, among, language }) =>
    [label, not, among.join(), language].join(' '),
  )
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map((example, i): [Example, number] => [example, Math.floor((i * folds) / group.length)]),
    ),
  )
}

/** Examples as training lines. */
export function samplesOf(
  examples: readonly Example[],
  classes: readonly string[],
  vector: (text: string) => Sample['vector'],
): Sample[] {
  return examples.map((example) => ({
    vector: vector(example.text),
    weight: example.weight,
    even: example.among.length > 0,
    allowed: Uint8Array.from(classes, (name) => Number(mayBe(example, name))),
  }))
}

function mayBe({ label, not, among }: Example, name: string): boolean {
  if (among.length > 0) return among.includes(name)
  return label === null ? not === null || !name.startsWith(not) : name === label
}

/** The temperature that makes the held-out chances truest (least log loss), in steps of 0.05. */
export function bestTemperature(judged: readonly Judged[], classes: readonly string[]): number {
  const named = judged.filter(({ example }) => example.label !== null)
  const tried = Array.from({ length: 37 }, (_, i) => 0.4 + i * 0.05).map((temperature) => ({
    temperature,
    loss: named.reduce(
      (sum, { example, scores }) =>
        sum - Math.log((chancesOf(scores, temperature)[classes.indexOf(example.label ?? '')] ?? 0) + 1e-9),
      0,
    ),
  }))
  return Number((tried.toSorted((a, b) => a.loss - b.loss)[0]?.temperature ?? 1).toFixed(2))
}

/** True for the classes that are topics of ours. */
export function isTopic(name: string): boolean {
  return !name.includes(':') && name !== 'no-subject'
}

/** Figures of the held-out lines, shares 0..1. */
export function figuresOf(
  judged: readonly Judged[],
  classes: readonly string[],
  temperature: number,
): Record<string, number> {
  const rows = judged.map(({ example, scores }) => {
    const chances = chancesOf(scores, temperature)
    const topics = classes
      .map((name, c) => ({ name, chance: chances[c] ?? 0 }))
      .filter(({ name }) => isTopic(name))
      .toSorted((a, b) => b.chance - a.chance)
    return { label: example.label ?? '', topics, top: topics[0]?.chance ?? 0 }
  })
  const inside = rows.filter(({ label }) => isTopic(label))
  const outside = rows.filter(({ label }) => label.startsWith(none))
  const share = <T>(list: readonly T[], test: (item: T) => boolean) =>
    Number((list.filter(test).length / (list.length || 1)).toFixed(4))
  return {
    lines: inside.length,
    top1: share(inside, ({ label, topics }) => topics[0]?.name === label),
    top3: share(inside, ({ label, topics }) => topics.slice(0, 3).some(({ name }) => name === label)),
    answered: share(inside, ({ top }) => top >= 0.6),
    answered_wrong: share(inside, ({ label, topics, top }) => top >= 0.6 && topics[0]?.name !== label),
    ece: calibrationError(rows.map(({ label, topics, top }) => ({ chance: top, right: topics[0]?.name === label }))),
    outside_lines: outside.length,
    outside_answered: share(outside, ({ top }) => top >= 0.6),
  }
}

/** Expected calibration error over ten equal bins of the chance given. */
function calibrationError(rows: readonly { readonly chance: number; readonly right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, (_, b) =>
    rows.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === b),
  )
  const error = bins.reduce((sum, bin) => {
    const given = bin.reduce((s, { chance }) => s + chance, 0)
    return sum + Math.abs(given - bin.filter(({ right }) => right).length)
  }, 0)
  return Number((error / rows.length).toFixed(4))
}

/** Raw scores as chances. */
export function chancesOf(scores: Float64Array, temperature: number): Float64Array {
  return softmax(scores.map((s) => s / temperature))
}
