import { html } from 'hono/html'
import { today, writeDay } from '../../core/office/calendar.ts'
import { isCivilDay } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import { readerLanguage } from '../reader.ts'
import { mayEnter } from '../registers/sight.ts'
import type { Form } from '../schema.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** A day that was just told to a person, and what else the sentence said of it: the agenda is offered with all of it filled in. */
export interface AgendaOffer {
  readonly day: string
  /** `09:30`; empty when none was said. */
  readonly time: string
  readonly place: string
}

const longest = 120

/** What a reviewed sentence that was sent adds to the address of its case; nothing when it had no day. */
export function offerAddress({ date = '', time = '', place = '' }: Form): string {
  return isCivilDay(date) ? `?${new URLSearchParams({ said: date, at: time, place: place.slice(0, longest) })}` : ''
}

/** Reads the same; null when there is none in it. */
export function readOffer(query: (name: string) => string | undefined): AgendaOffer | null {
  const day = query('said') ?? ''
  const time = query('at') ?? ''
  if (!isCivilDay(day)) return null
  return { day, time: /^\d\d:\d\d$/.test(time) ? time : '', place: (query('place') ?? '').slice(0, longest) }
}

/** The page it is offered on. */
interface Offering {
  readonly offer: AgendaOffer | null
  readonly case: Case
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
}

/** Offers to put that day in the agenda, to who may; not a day that is over. */
export function offerView({ offer, case: of, me, book, now }: Offering): Html | '' {
  if (offer === null || !mayEnter(me) || offer.day < today(book.calendar, now)) return ''
  const { day, time, place } = offer
  const written = writeDay(day, readerLanguage(), { weekday: true })
  const address = new URLSearchParams({ case: of.id, day, time, place, who: of.pseudonym })
  return html`<p class="offer" role="status">${say('agenda.offer', { day: written, time: time === '' ? '' : say('agenda.offer.at', { time }) })} <a href="/staff/registers/agenda/new?${address.toString()}" id="agenda-offer">${say('agenda.offer.do')}</a></p>`
}
