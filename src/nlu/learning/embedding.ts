import { createFeatureRows } from '../model/feature-rows.ts'
import { mostSteps, unpacked, unshared } from '../model/packed.ts'

/** What marks have to do with each other, as it is stored: for each mark a place among `size` directions. */
export interface EmbeddingData {
  readonly size: number
  /** Marks in row order, sorted, as `shared` writes them. */
  readonly features: string
  /** How much each mark counts, in steps of `idfStep`. */
  readonly idf: string
  readonly idfStep: number
  /** Row after row, `mostSteps` more than they are; each direction has its own scale. */
  readonly weights: string
  readonly scales: readonly number[]
}

/** What a text is about as a place among a few directions, length one; all zero where none of its marks is known. */
export type Embedding = (marks: readonly string[]) => Float32Array

/**
 * Unpacks a stored embedding. Marks that stand in ways of asking for the same fact lie near each other, in whatever language: so a few lines
 * teach what other words would say. Found from all our lines by `npm run train`.
 */
export function loadEmbedding({ size, idfStep, scales, ...data }: EmbeddingData): Embedding {
  const rows = createFeatureRows(unshared(data.features))
  const idf = unpacked(data.idf)
  const weights = Int8Array.from(unpacked(data.weights), (step) => step - mostSteps)
  return (marks) => {
    const sum = new Float32Array(size)
    const counts = new Map<number, number>()
    for (const mark of marks) {
      const row = rows.get(mark)
      if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
    }
    for (const [row, count] of counts) {
      const value = (1 + Math.log(count)) * (idf[row] ?? 0) * idfStep
      for (let d = 0; d < size; d++) sum[d] = (sum[d] ?? 0) + value * (weights[row * size + d] ?? 0)
    }
    for (let d = 0; d < size; d++) sum[d] = (sum[d] ?? 0) * (scales[d] ?? 0)
    const length = Math.sqrt(sum.reduce((all, v) => all + v * v, 0)) || 1
    return sum.map((v) => v / length)
  }
}
