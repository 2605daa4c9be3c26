import { createFeatureRows, type FeatureRows } from './feature-rows.ts'
import { flat, type Marks } from '../features.ts'
import { mostSteps, unpacked, unshared } from './packed.ts'

/**
 * A linear model as it is stored: for each feature only the classes it weighs for, most features weigh for few. Numbers are
 * written a sign each (`packed.ts`).
 */
export interface LinearModelData {
  readonly classes: readonly string[]
  /** Features in row order, sorted, each as how many letters it shares with the one before and the rest, parted by line feeds. */
  readonly features: string
  /** How much each feature counts, in steps of `idfStep`. */
  readonly idf: string
  readonly idfStep: number
  /** How many classes each feature weighs for. */
  readonly counts: string
  /** Those classes, feature after feature, each as how far it is from the one before; the first from none. */
  readonly columns: string
  /** Their weights, `mostSteps` more than they are, each class with its own scale. */
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
  /** Chance 0..1 of each class, in the order of `classes`; they sum to 1. */
  probabilities(marks: Marks): Float64Array
  /** How much each feature adds to the score a class is judged by, for whoever asks why; those that add nothing are left out. */
  explain(marks: Marks, name: string): ReadonlyMap<string, number>
}

/** Unpacks a stored model, which is not kept; some tens of milliseconds, once at start. */
export function loadLinearModel(data: LinearModelData): LinearModel {
  const { classes, idfStep, scales, bias, temperature } = data
  const idf = unpacked(data.idf)
  const starts = startsOf(unpacked(data.counts))
  const columns = summed(unpacked(data.columns), starts)
  const weights = Int8Array.from(unpacked(data.weights), (step) => step - mostSteps)
  const rows = createFeatureRows(unshared(data.features))
  const count = createCount(rows)
  const width = classes.length

  function probabilities(marks: Marks): Float64Array {
    const scores = new Float64Array(width)
    let norm = 0
    for (const { row, times } of count(marks)) {
      const value = (1 + Math.log(times)) * (idf[row] ?? 0) * idfStep
      norm += value * value
      const end = starts[row + 1] ?? 0
      for (let i = starts[row] ?? 0; i < end; i++) {
        const column = columns[i] ?? 0
        scores[column] = (scores[column] ?? 0) + value * (weights[i] ?? 0)
      }
    }
    const length = Math.sqrt(norm) || 1
    for (let c = 0; c < width; c++)
      scores[c] = (((scores[c] ?? 0) / length) * (scales[c] ?? 0) + (bias[c] ?? 0)) / temperature
    return softmax(scores)
  }

  function explain(marks: Marks, name: string): ReadonlyMap<string, number> {
    const column = classes.indexOf(name)
    const counts = count(marks).map(({ row, times }) => ({
      row,
      value: (1 + Math.log(times)) * (idf[row] ?? 0) * idfStep,
    }))
    const length = Math.sqrt(counts.reduce((sum, { value }) => sum + value * value, 0)) || 1
    const added = new Map<number, number>()
    for (const { row, value } of counts) {
      const at = columns.subarray(starts[row], starts[row + 1]).indexOf(column)
      if (at < 0) continue
      const weight = (weights[(starts[row] ?? 0) + at] ?? 0) * (scales[column] ?? 0)
      added.set(row, (value / length) * (weight / temperature))
    }
    return new Map(
      [...new Set(flat(marks))].flatMap((feature) => {
        const push = added.get(rows.get(feature) ?? -1)
        return push === undefined ? [] : [[feature, push] as const]
      }),
    )
  }

  return { classes, knows: (feature) => rows.has(feature), probabilities, explain }
}

/** Where each row's entries begin; the last is where they end. */
function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row++) starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0)
  return starts
}

/** Columns told by how far each is from the one before it in its row, as they are. */
function summed(apart: Uint8Array, starts: Uint32Array): Uint8Array {
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = (starts[row] ?? 0) + 1; i < (starts[row + 1] ?? 0); i++)
      apart[i] = (apart[i - 1] ?? 0) + (apart[i] ?? 0)
  }
  return apart
}

/** A row that marks of a text stand in, and how often. */
interface Counted {
  readonly row: number
  readonly times: number
}

/** Counts marks by row. Looking up the pieces of words takes most of a reading, and words come again: their rows are kept with them. */
function createCount(rows: FeatureRows): (marks: Marks) => readonly Counted[] {
  const ofWords = new WeakMap<readonly string[], Uint32Array>()
  const times = new Uint16Array(rows.size)
  function rowsOf(list: readonly string[]): Uint32Array {
    return Uint32Array.from(list.flatMap((mark) => rows.get(mark) ?? []))
  }
  function rowsOfWord(list: readonly string[]): Uint32Array {
    const known = ofWords.get(list)
    if (known !== undefined) return known
    const found = rowsOf(list)
    ofWords.set(list, found)
    return found
  }
  return ({ words, together }) => {
    const met: number[] = []
    for (const list of [...words.map(rowsOfWord), rowsOf(together)])
      for (const row of list) {
        const before = times[row] ?? 0
        if (before === 0) met.push(row)
        times[row] = before + 1
      }
    return met.map((row) => {
      const counted = { row, times: times[row] ?? 0 }
      times[row] = 0
      return counted
    })
  }
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
