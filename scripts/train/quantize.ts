/** Makes trained numbers small enough to ship. */

import type { Vocabulary } from '../../src/nlu/learning/vectorize.ts'
import type { LinearModelData } from '../../src/nlu/model/linear-model.ts'
import { mostPacked, mostSteps, packed, shared } from '../../src/nlu/model/packed.ts'
import type { Weights } from './logistic.ts'

/** The features that weigh most, in sorted order; the rest are dropped. */
export function heaviest({ names }: Vocabulary, { weights, width }: Weights, most: number): ReadonlySet<string> {
  const weigh = (feature: string, row: number) => {
    let sum = 0
    for (let c = 0; c < width; c++) sum += (weights[row * width + c] ?? 0) ** 2
    return { feature, sum }
  }
  const kept = names.map(weigh).toSorted((a, b) => b.sum - a.sum || (a.feature < b.feature ? -1 : 1))
  return new Set(kept.slice(0, most).map(({ feature }) => feature))
}

/**
 * The model as it is stored: small weights left out, the rest in steps, each class with its own scale. Fifteen steps each way and
 * nothing below half a step tell the classes apart as well as all of it, in a fifth of the size.
 */
export function quantizeModel(
  classes: readonly string[],
  { names, idf }: Vocabulary,
  { weights, bias }: Weights,
  temperature: number,
): LinearModelData {
  const width = classes.length
  const scales = classes.map((_, c) => largest(weights, c, width) / mostSteps || 1)
  const counts: number[] = []
  const columns: number[] = []
  const kept: number[] = []
  for (let row = 0; row < names.length; row++) {
    const before = kept.length
    let last = 0
    for (let c = 0; c < width; c++) {
      const step = Math.round((weights[row * width + c] ?? 0) / (scales[c] ?? 1))
      if (step === 0) continue
      columns.push(c - last)
      last = c
      kept.push(step + mostSteps)
    }
    counts.push(kept.length - before)
  }
  const idfStep = idf.reduce((top, v) => Math.max(top, v), 0) / mostPacked
  return {
    classes,
    features: shared([...names]),
    idf: packed(Array.from(idf, (v) => Math.round(v / idfStep))),
    idfStep,
    counts: packed(counts),
    columns: packed(columns),
    weights: packed(kept),
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
