/** A linear model as it is stored: `weights` is base64 of int8, one row of `classes.length` per feature, each class with its own scale. */
export interface LinearModelData {
  readonly classes: readonly string[]
  /** Features in row order, parted by line feeds. */
  readonly features: string
  /** base64 of int8: how rare each feature is, in steps of `idfStep`. */
  readonly idf: string
  readonly idfStep: number
  readonly weights: string
  readonly scales: readonly number[]
  readonly bias: readonly number[]
  /** Divides the scores before they become probabilities; found on held-out folds. */
  readonly temperature: number
}

/** A model ready to be asked. */
export interface LinearModel {
  readonly classes: readonly string[]
  /** True when the model learnt something about the feature. */
  knows(feature: string): boolean
  /** Chance 0..1 of each class, in the order of `classes`; they sum to 1. `features` may repeat. */
  probabilities(features: readonly string[]): Float64Array
}

/** Unpacks a stored model; a few milliseconds, once at start. */
export function loadLinearModel(data: LinearModelData): LinearModel {
  const weights = int8FromBase64(data.weights)
  const idf = int8FromBase64(data.idf)
  const rows = new Map(data.features.split('\n').map((feature, row) => [feature, row]))
  const width = data.classes.length

  function probabilities(features: readonly string[]): Float64Array {
    const scores = new Float64Array(width)
    let norm = 0
    for (const [row, count] of countRows(features, rows)) {
      const value = (1 + Math.log(count)) * (idf[row] ?? 0) * data.idfStep
      norm += value * value
      const start = row * width
      for (let c = 0; c < width; c++) scores[c] = (scores[c] ?? 0) + value * (weights[start + c] ?? 0)
    }
    const length = Math.sqrt(norm) || 1
    for (let c = 0; c < width; c++)
      scores[c] = (((scores[c] ?? 0) / length) * (data.scales[c] ?? 0) + (data.bias[c] ?? 0)) / data.temperature
    return softmax(scores)
  }

  return { classes: data.classes, knows: (feature) => rows.has(feature), probabilities }
}

function countRows(features: readonly string[], rows: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const feature of features) {
    const row = rows.get(feature)
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  return counts
}

/** Turns scores into chances in place. */
export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores)
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] ?? 0) - top)
    sum += scores[c] ?? 0
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum
  return scores
}

/** Signed bytes from base64; works in Node and Workers alike. */
export function int8FromBase64(text: string): Int8Array {
  const bytes = atob(text)
  const out = new Int8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) out[i] = bytes.charCodeAt(i)
  return out
}
