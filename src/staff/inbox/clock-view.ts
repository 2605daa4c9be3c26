import { html } from 'hono/html'
import { waitingOf } from '../../core/cases/waiting.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { lateView } from '../duty/late.ts'
import { promiseTo } from '../duty/settings.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** How long the office has taken of what the area promises, in colour and words; nothing while it is somebody else's turn. */
export function clockView(of: Case, { book, now }: { readonly book: Book; readonly now: number }): Html | '' {
  const promised = promiseTo(of, book.office)
  const clock = waitingOf(of, promised, now, book.calendar)
  if (clock === null) return ''
  const time = say('inbox.clock', { waited: writeOfficeTime(clock.waited), promised: writeOfficeTime(promised) })
  return html`${lateView(of, { book, now })} <span class="clock ${clock.state}" title="${say('inbox.clock.help')}">${time} · ${say(`inbox.clock.${clock.state}`)}</span>`
}

/** Office hours stay hours: eight of them are no day. */
function writeOfficeTime(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (minutes < 60) return say('span.minutes', { minutes })
  return minutes % 60 === 0 || hours >= 10
    ? say('inbox.hours', { hours })
    : say('span.hours', { hours, minutes: minutes % 60 })
}
