import { html } from 'hono/html'
import { isOwnWords } from '../../core/cases/own-words.ts'
import { mayOpen } from '../../core/cases/protection.ts'
import { stageOf } from '../../core/cases/stage.ts'
import { today, writeDay } from '../../core/office/calendar.ts'
import type { Book } from '../../core/replies/book.ts'
import { type Case, isOpen } from '../../core/vocabulary/case.ts'

import type { StaffAccount } from '../../store/store.ts'
import { actorOf } from '../actor.ts'
import { alarmText } from '../danger/alarm.ts'
import { clockView, shortClockView } from '../inbox/clock-view.ts'
import type { Piece } from '../inbox/snippet.ts'
import { readerLanguage } from '../reader.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'

const firstWords = 160

/** What a row is written with. */
export interface RowView {
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
  /** The last words of the person, by case id, for cases of before that was kept in them. */
  readonly words: ReadonlyMap<string, string>
  readonly isUnread: (of: Case) => boolean
  readonly mayPick: (of: Case) => boolean
  readonly found: (of: Case) => readonly Piece[] | undefined
}

/** One case in a list, in two lines: how long it waits first, for that is what matters. */
export function rowView(of: Case, view: RowView): Html {
  const { me, book } = view
  const hidden = !mayOpen(of, actorOf(me))
  return html`<li class="row${of.urgent === null ? '' : ' urgent'}" id="row-${of.id}">
${view.mayPick(of) && !hidden ? html`<label class="pick"><input type="checkbox" id="pick-${of.id}" form="bulk" name="case" value="${of.id}" aria-label="${say('inbox.select', { who: of.pseudonym })}"></label>` : ''}<a class="open" id="open-${of.id}" href="/staff/cases/${of.id}">
${clockView(of, view)}
<span class="who">${nameView(of, view)}</span>
<span class="said">${alarmView(of, book, hidden)}<bdi lang="${of.language}">${hidden ? '' : saidOf(of, view)}</bdi></span>
<span class="topic">${hidden ? say('care.protected') : topicOf(of, book)}</span>
<span class="meta">${of.folio} · ${areaOf(of, book)} · ${ownerOf(of, me)}${hidden ? '' : standingOf(of, view.now, book)}</span></a>
${of.status === 'waiting' && !hidden ? html`<form method="post" action="/staff/cases/${of.id}/claim"><button id="claim-${of.id}" class="claim" aria-label="${say('claim.name', { who: of.pseudonym })}">${say('claim')}</button></form>` : ''}</li>`
}

/** One case in the narrow list beside a case. `current`: the one being read. */
export function narrowRowView(of: Case, view: Omit<RowView, 'mayPick' | 'found'>, current: boolean): Html {
  const { me, book, words } = view
  const hidden = !mayOpen(of, actorOf(me))
  return html`<li class="row${of.urgent === null ? '' : ' urgent'}" id="row-${of.id}"><a class="open" id="open-${of.id}" href="/staff/cases/${of.id}"${current ? html` aria-current="true"` : ''}>
<span class="who">${nameView(of, view)}</span> ${shortClockView(of, view)}
<span class="said">${alarmView(of, book, hidden)}${hidden ? say('care.protected') : html`<bdi lang="${of.language}">${lastWordsOf(of, words)}</bdi>`}</span></a></li>`
}

function nameView(of: Case, { isUnread }: Pick<RowView, 'isUnread'>): Html {
  return html`${isUnread(of) ? html`<span class="dot" title="${say('inbox.unread')}"><span class="hidden">${say('inbox.unread')}</span></span> ` : ''}<b>${of.pseudonym}</b> <abbr class="lang" title="${say(`reads.${of.language}`)}">${of.language.toUpperCase()}</abbr>`
}

function alarmView(of: Case, book: Book, hidden: boolean): Html | '' {
  const alarm = alarmText(of, book, hidden)
  return alarm === null ? '' : html`<strong class="alarm">${alarm}</strong> `
}

/** The topic as the person would say it, or why there is none. */
export function topicOf(of: Case, book: Book): string {
  return of.topic !== null && book.hasTopic(of.topic) ? book.choice(of.topic, readerLanguage()) : say('no_topic')
}

/** The area's name. */
export function areaOf(of: Case, book: Book): string {
  return book.office.areas.find((a) => a.id === of.area)?.name ?? of.area
}

/** The words that were searched where they stand; else the last that were said in danger, or the last sentence of their own. */
function saidOf(of: Case, { found, words }: RowView): Html | string {
  const pieces = found(of)
  if (pieces === undefined) return lastWordsOf(of, words)
  return html`${pieces.map((piece) => (piece.found ? html`<mark>${piece.text}</mark>` : piece.text))}`
}

/** What a case is quoted with: the last words told in danger, else the person's last sentence of their own. */
export function lastWordsOf({ id, asked, danger, words: kept }: Case, words: RowView['words']): Html | string {
  const told = danger?.ended === null ? danger.words : ''
  const last = told || kept || (isOwnWords(asked) ? asked : (words.get(id) ?? ''))
  return last === ''
    ? html`<span class="quiet" lang="${readerLanguage()}">${say('row.no_words')}</span>`
    : last.slice(0, firstWords).toWellFormed()
}

/** What it waits for where its clock does not say so, its priority and its deadline, where there is something to say. */
function standingOf(of: Case, now: number, { calendar }: Book): string {
  if (!isOpen(of)) return ''
  const { priority, deadline } = of
  return [
    ...(stageOf(of) === 'waiting_us' ? [say('inbox.stage.waiting_us')] : []),
    ...(priority === undefined || priority.level === 'normal'
      ? []
      : [`${say('inbox.by.priority')}: ${say(`inbox.priority.${priority.level}`)}`]),
    ...(deadline === undefined
      ? []
      : [
          say('inbox.due', {
            day: writeDay(deadline.day, readerLanguage(), {
              year: deadline.day.slice(0, 4) !== today(calendar, now).slice(0, 4),
            }),
          }),
        ]),
  ]
    .map((part) => ` · ${part}`)
    .join('')
}

function ownerOf(of: Case, me: StaffAccount): string {
  if (of.status === 'returned' || of.status === 'closed') return say(`status.${of.status}`)
  if (of.owner === null) return say('owner.none')
  return of.owner.id === me.id ? say('owner.me') : of.owner.name
}
