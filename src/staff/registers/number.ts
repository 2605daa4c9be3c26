import type { Store } from '../../store/store.ts'

/** Most entries that may be made at the same moment in one series before somebody is asked to try again. */
const patience = 200

/**
 * Takes the next number of a series, from 1, for whatever `put` keeps under it; `put` is false when somebody else has that number. None is ever
 * skipped or given twice: a number is tried only when every one before it is taken, and what was numbered is never taken away.
 * Null when so many others entered at once that none was free.
 */
export async function takeNumber(
  store: Pick<Store, 'countRecords'>,
  series: { readonly kind: string; readonly of: string },
  put: (number: number) => Promise<boolean>,
): Promise<number | null> {
  const first = (await store.countRecords(series)) + 1
  for (let number = first; number < first + patience; number++) if (await put(number)) return number
  return null
}

/** The id of a number within its series: `2026-ATN-0041`. Ids of one series sort as their numbers do. */
export function numberId(series: string, number: number): string {
  return `${series}-${String(number).padStart(4, '0')}`
}

/** A number as the office writes it: `DGO/ATN/2026/0041`. */
export function writtenNumber(id: string, prefix: string): string {
  const [year = '', area = '', number = ''] = id.split('-')
  return [prefix, area, year, number].join('/')
}
