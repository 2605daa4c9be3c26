import { isCivilDay } from '../office/civil-time.ts'
import type { Deadline, Guide } from '../vocabulary/guide.ts'
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

/** Where the clock of a term stands while going in time is still possible, however one counts. */
const running: ReadonlySet<string | undefined> = new Set(['in-time', 'last-days'])

/** The last day of the term a result tells of, as it was worked out (`clockOf`); null where none runs, or where it may be over. */
export function deadlineOf(guide: Guide, route: string | null, values: Values): Deadline | null {
  const name = route === null ? undefined : guide.routes[route]?.term
  const term = name === undefined ? undefined : guide.terms[name]
  const day = values.deadline ?? ''
  const start = name === undefined ? null : startOf(guide, name, values)
  if (name === undefined || term === undefined || start === null || !running.has(values.clock) || !isCivilDay(day))
    return null
  return { term: name, day, counted: { from: start.from, days: term.days, authority: term.authority ?? null } }
}
