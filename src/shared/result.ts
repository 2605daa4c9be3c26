/** Trouble that is part of the work and has a code, e.g. `case:owned`; it is returned, never thrown. */
export interface Refusal {
  readonly ok: false
  /** Stable, for pages and tests. */
  readonly code: string
  /** Facts a message needs, e.g. who owns the case. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** Either a value or an expected refusal. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal

/** The value of something that went as wished. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** An expected refusal. */
export function refused(code: string, facts: Refusal['facts'] = {}): Refusal {
  return { ok: false, code, facts }
}
