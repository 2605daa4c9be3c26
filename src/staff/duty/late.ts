import { html } from 'hono/html'
import { serviceOf } from '../../core/office/service.ts'
import { unclaimedSince } from '../../core/office/unclaimed.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Html } from '../views/layout.ts'
import { writeSpan } from '../views/time.ts'
import { say } from '../words.ts'
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

/** That nobody has attended to a case in time, in words; nothing while there is time. */
export function lateView(of: Case, clock: Clock): Html | '' {
  const since = lateSince(of, clock)
  return since === null
    ? ''
    : html`<span class="late">${say('duty.unclaimed', { span: writeSpan(clock.now - since) })}</span>`
}
