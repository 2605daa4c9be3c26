import { html } from 'hono/html'
import { today as dayOf, writeDay } from '../../core/office/calendar.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import { alarmText } from '../danger/alarm.ts'
import { clockView } from '../inbox/clock-view.ts'
import { readerLanguage } from '../reader.ts'
import type { Entry } from '../registers/entry.ts'
import { type Html, page } from '../views/layout.ts'
import { topicOf } from '../views/row.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'
import type { Today } from './read.ts'

/** What the page shows. */
export interface TodayShown {
  readonly today: Today
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
}

const parts = ['waiting', 'deadlines', 'appointments', 'tasks', 'mentions'] as const

/** The day of its reader: how much there is of each, then each, what is most pressing first. */
export function todayPage(shown: TodayShown): Html {
  const { today, me, book, now } = shown
  const filled = parts.filter((part) => today[part].length > 0)
  const day = writeDay(dayOf(book.calendar, now), readerLanguage(), { weekday: true })
  return page({
    title: say('title', { page: say('nav.today') }),
    me,
    here: 'today',
    body: html`<main id="main" class="day"><h1>${say('today.title', { day })}</h1>
<nav aria-label="${say('today.parts')}"><ul class="counts">${parts.map((part) => html`<li>${countView(part, today[part].length)}</li>`)}</ul></nav>
${filled.length === 0 ? html`<p class="notice">${say('today.none')} <a href="/staff">${say('today.none.go')}</a></p>` : filled.map((part) => html`<section id="${part}" aria-labelledby="${part}-title"><h2 id="${part}-title">${say(`today.${part}`)}</h2><ol>${lines[part](shown)}</ol></section>`)}</main>`,
  })
}

function countView(part: (typeof parts)[number], count: number): Html {
  const text = html`<b>${count}</b> ${say(`today.${part}`)}`
  return count === 0 ? html`<span class="quiet">${text}</span>` : html`<a href="#${part}">${text}</a>`
}

const lines = {
  waiting: (shown) => shown.today.waiting.map((of) => lineView(of, shown, clockView(of, shown), '')),
  deadlines: (shown) =>
    shown.today.deadlines.map(({ case: of, deadline }) =>
      lineView(of, shown, dayView(deadline.day, shown), deadline.reason, '#care'),
    ),
  appointments: (shown) => shown.today.appointments.map((entry) => appointmentView(entry, shown)),
  tasks: (shown) =>
    shown.today.tasks.map(({ case: of, task }) =>
      lineView(of, shown, task.by === null ? say('today.any_day') : dayView(task.by, shown), task.text, '#care'),
    ),
  mentions: (shown) =>
    shown.today.mentions.map(({ case: of, at, by, cause }) =>
      lineView(
        of,
        shown,
        writeMoment(at, shown.now, shown.book.calendar),
        say(`mentions.by.${cause}`, { by }),
        '#notes',
      ),
    ),
} as const satisfies Record<(typeof parts)[number], (shown: TodayShown) => readonly Html[]>

/** When, what, and the case it is of, which the line leads to. */
function lineView(
  of: Case,
  { book }: TodayShown,
  when: Html | string,
  what: string,
  at: '' | '#care' | '#notes' = '',
): Html {
  const alarm = alarmText(of, book)
  return html`<li><a href="/staff/cases/${of.id}${at}"><span class="when">${when}</span> <span class="what">${alarm === null ? '' : html`<strong class="alarm">${alarm}</strong> `}<bdi>${what === '' ? topicOf(of, book) : what}</bdi></span> <span class="of"><b>${of.pseudonym}</b> ${of.folio}</span></a></li>`
}

function appointmentView({ id, at, values }: Entry, { book, now }: TodayShown): Html {
  return html`<li><a href="/staff/registers/agenda/${id}"><span class="when">${writeMoment(at, now, book.calendar)}</span> <span class="what"><bdi>${values.who ?? ''}</bdi></span> <span class="of"><bdi>${values.place ?? ''}</bdi></span></a></li>`
}

/** A civil day; what is over says so. */
function dayView(day: string, { book, now }: TodayShown): Html {
  const here = dayOf(book.calendar, now)
  const written = writeDay(day, readerLanguage(), { weekday: true })
  if (day === here) return html`<b>${say('today.this_day')}</b>`
  return day < here ? html`<b class="over">${say('today.over', { day: written })}</b>` : html`${written}`
}
