/** One figure, what the project holds itself to, and what somebody else's code does beside it in the same run. */
export interface Measurement {
  readonly name: string
  readonly unit: string
  readonly ours: number
  /** Null where none was set. Times and sizes must stay under it, rates over it. */
  readonly limit: number | null
  readonly peer: number | null
}

/** A measurement as the line `npm run -s bench` prints. */
export function lineOf({ name, unit, ours, limit, peer }: Measurement): string {
  const ratio = (to: number | null) => (to === null || to === 0 ? null : rounded(ours / to))
  return JSON.stringify({
    name,
    unit,
    ours: rounded(ours),
    limit,
    peer: peer === null ? null : rounded(peer),
    ratio_to_limit: ratio(limit),
    ratio_to_peer: ratio(peer),
  })
}

/** The value below which `share` (0..1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
