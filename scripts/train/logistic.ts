/** Multinomial logistic regression by AdaGrad, on sparse vectors. */

import type { Vector } from '../../src/nlu/learning/vectorize.ts'
import { softmax } from '../../src/nlu/model/linear-model.ts'
import { randomFrom, shuffled } from './random.ts'

/** One training line: its vector and the classes it may be of. */
export interface Sample {
  readonly vector: Vector
  /** 1 for each class the line may be of. */
  readonly allowed: Uint8Array
  /** True when it is as much of one allowed class as of another; else it is of whichever is likeliest. */
  readonly even: boolean
  /** How much it counts. */
  readonly weight: number
}

/** Weights by row then class, and a bias by class. */
export interface Weights {
  readonly width: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** How a model learns. */
export interface Learning {
  readonly epochs?: number
  readonly rate?: number
  readonly seed?: number
  /** The chance left for every class: together with `dropout`, the share of features hidden at each look, it keeps from learning lines by heart. */
  readonly smoothing?: number
  readonly dropout?: number
  /** Weights below this share of their class's largest are left out at the end, and the rest learns so many epochs more without them. */
  readonly pruned?: { readonly below: number; readonly epochs: number }
}

/** Learns from the samples; the same samples and seed give the same weights. */
export function trainLogistic(
  samples: readonly Sample[],
  rows: number,
  width: number,
  { epochs = 8, rate = 0.5, seed = 7, smoothing = 0.1, dropout = 0.3, pruned }: Learning = {},
): Weights {
  const weights = new Float32Array(rows * width)
  const squares = new Float32Array(rows * width).fill(0.1)
  const bias = new Float32Array(width)
  const random = randomFrom(seed)
  for (let epoch = 0; epoch < epochs + (pruned?.epochs ?? 0); epoch++) {
    if (pruned !== undefined && epoch === epochs) prune(weights, squares, width, pruned.below)
    for (const { vector, allowed, even, weight } of shuffled(samples, random)) {
      const seen = dropout > 0 ? thinned(vector, dropout, random) : vector
      const errors = errorsOf(scoresOf(seen, { width, weights, bias }), allowed, even, smoothing)
      if (weight !== 1) for (let c = 0; c < width; c++) errors[c] = weight * (errors[c] ?? 0)
      for (let c = 0; c < width; c++) bias[c] = (bias[c] ?? 0) - 0.02 * rate * (errors[c] ?? 0)
      step(seen, errors, weights, squares, rate)
    }
  }
  return { width, weights, bias }
}

/** Leaves small weights out for good: with an endless past a weight no longer moves. */
function prune(weights: Float32Array, squares: Float32Array, width: number, below: number): void {
  const most = new Float32Array(width)
  for (let i = 0; i < weights.length; i++) most[i % width] = Math.max(most[i % width] ?? 0, Math.abs(weights[i] ?? 0))
  for (let i = 0; i < weights.length; i++) {
    if (Math.abs(weights[i] ?? 0) >= below * (most[i % width] ?? 0)) continue
    weights[i] = 0
    squares[i] = Number.POSITIVE_INFINITY
  }
}

/** The vector without some of its features, length one again. */
function thinned({ rows, values }: Vector, dropout: number, random: () => number): Vector {
  const left = { rows: new Int32Array(rows.length), values: new Float32Array(rows.length) }
  let count = 0
  let square = 0
  for (let i = 0; i < rows.length; i++) {
    if (random() < dropout) continue
    const value = values[i] ?? 0
    left.rows[count] = rows[i] ?? 0
    left.values[count++] = value
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (let i = 0; i < count; i++) left.values[i] = (left.values[i] ?? 0) / length
  return { rows: left.rows.subarray(0, count), values: left.values.subarray(0, count) }
}

/** A step smaller than this is not taken: the time would be lost. */
const leastStep = 1e-4

function step(
  { rows, values }: Vector,
  errors: Float64Array,
  weights: Float32Array,
  squares: Float32Array,
  rate: number,
): void {
  const width = errors.length
  const most = values.reduce((top, value) => Math.max(top, value), 0)
  const moved = Int32Array.from(errors.keys()).filter((c) => Math.abs(errors[c] ?? 0) * most >= leastStep)
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] ?? 0) * width
    const value = values[i] ?? 0
    for (const c of moved) {
      const gradient = value * (errors[c] ?? 0)
      if (gradient < leastStep && gradient > -leastStep) continue
      const square = (squares[start + c] ?? 0) + gradient * gradient
      squares[start + c] = square
      weights[start + c] = (weights[start + c] ?? 0) - (rate * gradient) / Math.sqrt(square)
    }
  }
}

/** Chance given minus chance wanted: what is wanted is the given chances kept to the allowed classes, or as much of each, smoothed over all. */
function errorsOf(scores: Float64Array, allowed: Uint8Array, even: boolean, smoothing: number): Float64Array {
  const chances = softmax(scores)
  let inside = 1e-9
  let count = 0
  for (let c = 0; c < chances.length; c++) {
    if (!allowed[c]) continue
    inside += chances[c] ?? 0
    count++
  }
  for (let c = 0; c < chances.length; c++) {
    const chance = chances[c] ?? 0
    const wanted = allowed[c] ? (even ? 1 / count : chance / inside) : 0
    chances[c] = chance - (1 - smoothing) * wanted - smoothing / chances.length
  }
  return chances
}

/** Raw scores of each class for one vector. */
export function scoresOf({ rows, values }: Vector, { width, weights, bias }: Weights): Float64Array {
  const scores = Float64Array.from(bias)
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] ?? 0) * width
    const value = values[i] ?? 0
    for (let c = 0; c < width; c++) scores[c] = (scores[c] ?? 0) + value * (weights[start + c] ?? 0)
  }
  return scores
}
