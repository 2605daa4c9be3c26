import { type ServiceSettings, serviceOf } from '../../core/office/service.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Counting } from '../../reports/tally.ts'

/** The office's hours, and what each area promised to who came at a moment. */
export function countingOf(
  { calendar, office }: Pick<Book, 'calendar' | 'office'>,
  settings: ServiceSettings,
): Counting {
  return { calendar, promiseOf: (area, cameAt) => serviceOf(office, area, settings, cameAt).promise_minutes }
}
