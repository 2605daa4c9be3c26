import { html } from 'hono/html'
import { noteLimit } from '../../core/cases/rules.ts'
import { actorOf } from '../actor.ts'
import type { CaseShown } from '../case-shown.ts'
import { may } from '../permissions.ts'
import { pinFields } from '../pin/view.ts'
import { endView, releaseView } from '../views/endings.ts'
import type { Html } from '../views/layout.ts'
import { phrasesView } from '../views/phrases.ts'
import { say } from '../words.ts'
import { drawerView } from './drawer.ts'
import { factsView } from './facts.ts'

/**
 * All that is done with a case beside writing, after the box in the order of the page: of a form the first button is what Enter presses, and
 * that is to send. One menu on a phone.
 */
export function toolsView(shown: CaseShown): Html {
  return html`<details class="menu" id="menu"><summary id="menu-open" class="menu-open">${say('tools')}</summary><div class="tools">
<a class="to-panel" href="#panel">${say('panel')}</a>${phrasesView(shown)}${factsView(shown)}${actsView(shown)}</div></details>`
}

/** What sends a place, passes the case on or ends it: parts of the answer's form, so that a text typed travels with each. */
function actsView(shown: CaseShown): Html {
  const { case: of, me, translations } = shown
  const mine = of.status === 'owned' && of.owner?.id === me.id
  const theirs = of.status === 'owned' && !mine
  const free = mine || of.status === 'waiting'
  return html`<div id="acts" class="acts-of-case" data-region data-state="${of.status}:${of.owner?.id ?? ''}:${translations.length}">${mine ? pinFields(shown.pin) : ''}${theirs ? takeOverView(of) : ''}${free ? transferView(shown) : ''}${
    mine || (theirs && actorOf(me).supervises === true) ? releaseView(shown, mine) : ''
  }${mine ? endView(shown, 'return') : ''}${free ? endView(shown, 'close') : ''}</div>`
}

/** Passes the case to an area's queue or to a colleague, with a note. */
function transferView({ case: of, me, colleagues, book }: CaseShown): Html {
  const others = colleagues.filter((one) => one.id !== me.id && may(one, 'work_cases'))
  const areas = book.office.areas.filter(({ id }) => of.status === 'owned' || id !== of.area)
  const content = html`<p class="field"><label for="transfer-to">${say('transfer.to')}</label> <select id="transfer-to" name="to" form="actions"><option value="">${say('slot.choose')}</option>
<optgroup label="${say('transfer.areas')}">${areas.map(({ id, name }) => html`<option value="area:${id}">${name}</option>`)}</optgroup>
${others.length === 0 ? '' : html`<optgroup label="${say('transfer.people')}">${others.map(({ id, name, role }) => html`<option value="staff:${id}">${name} · ${role}</option>`)}</optgroup>`}</select></p>
<input type="hidden" name="from" value="${of.area}" form="actions"><p class="field"><label for="transfer-note">${say('transfer.note')}</label><textarea id="transfer-note" name="note" rows="2" maxlength="${noteLimit}" form="actions"></textarea></p>
<button form="actions" formaction="/staff/cases/${of.id}/transfer" id="transfer-do">${say('transfer.do')}</button>`
  return drawerView({ id: 'transfer', title: say('transfer'), content })
}

/** Takes the case from who has it: said plainly, since it is done to a colleague. */
function takeOverView({ id, owner }: CaseShown['case']): Html {
  const name = owner?.name ?? ''
  const content = html`<p>${say('care.take_over.ask', { name })}</p>
<p class="field"><label for="take-over-note">${say('care.take_over.note', { name })}</label><textarea id="take-over-note" name="note" rows="2" maxlength="${noteLimit}" form="actions"></textarea></p>
<button form="actions" formaction="/staff/cases/${id}/take_over" id="take-over-do">${say('care.take_over.do')}</button>`
  return drawerView({ id: 'take-over', title: say('care.take_over'), content })
}
