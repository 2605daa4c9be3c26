import { html } from 'hono/html'
import { caseOutcomes } from '../../core/vocabulary/case-care.ts'
import { drawerView } from '../answering/drawer.ts'
import type { CaseShown } from '../case-shown.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'

/**
 * Closes a case or gives it back: asked once, and one press says what was done and does it. What nobody says is written down as not said. Works
 * without a script.
 */
export function endView(shown: CaseShown, act: 'close' | 'return'): Html {
  const action = `/staff/cases/${shown.case.id}/${act}`
  const how = act === 'close' ? 'resolved' : ''
  const content = html`<p>${say(`${act}.ask`)}</p>${lostView(shown)}
<p id="${act}-what">${say(`${act}.what`)}</p>
<div class="outcomes" role="group" aria-labelledby="${act}-what">${caseOutcomes.map((one, i) => html`<button form="actions" formaction="${action}" name="ended" value="${how}:${one}"${i === 0 ? html` id="${act}-do"` : ''}>${say(`care.outcome.${one}`)}</button>`)}
${act === 'close' ? html`<button form="actions" formaction="${action}" name="ended" value="unanswered:">${say('care.ending.unanswered')}</button>` : ''}
<button form="actions" formaction="${action}" class="quiet" id="${act}-unsaid">${say('care.outcome.none')}</button></div>`
  return drawerView({ id: act, title: say(act), content })
}

/** Puts the case back into the queue: asked once, for a colleague's is taken from them. */
export function releaseView(shown: CaseShown, mine: boolean): Html {
  const { id, owner } = shown.case
  const ask = mine ? say('release.ask') : say('release.ask.other', { name: owner?.name ?? '' })
  const content = html`<p>${ask}</p>${lostView(shown)}
<button form="actions" formaction="/staff/cases/${id}/release" id="release-do">${say('release.do')}</button>`
  return drawerView({ id: 'release', title: say('release'), content })
}

/** What waits and would not leave any more. */
function lostView({ translations }: CaseShown): Html | '' {
  return translations.length === 0
    ? ''
    : html`<p class="notice">${say('end.translations', { count: translations.length })}</p>`
}
