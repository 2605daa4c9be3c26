import { serviceOf } from '../../core/office/service.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Counting } from '../../reports/tally.ts'

/** The office's hours and promises, as its file has them. */
export function countingOf({ calendar, office }: Pick<Book, 'calendar' | 'office'>): Counting {
  return { calendar, promiseOf: (area) => serviceOf(office, area).promise_minutes }
}
