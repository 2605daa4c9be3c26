import { html } from 'hono/html'
import { replyLimit } from '../../core/cases/rules.ts'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { departuresView } from '../answering/facts.ts'
import type { CaseShown } from '../case-shown.ts'
import { say } from '../words.ts'
import { problemsView } from './fields.ts'
import type { Html } from './layout.ts'

/** The box for an answer, or the one press that takes the case. What else can be done stands after it and belongs to the same form, so that a typed text travels with every button and is never lost. */
export function actionsView(shown: CaseShown): Html {
  const { case: of, me, draft, problem, form } = shown
  const mine = of.status === 'owned' && of.owner?.id === me.id
  const writing = mine || draft !== ''
  return html`<form id="actions" data-region data-state="${of.status}:${of.owner?.id ?? ''}" class="actions" method="post" action="/staff/cases/${of.id}/${mine ? 'reply' : 'claim'}">
<div id="problem">${problemsView(problem === null ? [] : [problem])}</div>
${writing ? writingView(shown, mine) : ''}<input type="hidden" name="form" value="${form}">
<div class="buttons">${mine ? sendView(shown) : ''}${of.status === 'waiting' ? html`<button id="claim" class="main">${say('claim')}</button><span class="hint">${say('claim.hint')}</span>` : ''}
${of.status === 'owned' && !mine ? html`<p id="not-mine">${say('refused.case:owned', { by: of.owner?.name ?? '' })}</p>` : ''}${isOpen(of) ? '' : html`<p>${say('status.closed.long')}</p>`}</div></form>`
}

function writingView(shown: CaseShown, mine: boolean): Html {
  const { case: of, draft, written, machineOf } = shown
  const other = of.language !== 'es'
  return html`${machineOf === null ? '' : html`<p class="notice">${say('answering.machine.note')}</p><input type="hidden" name="machine" value="${machineOf}">`}
<div class="box-head"><label for="reply">${mine ? say('reply', { who: of.pseudonym }) : say('reply.unsent')}</label>${other ? html`<p class="reads-other" id="language">${say(`language.${of.language}`)}</p>${writtenView(of.language, written)}` : ''}</div>
<textarea id="reply" name="text" rows="2" data-limit="${replyLimit}" aria-describedby="${other ? 'language ' : ''}count">${draft}</textarea>
${departuresView(shown)}`
}

/** Which language the words below are in: a reader of another is told so. */
function writtenView(reads: Language, written: Language): Html {
  return html`<p class="written"><label for="written">${say('written')}</label> <select id="written" name="written">${(['es', reads] as const).map((l) => html`<option value="${l}"${l === written ? html` selected` : ''}>${say(`written.${l}`)}</option>`)}</select></p>`
}

function sendView({ case: of, hasMachine }: CaseShown): Html {
  const other = of.language !== 'es'
  return html`<button id="send" class="main">${say('send')}</button>
${other ? html`<button formaction="/staff/cases/${of.id}/translate" id="translate" title="${say('answering.translate.hint')}">${say('answering.translate')}</button>` : ''}${other && hasMachine ? html`<button formaction="/staff/cases/${of.id}/machine" id="machine">${say('answering.machine')}</button>` : ''}<p class="count" id="count" data-text="${say('reply.count', { limit: replyLimit })}">${say('reply.most', { limit: replyLimit })}</p>`
}
