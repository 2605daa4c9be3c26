/**
 * An indicator the office reports by. What is counted here is its numerator only, and only as a sum of figures the report tells anyway, so
 * that it tells nothing more of anybody; its targets are not kept: they are no results.
 */
export interface Indicator {
  readonly id: string
  /** As the office's plan names it, in Spanish. */
  readonly name: string
  /** Whose figures are added; null: nothing that passes here is part of it. */
  readonly counts: { readonly by: 'topic' | 'place' | 'area'; readonly keys: readonly string[] } | null
  /** What our figure is, in Spanish, so that nobody takes it for more. */
  readonly counted: string
  /** What the office must add to make it an indicator: its denominator and definitions, in Spanish. */
  readonly missing: string
  /** Where it is written. */
  readonly source: string
}
