import { html } from 'hono/html'
import { stageOf } from '../../core/cases/stage.ts'
import { waitingOf, waitsSince } from '../../core/cases/waiting.ts'
import type { Book } from '../../core/replies/book.ts'
import { type Case, isOpen } from '../../core/vocabulary/case.ts'
import { lateSince } from '../duty/late.ts'
import { promiseTo } from '../duty/settings.ts'
import type { Html } from '../views/layout.ts'
import { writeWait } from '../views/time.ts'
import { say } from '../words.ts'

/** What a page tells the time by. */
interface Clock {
  readonly book: Book
  readonly now: number
}

/**
 * The one figure of a row, in days and hours of the wall clock: since when it is the office's turn; else since the person's last word, or the
 * end. Under it in words how that stands beside what the area promises, whose turn it is, or how it ended.
 */
export function clockView(of: Case, clock: Clock): Html {
  const { state, words, office } = standingOf(of, clock)
  const since = of.closedAt ?? waitsSince(of)
  return html`<span class="wait ${state}"><span class="hidden">${say(isOpen(of) ? 'row.waits' : 'row.ended')} </span><b>${writeWait(clock.now - since)}</b> ${words === '' ? '' : html`<span ${office === '' ? html`class="whose"` : html`class="clock ${state}" title="${office}"`}>${words}</span>`}</span>`
}

/** The figure alone, for a narrow list. */
export function shortClockView(of: Case, clock: Clock): Html {
  const since = of.closedAt ?? waitsSince(of)
  const { state, words } = standingOf(of, clock)
  return html`<span class="wait ${state}" title="${words}">${writeWait(clock.now - since)}<span class="hidden"> ${words}</span></span>`
}

interface Standing {
  readonly state: 'within' | 'soon' | 'over' | 'theirs' | 'ended'
  readonly words: string
  /** The office's time taken of what was promised; empty while it is not the office's turn. */
  readonly office: string
}

function standingOf(of: Case, { book, now }: Clock): Standing {
  if (!isOpen(of)) return { state: 'ended', words: '', office: '' }
  const promised = promiseTo(of, book.office)
  const clock = waitingOf(of, promised, now, book.calendar)
  if (clock === null) return { state: 'theirs', words: say(`inbox.stage.${stageOf(of)}`), office: '' }
  const taken = say('inbox.clock', { waited: writeOfficeTime(clock.waited), promised: writeOfficeTime(promised) })
  const office = `${say('inbox.clock.help')}: ${taken}`
  // What is late by the promise says so; before that, that nobody took it in the time there is for taking.
  const unclaimed = clock.state === 'within' && lateSince(of, { book, now }) !== null
  if (unclaimed) return { state: 'over', words: say('inbox.clock.unclaimed'), office }
  return { state: clock.state, words: say(`inbox.clock.${clock.state}`), office }
}

/** Office hours stay hours: eight of them are no day. */
function writeOfficeTime(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (minutes < 60) return say('span.minutes', { minutes })
  return minutes % 60 === 0 || hours >= 10
    ? say('inbox.hours', { hours })
    : say('span.hours', { hours, minutes: minutes % 60 })
}
