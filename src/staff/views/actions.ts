import { html } from 'hono/html'
import { noteLimit, replyLimit } from '../../core/cases/rules.ts'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { actorOf } from '../actor.ts'
import { departuresView } from '../answering/facts.ts'
import { may } from '../permissions.ts'
import { pinFields } from '../pin/view.ts'
import { say } from '../words.ts'
import type { CaseShown } from './case.ts'
import { endView, releaseView } from './endings.ts'
import { problemsView } from './fields.ts'
import type { Html } from './layout.ts'

/** What the reader may do now: one form, so that a typed text travels with every button and is never lost. */
export function actionsView(shown: CaseShown): Html {
  const { case: of, me, draft, problem, form } = shown
  const mine = of.status === 'owned' && of.owner?.id === me.id
  const writing = mine || draft !== ''
  return html`<form id="actions" data-region data-state="${of.status}:${of.owner?.id ?? ''}" class="actions" method="post" action="/staff/cases/${of.id}/${mine ? 'reply' : 'claim'}">
<div id="problem">${problemsView(problem === null ? [] : [problem])}</div>
${writing ? writingView(shown, mine) : ''}<input type="hidden" name="form" value="${form}">
<div class="buttons">${mine ? sendView(shown) : ''}${of.status === 'waiting' ? html`<button id="claim" class="main">${say('claim')}</button><span class="hint">${say('claim.hint')}</span>` : ''}
${of.status === 'owned' && !mine ? html`<p id="not-mine">${say('refused.case:owned', { by: of.owner?.name ?? '' })}</p>` : ''}
${of.status === 'owned' && !mine ? takeOverView(of) : ''}
${of.status === 'owned' && (mine || actorOf(me).supervises === true) ? releaseView(shown, mine) : ''}
${mine ? endView(shown, 'return') : ''}
${mine ? pinFields(shown.pin) : ''}${mine || of.status === 'waiting' ? html`${transferView(shown)}${endView(shown, 'close')}` : ''}${isOpen(of) ? '' : html`<p>${say('status.closed.long')}</p>`}</div></form>`
}

function writingView(shown: CaseShown, mine: boolean): Html {
  const { case: of, draft, written, machineOf } = shown
  return html`${machineOf === null ? '' : html`<p class="notice">${say('answering.machine.note')}</p><input type="hidden" name="machine" value="${machineOf}">`}${of.language === 'es' ? '' : html`<p class="notice" id="language">${say(`language.${of.language}`)}</p>`}
<div class="box-head"><label for="reply">${mine ? say('reply', { who: of.pseudonym }) : say('reply.unsent')}</label>
${of.language === 'es' ? '' : writtenView(of.language, written)}<p class="count" id="count" data-text="${say('reply.count', { limit: replyLimit })}">${say('reply.most', { limit: replyLimit })}</p></div>
<textarea id="reply" name="text" rows="3" data-limit="${replyLimit}" aria-describedby="${of.language === 'es' ? '' : 'language '}count">${draft}</textarea>
${departuresView(shown)}`
}

/** Which language the words below are in: a reader of another is told so. */
function writtenView(reads: Language, written: Language): Html {
  return html`<p class="written"><label for="written">${say('written')}</label> <select id="written" name="written">${(['es', reads] as const).map((l) => html`<option value="${l}"${l === written ? html` selected` : ''}>${say(`written.${l}`)}</option>`)}</select></p>`
}

function sendView({ case: of, hasMachine }: CaseShown): Html {
  const other = of.language !== 'es'
  return html`<button id="send" class="main">${say('send')}</button><span class="reads">${say(`reads.${of.language}`)}</span>
${other ? html`<button formaction="/staff/cases/${of.id}/translate" id="translate" title="${say('answering.translate.hint')}">${say('answering.translate')}</button>` : ''}${other && hasMachine ? html`<button formaction="/staff/cases/${of.id}/machine" id="machine">${say('answering.machine')}</button>` : ''}`
}

/** Passes the case to an area's queue or to a colleague, with a note. */
function transferView({ case: of, me, colleagues, book }: CaseShown): Html {
  const others = colleagues.filter((one) => one.id !== me.id && may(one, 'work_cases'))
  const areas = book.office.areas.filter(({ id }) => of.status === 'owned' || id !== of.area)
  return html`<details class="close transfer" id="transfer"><summary>${say('transfer')}</summary>
<p><label for="transfer-to">${say('transfer.to')}</label> <select id="transfer-to" name="to"><option value="">${say('slot.choose')}</option>
<optgroup label="${say('transfer.areas')}">${areas.map(({ id, name }) => html`<option value="area:${id}">${name}</option>`)}</optgroup>
${others.length === 0 ? '' : html`<optgroup label="${say('transfer.people')}">${others.map(({ id, name, role }) => html`<option value="staff:${id}">${name} · ${role}</option>`)}</optgroup>`}</select></p>
<input type="hidden" name="from" value="${of.area}"><label for="transfer-note">${say('transfer.note')}</label><textarea id="transfer-note" name="note" rows="2" maxlength="${noteLimit}"></textarea>
<button formaction="/staff/cases/${of.id}/transfer" id="transfer-do">${say('transfer.do')}</button></details>`
}

/** Takes the case from who has it: said plainly, since it is done to a colleague. */
function takeOverView({ id, owner }: CaseShown['case']): Html {
  const name = owner?.name ?? ''
  return html`<details class="close transfer" id="take-over"><summary>${say('care.take_over')}</summary><p>${say('care.take_over.ask', { name })}</p>
<label for="take-over-note">${say('care.take_over.note', { name })}</label><textarea id="take-over-note" name="note" rows="2" maxlength="${noteLimit}"></textarea>
<button formaction="/staff/cases/${id}/take_over" id="take-over-do">${say('care.take_over.do')}</button></details>`
}
