/** Texts as sparse vectors: log count times rarity, length one. */
import { canonical, type Features, flat } from '../features.ts'

/** Row numbers of the features present and their values. */
export interface Vector {
  readonly rows: Int32Array
  readonly values: Float32Array
}

/** The features kept, in row order, and how much each counts: the rarer the more. */
export interface Vocabulary {
  readonly features: Features
  readonly rows: ReadonlyMap<string, number>
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
  return {
    features,
    ...keptOf(
      texts.map((text) => flat(features(canonical(text)))),
      keep,
      least,
    ),
  }
}

/** The same of texts whose features were found already. */
export function keptOf(
  found: readonly (readonly string[])[],
  keep: ReadonlySet<string> | null = null,
  least = 1,
): Omit<Vocabulary, 'features'> {
  const counts = new Map<string, number>()
  for (const list of found) for (const f of new Set(list)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const kept = [...counts.keys()].filter((f) => keep?.has(f) ?? (counts.get(f) ?? 0) >= least).toSorted()
  const rarity = (f: string) => Math.log((1 + found.length) / (1 + (counts.get(f) ?? 0))) + 1
  return {
    rows: new Map(kept.map((f, row) => [f, row])),
    idf: Float32Array.from(kept, (f) => timesOf(f) * rarity(f)),
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
export function vectorIn(found: readonly string[], { rows, idf }: Omit<Vocabulary, 'features'>): Vector {
  const counts = new Map<number, number>()
  for (const f of found) {
    const row = rows.get(f)
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  const at = Int32Array.from(counts.keys())
  const values = Float32Array.from(counts, ([row, count]) => (1 + Math.log(count)) * (idf[row] ?? 0))
  const length = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0)) || 1
  return { rows: at, values: values.map((v) => v / length) }
}
