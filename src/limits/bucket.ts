/** How much may be taken in how long, milliseconds; as much again comes in the same time. */
export interface Share {
  readonly most: number
  readonly period: number
}

/** What became of taking one: `fullAt` is when all of the share is there again, the only thing to be remembered; `after` milliseconds it is worth trying again. */
export type TakeResult = { readonly ok: true; readonly fullAt: number } | { readonly ok: false; readonly after: number }

/**
 * Takes one of a share that comes back evenly (the generic cell rate algorithm): after a quiet time up to `most` at once, then one each
 * `period / most`. `fullAt` is what was remembered, 0 for nothing. The Redis script reckons the same.
 */
export function takeOne(fullAt: number, now: number, { most, period }: Share): TakeResult {
  const next = Math.max(fullAt, now) + period / Math.max(1, most)
  // Half a millisecond: sums of fractions are not exact.
  const after = next - now - period
  return most > 0 && after <= 0.5 ? { ok: true, fullAt: next } : { ok: false, after: Math.max(1, Math.ceil(after)) }
}
