/** Multinomial logistic regression by AdaGrad, on sparse vectors. */
import { softmax } from '../../src/nlu/linear-model.ts'
import { randomFrom, shuffled } from './random.ts'
import type { Vector } from './vectorize.ts'

/** One training line: its vector and the classes it may be of. */
export interface Sample {
  readonly vector: Vector
  /** 1 for each class the line may be of. */
  readonly allowed: Uint8Array
  /** How much it counts. */
  readonly weight: number
}

/** Weights by row then class, and a bias by class. */
export interface Weights {
  readonly width: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** Learns from the samples; the same samples and seed give the same weights. */
export function trainLogistic(
  samples: readonly Sample[],
  rows: number,
  width: number,
  { epochs = 8, rate = 0.5, seed = 7 } = {},
): Weights {
  const weights = new Float32Array(rows * width)
  const squares = new Float32Array(rows * width).fill(0.1)
  const bias = new Float32Array(width)
  const random = randomFrom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { vector, allowed, weight } of shuffled(samples, random)) {
      const errors = errorsOf(scoresOf(vector, { width, weights, bias }), allowed)
      if (weight !== 1) for (let c = 0; c < width; c++) errors[c] = weight * (errors[c] ?? 0)
      for (let c = 0; c < width; c++) bias[c] = (bias[c] ?? 0) - 0.02 * rate * (errors[c] ?? 0)
      step(vector, errors, weights, squares, rate)
    }
  }
  return { width, weights, bias }
}

function step(
  { rows, values }: Vector,
  errors: Float64Array,
  weights: Float32Array,
  squares: Float32Array,
  rate: number,
): void {
  const width = errors.length
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] ?? 0) * width
    const value = values[i] ?? 0
    for (let c = 0; c < width; c++) {
      const gradient = value * (errors[c] ?? 0)
      if (gradient < 1e-4 && gradient > -1e-4) continue
      const square = (squares[start + c] ?? 0) + gradient * gradient
      squares[start + c] = square
      weights[start + c] = (weights[start + c] ?? 0) - (rate * gradient) / Math.sqrt(square)
    }
  }
}

/** Chance given minus chance wanted: what is wanted is the given chances kept to the allowed classes. */
function errorsOf(scores: Float64Array, allowed: Uint8Array): Float64Array {
  const chances = softmax(scores)
  let inside = 1e-9
  for (let c = 0; c < chances.length; c++) if (allowed[c]) inside += chances[c] ?? 0
  for (let c = 0; c < chances.length; c++) if (allowed[c]) chances[c] = (chances[c] ?? 0) - (chances[c] ?? 0) / inside
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
