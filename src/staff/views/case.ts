import { html } from 'hono/html'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import { offerView } from '../answering/agenda-offer.ts'
import { atHandView } from '../answering/at-hand-view.ts'
import { toolsView } from '../answering/tools-view.ts'
import { careView } from '../care/view.ts'
import type { CaseShown } from '../case-shown.ts'
import { alarmText } from '../danger/alarm.ts'
import { dangerView } from '../danger/view.ts'
import { besideView } from '../inbox/beside-view.ts'
import { addressOfList } from '../inbox/came-from.ts'
import { clockView } from '../inbox/clock-view.ts'
import { presenceView } from '../presence/view.ts'
import { waitingTranslations } from '../translation/view.ts'
import { say } from '../words.ts'
import { actionsView } from './actions.ts'
import { type Html, page } from './layout.ts'
import { notesView } from './notes.ts'
import { historyView, panelView } from './panel.ts'
import { threadView } from './thread.ts'
import { windowView } from './window.ts'

/** The whole page. */
export function casePage(shown: CaseShown): Html {
  return page({
    title: titleOf(shown),
    me: shown.me,
    here: 'cases',
    follow: { caseId: shown.case.id },
    body: caseMain(shown),
  })
}

/** The part that refreshes itself: the list, the thread, what can be done, the case's facts. */
export function caseMain(shown: CaseShown): Html {
  const { case: of, draft, refusedCare } = shown
  const closable = isOpen(of) || draft !== ''
  return html`<main id="main" class="case" data-title="${titleOf(shown)}">
${besideView(shown)}
<section class="talk" aria-labelledby="who">${headView(shown)}
${dangerView(shown)}
${presenceView(shown)}
${threadView(shown)}
<div class="composer">${waitingTranslations(shown)}
${of.channel === 'counter' ? html`<p class="notice" id="noted">${say('counter.noted')}</p>` : ''}
${windowView(shown)}${offerView(shown)}${atHandView(shown)}
${closable ? actionsView(shown) : html`<div id="actions" data-region data-state="ended" class="actions"><p>${say(`status.${of.status === 'returned' ? 'returned' : 'closed'}.long`)}</p></div>`}
${toolsView(shown)}</div>
</section>
<aside class="panel${refusedCare === null ? '' : ' shown'}" id="panel" tabindex="0" aria-label="${say('panel')}"><p class="panel-shut"><a class="button" href="/staff/cases/${of.id}#who">${say('tools.shut')}</a></p><div id="known" data-region>${panelView(shown)}</div>${notesView(shown)}${careView(shown)}<div id="past" data-region>${historyView(shown)}</div></aside></main>`
}

/** One line: the way back to the list, whose case it is, how long it waits, who has it. */
function headView(shown: CaseShown): Html {
  const { case: of, book, cameFrom } = shown
  const alarm = alarmText(of, book)
  return html`<div id="head" data-region class="head${of.urgent === null ? '' : ' urgent'}"><a class="back" id="back" href="${addressOfList(cameFrom)}" aria-label="${say('to_list')}" title="${say('to_list')}"><span aria-hidden="true">←</span></a>
<h1 id="who">${of.pseudonym} <span class="quiet">${of.folio}</span></h1>
<abbr class="lang" title="${say(`reads.${of.language}`)}">${of.language.toUpperCase()}</abbr>
${alarm === null ? '' : html`<strong class="alarm" title="${alarm}">${alarm}</strong>`}
${isOpen(of) ? clockView(of, shown) : ''}
<p class="standing" title="${stateOf(shown)}">${stateOf(shown)}</p></div>`
}

/** For a case that is no more; a text typed for it is given back to copy. */
export function gonePage(me: StaffAccount, draft: string, caseId: string): Html {
  return page({
    title: say('title', { page: say('nav.cases') }),
    me,
    here: 'cases',
    body: html`<main id="main" class="narrow" data-gone="${caseId}"><h1>${say('gone')}</h1><p>${say('gone.lead')}</p>
${draft === '' ? '' : html`<p><label for="lost">${say('gone.text')}</label></p><textarea id="lost" rows="6" readonly>${draft}</textarea>`}
<p><a class="button" href="/staff">${say('to_list')}</a></p></main>`,
  })
}

function titleOf({ case: of }: CaseShown): string {
  return say('title', { page: `${of.pseudonym} · ${of.folio}` })
}

function stateOf({ case: of, me }: CaseShown): string {
  if (of.status === 'waiting') return say(of.channel === 'counter' ? 'state.waiting.noted' : 'state.waiting')
  if (of.status === 'owned')
    return of.owner?.id === me.id
      ? say('state.mine')
      : say('state.owned', { name: of.owner?.name ?? '', role: of.owner?.role ?? '' })
  return say(`status.${of.status}`)
}
