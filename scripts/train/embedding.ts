/** Finds which marks have to do with each other, from lines that mean the same: latent semantic analysis of the lines of each fact and answer. */
import type { Features } from '../../src/nlu/features.ts'
import { canonical, flat } from '../../src/nlu/features.ts'
import type { EmbeddingData } from '../../src/nlu/learning/embedding.ts'
import { type Vector, vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import { mostPacked, mostSteps, packed, shared } from '../../src/nlu/model/packed.ts'
import { randomFrom } from './random.ts'

const size = 64
const mostMarks = 12_000
/** A mark in fewer lines than these is left out. */
const fewest = 3
/** How often the directions are turned towards those in which the lines differ most. */
const turns = 8

/** Learns from groups of lines that mean the same, in all languages together. The same groups give the same numbers. */
export function trainEmbedding(groups: readonly (readonly string[])[], features: Features): EmbeddingData {
  const lines = groups.flat()
  const vocabulary = vocabularyOf(lines, features, frequent(lines, features))
  const marks = vocabulary.names
  const documents = groups.map((group) =>
    documentOf(
      group.map((line) => vectorOf(line, vocabulary)),
      marks.length,
    ),
  )
  const directions = principal(documents, marks.length)
  const scales = Array.from({ length: size }, (_, d) => largest(directions, d) / mostSteps || 1)
  const idfStep = vocabulary.idf.reduce((top, v) => Math.max(top, v), 0) / mostPacked
  return {
    size,
    features: shared(marks),
    idf: packed(Array.from(vocabulary.idf, (v) => Math.round(v / idfStep))),
    idfStep,
    weights: packed(Array.from(directions, (v, i) => Math.round(v / (scales[i % size] ?? 1)) + mostSteps)),
    scales: scales.map((s) => Number(s.toPrecision(6))),
  }
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

/** Lines that mean the same as one text, length one. */
function documentOf(vectors: readonly Vector[], rows: number): Vector {
  const sum = new Map<number, number>()
  for (const { rows: at, values } of vectors)
    for (let i = 0; i < at.length; i++) sum.set(at[i] ?? 0, (sum.get(at[i] ?? 0) ?? 0) + (values[i] ?? 0))
  const length = Math.sqrt([...sum.values()].reduce((all, v) => all + v * v, 0)) || 1
  const known = [...sum].filter(([row]) => row < rows)
  return { rows: Int32Array.from(known, ([row]) => row), values: Float32Array.from(known, ([, v]) => v / length) }
}

/** The directions in which the documents differ most, row after row of marks: subspace iteration. */
function principal(documents: readonly Vector[], rows: number): Float32Array {
  const random = randomFrom(7)
  let found = Float32Array.from({ length: rows * size }, () => random() - 0.5)
  orthonormal(found, rows)
  for (let turn = 0; turn < turns; turn++) {
    const next = new Float32Array(rows * size)
    const along = new Float64Array(size)
    for (const { rows: at, values } of documents) {
      along.fill(0)
      for (let i = 0; i < at.length; i++)
        for (let d = 0; d < size; d++)
          along[d] = (along[d] ?? 0) + (values[i] ?? 0) * (found[(at[i] ?? 0) * size + d] ?? 0)
      for (let i = 0; i < at.length; i++) {
        const start = (at[i] ?? 0) * size
        for (let d = 0; d < size; d++) next[start + d] = (next[start + d] ?? 0) + (values[i] ?? 0) * (along[d] ?? 0)
      }
    }
    orthonormal(next, rows)
    found = next
  }
  return found
}

/** Makes the directions orthogonal and of length one: Gram and Schmidt. */
function orthonormal(weights: Float32Array, rows: number): void {
  for (let d = 0; d < size; d++) {
    for (let before = 0; before < d; before++) {
      let shared = 0
      for (let r = 0; r < rows; r++) shared += (weights[r * size + d] ?? 0) * (weights[r * size + before] ?? 0)
      for (let r = 0; r < rows; r++)
        weights[r * size + d] = (weights[r * size + d] ?? 0) - shared * (weights[r * size + before] ?? 0)
    }
    let square = 0
    for (let r = 0; r < rows; r++) square += (weights[r * size + d] ?? 0) ** 2
    const length = Math.sqrt(square) || 1
    for (let r = 0; r < rows; r++) weights[r * size + d] = (weights[r * size + d] ?? 0) / length
  }
}

function largest(weights: Float32Array, d: number): number {
  let most = 0
  for (let i = d; i < weights.length; i += size) most = Math.max(most, Math.abs(weights[i] ?? 0))
  return most
}
