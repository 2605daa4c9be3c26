/** Makes trained numbers small enough to ship. */
import type { LinearModelData } from '../../src/nlu/linear-model.ts'
import type { Weights } from './logistic.ts'
import type { Vocabulary } from './vectorize.ts'

/** The features that weigh most, in sorted order; the rest are dropped. */
export function heaviest({ rows }: Vocabulary, { weights, width }: Weights, most: number): ReadonlySet<string> {
  const weigh = ([feature, row]: readonly [string, number]) => {
    let sum = 0
    for (let c = 0; c < width; c++) sum += (weights[row * width + c] ?? 0) ** 2
    return { feature, sum }
  }
  const kept = [...rows].map(weigh).toSorted((a, b) => b.sum - a.sum || (a.feature < b.feature ? -1 : 1))
  return new Set(kept.slice(0, most).map(({ feature }) => feature))
}

// Fifteen steps each way and nothing below half a step tell the classes apart as well as all of it, in a fifth of the size.
const steps = 15

/** The model as it is stored: small weights left out, the rest in steps, each class with its own scale. */
export function quantizeModel(
  classes: readonly string[],
  { rows, idf }: Vocabulary,
  { weights, bias }: Weights,
  temperature: number,
): LinearModelData {
  const width = classes.length
  const scales = classes.map((_, c) => largest(weights, c, width) / steps || 1)
  const counts: number[] = []
  const columns: number[] = []
  const kept: number[] = []
  for (let row = 0; row < rows.size; row++) {
    const before = kept.length
    for (let c = 0; c < width; c++) {
      const step = Math.round((weights[row * width + c] ?? 0) / (scales[c] ?? 1))
      if (step === 0) continue
      columns.push(c)
      kept.push(step)
    }
    counts.push(kept.length - before)
  }
  const idfStep = idf.reduce((top, v) => Math.max(top, v), 0) / 255
  return {
    classes,
    features: [...rows.keys()].join('\n'),
    idf: base64(Int8Array.from(idf, (v) => Math.round(v / idfStep))),
    idfStep,
    counts: base64(Int8Array.from(counts)),
    columns: base64(Int8Array.from(columns)),
    weights: base64(Int8Array.from(kept)),
    scales: scales.map((s) => Number(s.toPrecision(6))),
    bias: Array.from(bias, (b) => Number(b.toFixed(4))),
    temperature,
  }
}

function largest(weights: Float32Array, from: number, step: number): number {
  let top = 0
  for (let i = from; i < weights.length; i += step) top = Math.max(top, Math.abs(weights[i] ?? 0))
  return top
}

/** Bytes as base64. */
export function base64(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
