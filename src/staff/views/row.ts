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
import { clockView } from '../inbox/clock-view.ts'
import type { Piece } from '../inbox/snippet.ts'
import type { Queue } from '../queue.ts'
import { readerLanguage } from '../reader.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'
import { writeSpan } from './time.ts'

const firstWords = 160

/** What a row is written with. */
export interface RowView {
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
  readonly queue: Pick<Queue, 'words'>
  /** What the inbox says of a case besides; absent beside the page of a case. */
  readonly inbox?: {
    readonly isUnread: (of: Case) => boolean
    readonly mayPick: (of: Case) => boolean
    readonly found: (of: Case) => readonly Piece[] | undefined
  }
}

/** One case in a list: how long it waits first, for that is what matters. `current`: the case being read. */
export function rowView(of: Case, view: RowView, current = false): Html {
  const { me, now, inbox } = view
  const hidden = !mayOpen(of, actorOf(me))
  const alarm = alarmText(of, view.book, hidden)
  return html`<li class="row${of.urgent === null ? '' : ' urgent'}" id="row-${of.id}">
${inbox?.mayPick(of) === true && !hidden ? html`<label class="pick"><input type="checkbox" id="pick-${of.id}" form="bulk" name="case" value="${of.id}" aria-label="${say('inbox.select', { who: of.pseudonym })}"></label>` : ''}<a class="open" id="open-${of.id}" href="/staff/cases/${of.id}"${current ? html` aria-current="true"` : ''}>
<span class="wait">${writeSpan(now - (of.closedAt ?? of.openedAt))}${inbox === undefined ? '' : html` ${clockView(of, view)}`}</span>
<span class="who">${inbox?.isUnread(of) === true ? html`<span class="dot" title="${say('inbox.unread')}"><span class="hidden">${say('inbox.unread')}</span></span> ` : ''}<b>${of.pseudonym}</b> <abbr class="lang" title="${say(`reads.${of.language}`)}">${of.language.toUpperCase()}</abbr>${alarm === null ? '' : html` <strong class="alarm">${alarm}</strong>`}</span>
<span class="topic">${hidden ? say('care.protected') : of.topic === null ? '' : topicOf(of, view.book)}</span>
<bdi class="said" lang="${of.language}">${hidden ? '' : saidOf(of, view)}</bdi>
<span class="meta">${areaOf(of, view.book)} · ${ownerOf(of, me)}${inbox === undefined || hidden ? '' : standingOf(of, now, view.book)}</span></a>
${of.status === 'waiting' && !hidden ? html`<form method="post" action="/staff/cases/${of.id}/claim"><button id="claim-${of.id}" class="claim" aria-label="${say('claim.name', { who: of.pseudonym })}">${say('claim')}</button></form>` : ''}</li>`
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
function saidOf(of: Case, { inbox, queue }: RowView): Html | string {
  const found = inbox?.found(of)
  if (found === undefined) return lastWordsOf(of, queue)
  return html`${found.map((piece) => (piece.found ? html`<mark>${piece.text}</mark>` : piece.text))}`
}

function lastWordsOf({ id, asked, danger, words: kept }: Case, { words }: RowView['queue']): Html | string {
  const told = danger?.ended === null ? danger.words : ''
  const last = told || kept || (isOwnWords(asked) ? asked : (words.get(id) ?? ''))
  return last === ''
    ? html`<span class="quiet" lang="${readerLanguage()}">${say('row.no_words')}</span>`
    : last.slice(0, firstWords).toWellFormed()
}

/** What it waits for, its priority and its deadline, where there is something to say. */
function standingOf(of: Case, now: number, { calendar }: Book): string {
  if (!isOpen(of)) return ''
  const { priority, deadline } = of
  const stage = stageOf(of)
  return [
    ...(stage === 'new' ? [] : [say(`inbox.stage.${stage}`)]),
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
