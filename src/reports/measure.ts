/** How long things took: of how many, the middle one, and the one that nine in ten did not exceed. Whole minutes of office time. */
export interface DurationMeasure {
  readonly of: number
  readonly median: number | null
  readonly p90: number | null
}

/** Measures by nearest rank, so that each figure is a time somebody really waited. Null where there is nothing to measure. */
export function measure(minutes: readonly number[]): DurationMeasure {
  const sorted = minutes.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null
  return { of: sorted.length, median: rank(0.5), p90: rank(0.9) }
}
