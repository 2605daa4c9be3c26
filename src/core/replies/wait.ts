import { officeHours, writeDay, writeTime } from '../office/calendar.ts'
import type { Language } from '../vocabulary/language.ts'
import type { Book } from './book.ts'
import type { Say } from './labels.ts'

/** From so many on no figure is told: whoever is in danger goes first, so that it would grow while one waits. */
const many = 10

/**
 * How long a person will wait, as far as it is known: their place in the queue, and the office's hours where the office has confirmed
 * them. Never a number of minutes: nobody has measured one yet.
 */
export function waitText(ahead: number, book: Book, language: Language, say: Say, now: number): string {
  const place = ahead === 0 ? say('wait.first') : ahead < many ? say('wait.position', { ahead }) : say('wait.many')
  return `${place} ${hoursText(book, language, say, now)}`.trimEnd()
}

/** Until when the office answers or when it opens. What it has not confirmed is told to nobody, nor that it has not. */
function hoursText({ calendar, office }: Book, language: Language, say: Say, now: number): string {
  if (!office.hours.confirmed || office.hours.openings.length === 0) return say('wait.unknown')
  const hours = officeHours(calendar, now)
  if (hours === null) return ''
  const { city } = office
  if (hours.open) return say('wait.open', { closes: writeTime(hours.closes, language), city })
  const day = writeDay(hours.date, language, { weekday: true })
  return say('wait.closed', { day, opens: writeTime(hours.opens, language), city })
}
