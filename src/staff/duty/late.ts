import { serviceOf } from '../../core/office/service.ts'
import { unclaimedSince } from '../../core/office/unclaimed.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { settingsHere } from './settings.ts'

/** What a page tells the time by. */
interface Clock {
  readonly book: Book
  readonly now: number
}

/** Since when a case is unattended beyond what its area allows; null while there is time. */
export function lateSince(of: Case, { book, now }: Clock): number | null {
  return unclaimedSince(of, serviceOf(book.office, of.area, settingsHere(), now), now, book.calendar)
}
