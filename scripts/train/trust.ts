/** Teaches how far a reading is to be trusted, from lines the topic model had not seen. */
import { softmax } from '../../src/nlu/model/linear-model.ts'
import { readingOf } from '../../src/nlu/topics.ts'
import { factsOf, type TrustData } from '../../src/nlu/trust.ts'
import { none } from './corpus.ts'
import { chancesOf, isTopic, type Judged } from './evaluate.ts'

/** The best topic is right, another of ours is, none is: in this order in all that follows. */
const outcomes = 3
const looks = 300
const rate = 0.1
const held = 1e-4

interface Row {
  readonly facts: readonly number[]
  readonly outcome: number
}

/** Learns from held-out lines: those of a topic, those nobody could tell apart, and those that are none of ours. */
export function trainTrust(judged: readonly Judged[], classes: readonly string[], temperature: number): TrustData {
  const rows = judged.flatMap((line) => rowOf(line, classes, temperature) ?? [])
  const width = rows[0]?.facts.length ?? 0
  const weights = new Float64Array(width * outcomes)
  const [mean, spread] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  for (let look = 1; look <= looks; look++) {
    const slope = slopeOf(rows, weights, width)
    for (const [i, s] of slope.entries()) {
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * s
      const v = 0.99 * (spread[i] ?? 0) + 0.01 * s * s
      mean[i] = m
      spread[i] = v
      weights[i] = (weights[i] ?? 0) - (rate * (m / (1 - 0.9 ** look))) / (Math.sqrt(v / (1 - 0.99 ** look)) + 1e-9)
    }
  }
  const of = (outcome: number) =>
    Array.from(weights.subarray(outcome * width, (outcome + 1) * width), (w) => Number(w.toFixed(4)))
  return { right: of(0), other: of(1), none: of(2) }
}

function rowOf({ example, scores }: Judged, classes: readonly string[], temperature: number): Row | null {
  const { label, among } = example
  const isOurs = among.length > 0 || (label !== null && isTopic(label) && label !== 'talk-to-person')
  if (!isOurs && !label?.startsWith(none)) return null
  const reading = readingOf(classes, chancesOf(scores, temperature))
  return { facts: factsOf(reading), outcome: isOurs ? (reading.ranked[0]?.topic === label ? 0 : 1) : 2 }
}

function slopeOf(rows: readonly Row[], weights: Float64Array, width: number): Float64Array {
  const slope = weights.map((weight) => held * weight)
  for (const { facts, outcome } of rows) {
    const scores = new Float64Array(outcomes)
    for (let o = 0; o < outcomes; o++)
      for (const [i, fact] of facts.entries()) scores[o] = (scores[o] ?? 0) + fact * (weights[o * width + i] ?? 0)
    for (const [o, chance] of softmax(scores).entries()) {
      const error = (chance - Number(o === outcome)) / rows.length
      for (const [i, fact] of facts.entries()) slope[o * width + i] = (slope[o * width + i] ?? 0) + error * fact
    }
  }
  return slope
}
