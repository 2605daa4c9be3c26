/** Finds which marks have to do with each other: by telling apart, in all languages together, what the lines of facts and answers say. */
import type { Features } from '../../src/nlu/features.ts'
import { canonical, flat } from '../../src/nlu/features.ts'
import type { EmbeddingData } from '../../src/nlu/learning/embedding.ts'
import { type Vector, type Vocabulary, vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import { softmax } from '../../src/nlu/model/linear-model.ts'
import { mostPacked, mostSteps, packed, shared } from '../../src/nlu/model/packed.ts'
import type { Family } from './line-families.ts'
import { randomFrom, shuffled } from './random.ts'

const size = 64
const mostMarks = 14_000
/** A mark in fewer lines than these is left out. */
const fewest = 3
const epochs = 6
const rate = 0.15
/** The share of a line's marks hidden at each look, so that each of them learns to stand for what is said. Found on talks held out. */
const hidden = 0.5
/** How far scores reach: both sides of them have length one. */
const sharpness = 6
const smoothing = 0.05
/** What lines are told apart from beside the rest of their family. */
const strangers = 64
/** What a row counts as having moved before the first line. */
const firstSquare = 1e-3
/** So much of a direction's weights lies within the steps it is stored in; the rest is cut to the last step. */
const within = 0.995

/** One line: its marks, the group it belongs to, and the groups of its family. */
interface Lesson {
  readonly line: Vector
  readonly group: number
  readonly family: readonly number[]
}

/** Learns from lines that mean the same, each to be told from the rest of its family and from strangers. The same lines give the same numbers. */
export function trainEmbedding(families: readonly Family[], features: Features): EmbeddingData {
  const lines = families.flat(2)
  const vocabulary = vocabularyOf(lines, features, frequent(lines, features))
  return stored(vocabulary, learn(lessonsOf(families, vocabulary), families.flat().length, vocabulary.names.length))
}

function frequent(lines: readonly string[], features: Features): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const mark of new Set(flat(features(canonical(line))))) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= fewest)
  return new Set(
    kept
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostMarks)
      .map(([mark]) => mark),
  )
}

function lessonsOf(families: readonly Family[], vocabulary: Vocabulary): readonly Lesson[] {
  let groups = 0
  return families.flatMap((family) => {
    const first = groups
    groups += family.length
    const numbers = family.map((_, i) => first + i)
    return family.flatMap((lines, i) =>
      lines.map((line): Lesson => ({ line: vectorOf(line, vocabulary), group: first + i, family: numbers })),
    )
  })
}

/** Rows of `size` numbers, and how much each has moved: the more, the less it moves (AdaGrad, a sum a row). */
interface Rows {
  readonly values: Float32Array
  readonly squares: Float32Array
}

/** The place of each mark, row after row. */
function learn(lessons: readonly Lesson[], groups: number, marks: number): Float32Array {
  const random = randomFrom(7)
  const places = rowsOf(marks, random)
  const meanings = rowsOf(groups, random)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const slower = rate * (1 - epoch / (epochs + 1))
    for (const lesson of shuffled(lessons, random)) {
      const seen = thinned(lesson.line, random)
      if (seen.rows.length > 0) look(seen, lesson, optionsOf(lesson, groups, random), places, meanings, slower)
    }
  }
  return places.values
}

function rowsOf(count: number, random: () => number): Rows {
  const values = Float32Array.from({ length: count * size }, () => 0.2 * (random() + random() + random() - 1.5))
  return { values, squares: new Float32Array(count).fill(firstSquare) }
}

function thinned({ rows, values }: Vector, random: () => number): Vector {
  const kept = Array.from(rows.keys()).filter(() => random() >= hidden)
  return { rows: Int32Array.from(kept, (i) => rows[i] ?? 0), values: Float32Array.from(kept, (i) => values[i] ?? 0) }
}

function optionsOf({ family }: Lesson, groups: number, random: () => number): readonly number[] {
  const options = new Set(family)
  for (let i = 0; i < strangers; i++) options.add(Math.floor(random() * groups))
  return [...options]
}

/** One look at a line: its place and the meanings it was compared with move towards each other or apart. */
function look(
  line: Vector,
  { group }: Lesson,
  options: readonly number[],
  places: Rows,
  meanings: Rows,
  by: number,
): void {
  const place = new Float32Array(size)
  for (let i = 0; i < line.rows.length; i++) add(place, places.values, line.rows[i] ?? 0, line.values[i] ?? 0)
  const length = Math.sqrt(dot(place, place, 0)) || 1
  for (let d = 0; d < size; d++) place[d] = (place[d] ?? 0) / length
  const chances = softmax(Float64Array.from(options, (option) => sharpness * dot(place, meanings.values, option)))
  const pull = new Float32Array(size)
  for (const [i, option] of options.entries()) {
    const wanted = (option === group ? 1 - smoothing : 0) + smoothing / options.length
    const error = sharpness * ((chances[i] ?? 0) - wanted)
    add(pull, meanings.values, option, error)
    move(meanings, option, place, error, error * error, by)
  }
  // Only what turns a place moves it: its length is one whatever the line.
  const along = dot(pull, place, 0)
  for (let d = 0; d < size; d++) pull[d] = ((pull[d] ?? 0) - along * (place[d] ?? 0)) / length
  const square = dot(pull, pull, 0)
  for (let i = 0; i < line.rows.length; i++) {
    const value = line.values[i] ?? 0
    move(places, line.rows[i] ?? 0, pull, value, value * value * square, by)
  }
}

function add(sum: Float32Array, values: Float32Array, row: number, times: number): void {
  const start = row * size
  for (let d = 0; d < size; d++) sum[d] = (sum[d] ?? 0) + times * (values[start + d] ?? 0)
}

function dot(one: Float32Array, values: Float32Array, row: number): number {
  const start = row * size
  let sum = 0
  for (let d = 0; d < size; d++) sum += (one[d] ?? 0) * (values[start + d] ?? 0)
  return sum
}

function move(
  { values, squares }: Rows,
  row: number,
  gradient: Float32Array,
  times: number,
  square: number,
  by: number,
): void {
  const moved = (squares[row] ?? 0) + square / size
  squares[row] = moved
  add(values.subarray(row * size, (row + 1) * size), gradient, 0, (-by * times) / Math.sqrt(moved))
}

function stored({ names, idf }: Vocabulary, places: Float32Array): EmbeddingData {
  const scales = Array.from({ length: size }, (_, d) => reach(places, d) / mostSteps || 1)
  const steps = Array.from(places, (v, i) => Math.round(v / (scales[i % size] ?? 1)))
  const idfStep = idf.reduce((top, v) => Math.max(top, v), 0) / mostPacked
  return {
    size,
    features: shared(names),
    idf: packed(Array.from(idf, (v) => Math.round(v / idfStep))),
    idfStep,
    weights: packed(steps.map((step) => Math.max(-mostSteps, Math.min(mostSteps, step)) + mostSteps)),
    scales: scales.map((s) => Number(s.toPrecision(6))),
  }
}

/** How far all but the few largest weights of a direction reach. */
function reach(places: Float32Array, d: number): number {
  const sizes = places
    .filter((_, i) => i % size === d)
    .map(Math.abs)
    .toSorted()
  return sizes[Math.floor((sizes.length - 1) * within)] ?? 0
}
