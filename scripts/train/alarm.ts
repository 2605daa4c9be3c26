import { calm } from '../../src/nlu/alarm.ts'
import type { Features } from '../../src/nlu/features.ts'
import type { LinearModelData } from '../../src/nlu/linear-model.ts'
import { type Example, urgent } from './corpus.ts'
import { type Judged, samplesOf } from './evaluate.ts'
import { scoresOf, trainLogistic } from './logistic.ts'
import { heaviest, quantizeModel } from './quantize.ts'
import { randomFrom, shuffled } from './random.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from './vectorize.ts'

const mostFeatures = 9000
/** One emergency counts like so many other lines: there are far fewer of them, and missing one costs most. */
const urgentWeight = 3
const folds = 4
/** Little: what is calm must come near nothing. */
const smoothing = 0.01

/** Teaches the alarm from every way of asking: emergencies by kind, all the rest as calm. */
export function trainAlarm(examples: readonly Example[], features: Features): LinearModelData {
  const told = relabelled(examples)
  const classes = classesOf(told)
  const all = vocabularyOf(textsOf(told), features, null, 2)
  const kept = vocabularyOf(textsOf(told), features, heaviest(all, learn(told, classes, all, 3), mostFeatures))
  return quantizeModel(classes, kept, learn(told, classes, kept, 8), 1)
}

/** How the alarm does on lines it has not seen: at each threshold, the share of emergencies heard and of other lines it cries at. */
export function alarmFigures(
  examples: readonly Example[],
  features: Features,
): Record<string, { heard: number; false_alarms: number }> {
  const order = shuffled(relabelled(examples), randomFrom(1))
  const classes = classesOf(order)
  const judged: Judged[] = Array.from({ length: folds }, (_, fold) => {
    const seen = order.filter((_, i) => i % folds !== fold)
    const vocabulary = vocabularyOf(textsOf(seen), features, null, 2)
    const weights = learn(seen, classes, vocabulary, 5)
    return order
      .filter((_, i) => i % folds === fold)
      .map((example) => ({ example, scores: scoresOf(vectorOf(example.text, vocabulary), weights) }))
  }).flat()
  const rows = judged.map(({ example, scores }) => ({
    urgent: example.label !== calm,
    chance: 1 - chanceOf(scores, classes.indexOf(calm)),
  }))
  return Object.fromEntries(
    [0.3, 0.5, 0.7, 0.8, 0.9].map((from) => [
      from,
      { heard: share(rows, true, from), false_alarms: share(rows, false, from) },
    ]),
  )
}

function relabelled(examples: readonly Example[]): Example[] {
  return examples
    .filter(({ asked }) => asked)
    .map((example) => {
      const isUrgent = example.label?.startsWith(urgent) === true
      const label = isUrgent ? (example.label?.slice(urgent.length) ?? calm) : calm
      return { ...example, label, not: null, among: [], weight: isUrgent ? urgentWeight : 1 }
    })
}

function learn(told: readonly Example[], classes: readonly string[], vocabulary: Vocabulary, epochs: number) {
  const samples = samplesOf(told, classes, (text) => vectorOf(text, vocabulary))
  return trainLogistic(samples, vocabulary.rows.size, classes.length, { epochs, smoothing })
}

function classesOf(told: readonly Example[]): string[] {
  return [...new Set(told.map(({ label }) => label ?? calm))].toSorted()
}

function textsOf(told: readonly Example[]): string[] {
  return told.map(({ text }) => text)
}

function chanceOf(scores: Float64Array, of: number): number {
  const top = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - top))
  return (powers[of] ?? 0) / powers.reduce((sum, p) => sum + p, 0)
}

function share(rows: readonly { urgent: boolean; chance: number }[], urgent: boolean, from: number): number {
  const of = rows.filter((row) => row.urgent === urgent)
  return Number((of.filter(({ chance }) => chance >= from).length / (of.length || 1)).toFixed(4))
}
