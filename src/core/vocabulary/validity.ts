import type { Trilingual } from './language.ts'

/** A length of time as ISO 8601 writes it, in one unit: `P90D`, `P3M`, `P1Y`. `P0D`: none. */
export type Period = string

/**
 * Until when one paper is good, as a source says. `issued_within`: it is to be no older than this when it is handed in. `valid_for`: it is good
 * so long from the day it was made. `in_force`: the date printed on it must not have passed so long after it is handed in.
 */
export type Validity = { readonly paper: Trilingual } & (
  | { readonly issued_within: Period }
  | { readonly valid_for: Period }
  | { readonly in_force: Period }
)

/** What a validity asks of a paper, its name left out. */
export type ValidityRule = Validity extends infer V ? (V extends Validity ? Omit<V, 'paper'> : never) : never
