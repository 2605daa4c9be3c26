import { officeHours, writeDay, writeTime } from '../office/calendar.ts'
import type { Language } from '../vocabulary/language.ts'
import type { Book } from './book.ts'
import type { Say } from './labels.ts'

/**
 * How long a person will wait, as far as it is known: their place in the queue and the office's hours. Never a number of
 * minutes: nobody has measured one yet.
 */
export function waitText(ahead: number, book: Book, language: Language, say: Say, now: number): string {
  const place = ahead === 0 ? say('wait.first') : say('wait.position', { ahead })
  const hours = officeHours(book.calendar, now)
  const parts = [place]
  if (hours !== null) {
    const city = book.office.city
    if (hours.open) parts.push(say('wait.open', { closes: writeTime(hours.closes, language), city }))
    else
      parts.push(
        say('wait.closed', {
          day: writeDay(hours.date, language, { weekday: true }),
          opens: writeTime(hours.opens, language),
          city,
        }),
      )
    if (!book.office.hours.confirmed) parts.push(say('wait.unconfirmed'))
  } else if (book.office.hours.openings.length === 0) parts.push(say('wait.unknown'))
  return parts.join(' ')
}
