/** Texts as sparse vectors: log count times rarity, length one. */

import { canonical, type Features, flat } from '../features.ts'
import { createFeatureRows, type FeatureRows } from '../model/feature-rows.ts'

/** Row numbers of the features present and their values. */
export interface Vector {
  readonly rows: Int32Array
  readonly values: Float32Array
}

/** The features kept, in row order, and how much each counts: the rarer the more. */
export interface Vocabulary {
  readonly features: Features
  /** Each feature's name, in row order. */
  readonly names: readonly string[]
  readonly rows: FeatureRows
  readonly idf: Float32Array
}

/** Meanings and pairs of them are few beside the letters of a text, and tell more: they count so many times. */
const timesMeaning = 4
const timesMeanings = 2.5

/** Counts in how many texts each feature occurs and keeps those of `keep`, or all that occur in `least` texts. */
export function vocabularyOf(
  texts: readonly string[],
  features: Features,
  keep: ReadonlySet<string> | null = null,
  least = 1,
): Vocabulary {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const f of new Set(flat(features(canonical(text))))) counts.set(f, (counts.get(f) ?? 0) + 1)
  const kept = [...counts.keys()].filter((f) => keep?.has(f) ?? (counts.get(f) ?? 0) >= least).toSorted()
  return {
    features,
    names: kept,
    rows: createFeatureRows(kept),
    idf: Float32Array.from(kept, (f) => rarityOf(f, counts.get(f) ?? 0, texts.length)),
  }
}

/** How much a feature counts that occurs in so many of so many texts. */
function rarityOf(feature: string, count: number, texts: number): number {
  return timesOf(feature) * (Math.log((1 + texts) / (1 + count)) + 1)
}

/** Texts whose features were found, as vectors over all of their features. */
export function vectorsOf(found: readonly (readonly string[])[]): {
  readonly kept: Pick<Vocabulary, 'rows' | 'idf'>
  readonly vectors: readonly Vector[]
} {
  const rows = new Map<string, number>()
  const occurs: number[] = []
  const counted = found.map((list) => {
    const counts = new Map<number, number>()
    for (const f of list) {
      let row = rows.get(f)
      if (row === undefined) {
        row = rows.size
        rows.set(f, row)
        occurs.push(0)
      }
      counts.set(row, (counts.get(row) ?? 0) + 1)
    }
    for (const row of counts.keys()) occurs[row] = (occurs[row] ?? 0) + 1
    return counts
  })
  const idf = Float32Array.from(rows, ([f, row]) => rarityOf(f, occurs[row] ?? 0, found.length))
  return {
    kept: { rows: createFeatureRows(rows.keys()), idf },
    vectors: counted.map((counts) => vectorFrom(counts, idf)),
  }
}

function timesOf(feature: string): number {
  if (!feature.startsWith('#')) return 1
  return feature.includes('&') ? timesMeanings : timesMeaning
}

/** One text as a vector over the vocabulary. */
export function vectorOf(text: string, { features, ...kept }: Vocabulary): Vector {
  return vectorIn(flat(features(canonical(text))), kept)
}

/** A text whose features were found already as a vector. */
export function vectorIn(found: readonly string[], { rows, idf }: Pick<Vocabulary, 'rows' | 'idf'>): Vector {
  const counts = new Map<number, number>()
  for (const f of found) {
    const row = rows.get(f)
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  return vectorFrom(counts, idf)
}

/** Log count times rarity, length one. */
function vectorFrom(counts: ReadonlyMap<number, number>, idf: Float32Array): Vector {
  const at = Int32Array.from(counts.keys())
  const values = new Float32Array(at.length)
  let square = 0
  for (let i = 0; i < at.length; i++) {
    const row = at[i] ?? 0
    const value = (1 + Math.log(counts.get(row) ?? 1)) * (idf[row] ?? 0)
    values[i] = value
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length
  return { rows: at, values }
}
