import { html } from 'hono/html'
import type { CaseAnswers } from '../../core/vocabulary/case.ts'
import type { CaseEvent } from '../../store/store.ts'
import { originText } from '../care/where.ts'
import type { CaseShown } from '../case-shown.ts'
import { urgentKind } from '../danger/alarm.ts'
import { linkedView } from '../joining/view.ts'
import { wordsOf } from '../own-words.ts'
import { say, sayCode } from '../words.ts'
import { boardsView } from './board.ts'
import type { Html } from './layout.ts'
import { areaOf, topicOf } from './row.ts'
import { citationText } from './thread.ts'
import { writeMoment } from './time.ts'

/** Most sources listed. */
const mostCited = 12

/** What is known of the case. */
export function panelView(shown: CaseShown): Html {
  const { case: of, book, now } = shown
  const said = wordsOf(of, shown.thread)
  const moment = (at: number) => writeMoment(at, now, book.calendar)
  const origin = originText(shown)
  const urgent = urgentKind(of)
  const facts: readonly (readonly [string, string] | null)[] = [
    [say('panel.folio'), of.folio],
    [say('panel.language'), say(`reads.${of.language}`)],
    origin === null ? null : [say('care.origin'), origin],
    [say('panel.topic'), topicOf(of, book)],
    [say('panel.area'), areaOf(of, book)],
    [say('panel.reason'), sayCode('reason', of.reason)],
    urgent === null ? null : [say('panel.urgent'), sayCode('urgent', urgent)],
    [say('panel.channel'), sayCode('channel', of.channel)],
    [say('panel.opened'), moment(of.openedAt)],
    [say('panel.last'), moment(of.lastInboundAt)],
  ]
  return html`<h2>${say('panel')}</h2>
${said === '' ? '' : html`<h3>${say('panel.asked')}</h3><blockquote class="words" dir="auto" lang="${of.language}">${said}</blockquote>`}
${summaryView(shown.summary)}
<dl>${facts.map((fact) => (fact === null ? '' : html`<div><dt>${fact[0]}</dt><dd>${fact[1]}</dd></div>`))}</dl>
<p><a href="/staff/cases/${of.id}/registers">${say('registers.of_case.link')}</a></p>
${citedView(shown)}
${linkedView(shown)}
${boardsView(shown)}`
}

/** What happened to the case, oldest first. */
export function historyView({ book, now, events, names }: CaseShown): Html {
  return html`<h3>${say('panel.history')}</h3>
<ol class="history">${events.map((event) => html`<li>${say(`event.${wordOf(event)}`, { name: nameOf(event.by, names) })} <span class="quiet">${writeMoment(event.at, now, book.calendar)}</span></li>`)}</ol>
<p class="quiet">${say('panel.zone', { city: book.office.city })}</p>`
}

/** What the person answered, in the order in which it helps: how to reach them first. */
function summaryView(summary: readonly CaseAnswers[]): Html | '' {
  if (summary.length === 0) return ''
  return html`<section class="told" aria-label="${say('panel.told')}"><h3>${say('panel.told')}</h3>
${summary.map(({ title, answers }) => html`<h4>${title}</h4><dl>${answers.map(({ asked, answer }) => html`<div><dt>${asked}</dt><dd dir="auto">${answer}</dd></div>`)}</dl>`)}</section>`
}

/** What the person was told with a source, latest first: who answers sees which facts they go by, and of when. */
function citedView({ thread }: CaseShown): Html | '' {
  const cited = thread.toReversed().flatMap(({ outbound }) => outbound?.citations ?? [])
  const lines = [...new Set(cited.map(citationText))].slice(0, mostCited)
  if (lines.length === 0) return ''
  return html`<details class="care-part" id="cited"><summary><b>${say('panel.cited')}</b> ${lines.length}</summary><ul class="linked">${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`
}

function nameOf(by: string | null, names: ReadonlyMap<string, string>): string {
  return by === null ? '' : (names.get(by) ?? say('event.nobody'))
}

/** A case waits again by two hands: the person's own, or a staff member's. */
function wordOf({ type, by }: CaseEvent): CaseEvent['type'] | 'released' {
  return type === 'requeued' && by !== null ? 'released' : type
}
