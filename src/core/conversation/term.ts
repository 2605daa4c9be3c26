import { isCivilDay } from '../office/civil-time.ts'
import type { Guide } from '../vocabulary/guide.ts'
import type { Values } from './table.ts'

/** The day a term of a procedure starts from, the earliest when it was told roughly; null when it is not known. */
export function startOf(
  guide: Guide,
  term: string,
  values: Values,
): { readonly from: string; readonly rough: boolean } | null {
  const [from = '', to = from] = (values[guide.terms[term]?.from ?? ''] ?? '').split('/')
  return isCivilDay(from) ? { from, rough: to !== from } : null
}
