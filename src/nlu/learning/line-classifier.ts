import type { AskedLines, Likely, LineReader } from '../../core/vocabulary/asked.ts'
import { canonical, type Features, flat } from '../features.ts'
import { softmax } from '../model/linear-model.ts'
import type { Embedding } from './embedding.ts'
import { type Vector, vectorIn, vectorsOf } from './vectorize.ts'

/** How often the lines are gone through, how far each moves the weights, and the chance left for every name. Found on lines held out. */
const epochs = 4
const rate = 1
const smoothing = 0.05
/** What a row counts as having moved before the first line. */
const firstSquare = 0.05
const biasShare = 0.02
/** A weight that is kept is so many steps at most, each way. */
const mostSteps = 127
/** The scores are too modest by this much; with it a chance of 0.7 is right seven times of ten. Found on lines held out. */
const sharpness = 1.7

/** Weights by row, then by name, and what each name has of itself. */
interface Weights {
  readonly weights: Float32Array | Int8Array
  readonly bias: Float32Array
}

/** One line: its marks, and the place of its name among the names. */
interface Lesson {
  readonly marks: Vector
  readonly name: number
}

/**
 * Learns to tell a few hundred lines apart by their names: logistic regression, a few looks at each. The lines are its whole model, so
 * that a line that is mended is read so at once, and the same lines give the same reader. Learning takes some twenty milliseconds for
 * five hundred lines of twenty names, reading well under one.
 */
export function createLineClassifier(lines: AskedLines, features: Features, embedding: Embedding): LineReader {
  const ids = [...lines.keys()]
  const marksOf = (text: string) => flat(features(canonical(text)))
  const marked = [...lines.values()].map((all) => all.map(marksOf))
  const { kept, vectors } = vectorsOf(marked.flat())
  const size = embedding([]).length
  const withAbout = (vector: Vector, marks: readonly string[]) => beside(vector, embedding(marks), kept.rows.size)
  let at = 0
  const lessons = marked.flatMap((all, name) =>
    all.map((marks): Lesson => ({ marks: withAbout(vectors[at++] as Vector, marks), name })),
  )
  const { weights, bias, step } = inSteps(learn(lessons, kept.rows.size + size, ids.length))
  return (text) => {
    const scores = new Float64Array(ids.length)
    const marks = marksOf(text)
    add(withAbout(vectorIn(marks, kept), marks), weights, scores)
    const chances = softmax(scores.map((score, c) => (score * step + (bias[c] ?? 0)) * sharpness))
    return ids.map((id, i): Likely => ({ id, chance: chances[i] ?? 0 })).toSorted((a, b) => b.chance - a.chance)
  }
}

/** The weights in a quarter of the room, as many steps of one size: hundreds of readers are kept. */
function inSteps({ weights, bias }: Weights): Weights & { readonly step: number } {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const step = most / mostSteps || 1
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), bias, step }
}

/** The marks of a text and, in rows of their own after `rows`, what it is about. */
function beside(marks: Vector, about: Float32Array, rows: number): Vector {
  const at = new Int32Array(marks.rows.length + about.length)
  const values = new Float32Array(at.length)
  at.set(marks.rows)
  values.set(marks.values)
  for (let d = 0; d < about.length; d++) {
    at[marks.rows.length + d] = rows + d
    values[marks.rows.length + d] = aboutShare * (about[d] ?? 0)
  }
  return { rows: at, values }
}

/** How much what a text is about counts beside its marks. Found on lines held out. */
const aboutShare = 1

function learn(lessons: readonly Lesson[], rows: number, width: number): Weights {
  const weights = new Float32Array(rows * width)
  const bias = new Float32Array(width)
  const squares = new Float32Array(rows).fill(firstSquare)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { marks, name } of inTurn(lessons, epoch)) {
      const scores = new Float64Array(bias)
      add(marks, weights, scores)
      const errors = errorsOf(scores, name)
      for (let c = 0; c < width; c++) bias[c] = (bias[c] ?? 0) - biasShare * rate * (errors[c] ?? 0)
      step(marks, errors, weights, squares)
    }
  return { weights, bias }
}

/** The lines in an order that differs from one look to the next and is the same on every machine. */
function inTurn(lessons: readonly Lesson[], epoch: number): readonly Lesson[] {
  const ordered = [...lessons]
  let state = epoch + 1
  for (let i = ordered.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (i + 1)
    const held = ordered[i] as Lesson
    ordered[i] = ordered[other] as Lesson
    ordered[other] = held
  }
  return ordered
}

/** Adds to each name's score what the marks weigh for it. */
function add({ rows, values }: Vector, weights: Weights['weights'], scores: Float64Array): void {
  const width = scores.length
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] ?? 0) * width
    const value = values[i] ?? 0
    for (let c = 0; c < width; c++) scores[c] = (scores[c] ?? 0) + value * (weights[start + c] ?? 0)
  }
}

/** Chance given minus chance wanted, in place of the scores. */
function errorsOf(scores: Float64Array, name: number): Float64Array {
  const errors = softmax(scores)
  const all = smoothing / errors.length
  for (let c = 0; c < errors.length; c++) errors[c] = (errors[c] ?? 0) - all - (c === name ? 1 - smoothing : 0)
  return errors
}

/** Moves the weights of the marks, the less the more each has moved. */
function step({ rows, values }: Vector, errors: Float64Array, weights: Float32Array, squares: Float32Array): void {
  const width = errors.length
  let square = 0
  for (let c = 0; c < width; c++) square += (errors[c] ?? 0) ** 2
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const value = values[i] ?? 0
    const moved = (squares[row] ?? 0) + value * value * square
    squares[row] = moved
    const by = (rate * value) / Math.sqrt(moved)
    const start = row * width
    for (let c = 0; c < width; c++) weights[start + c] = (weights[start + c] ?? 0) - by * (errors[c] ?? 0)
  }
}
