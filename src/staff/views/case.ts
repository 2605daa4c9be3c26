import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import type { Departure } from '../../core/replies/departures.ts'
import type { LineReader } from '../../core/replies/line-reader.ts'
import type { Phrasebook } from '../../core/replies/phrasebook.ts'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { StaffAccount } from '../../store/store.ts'
import { type AgendaOffer, offerView } from '../answering/agenda-offer.ts'
import { toolsView } from '../answering/tools-view.ts'
import { careView } from '../care/view.ts'
import { alarmText } from '../danger/alarm.ts'
import { dangerView } from '../danger/view.ts'
import type { ListBeside } from '../inbox/beside.ts'
import { besideView } from '../inbox/beside-view.ts'
import { addressOfList } from '../inbox/came-from.ts'
import { clockView } from '../inbox/clock-view.ts'
import type { Wanted } from '../inbox/wanted.ts'
import type { Present } from '../presence/presence.ts'
import { presenceView } from '../presence/view.ts'
import type { CaseReading } from '../read-case.ts'
import type { Form } from '../schema.ts'
import type { WaitingTranslation } from '../translation/queue.ts'
import { waitingTranslations } from '../translation/view.ts'
import { say } from '../words.ts'
import { actionsView } from './actions.ts'
import { type Html, page } from './layout.ts'
import { notesView } from './notes.ts'
import { historyView, panelView } from './panel.ts'
import type { PhraseSearch } from './phrases.ts'
import { threadView } from './thread.ts'
import { windowView } from './window.ts'

/** What the page of a case shows. */
export interface CaseShown extends CaseReading {
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
  /** One's own cases and the list one came from. */
  readonly beside: ListBeside
  /** Null when no list was opened in this browser. */
  readonly cameFrom: Wanted | null
  readonly phrasebook: Phrasebook
  readonly lines: LineReader
  readonly search: PhraseSearch
  /** Text typed and not sent. */
  readonly draft: string
  /** The language it is in. */
  readonly written: Language
  /** The fields of a place typed and not sent. */
  readonly pin: Form
  /** Colleagues at this case now. */
  readonly present: readonly Present[]
  /** What is looked for among the facts; null: nobody looked yet. */
  readonly factSearch: string | null
  /** Where the text typed departs from the facts, said once before it is sent. */
  readonly departures: readonly Departure[]
  /** The text in Spanish of which a machine made the one typed; null: none did. */
  readonly machineOf: string | null
  /** A machine can be asked. */
  readonly hasMachine: boolean
  /** A machine can be asked to translate what the person wrote, and the reader may ask it. */
  readonly mayReadByMachine: boolean
  /** A day just told to the person, for the agenda. */
  readonly offer: AgendaOffer | null
  /** Answers of this case that wait for a translator. */
  readonly translations: readonly WaitingTranslation[]
  /** A form of the case's care that was refused: why, and all that was typed. */
  readonly refusedCare: { readonly problem: string; readonly form: Form } | null
  /** Why the last act was refused, in words. */
  readonly problem: string | null
  /** The answer form's own id, so that sending it twice counts once. */
  readonly form: string
}

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
${windowView(shown)}${offerView(shown)}
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
${alarm === null ? '' : html`<strong class="alarm">${alarm}</strong>`}
${isOpen(of) ? clockView(of, shown) : ''}
<p class="standing">${stateOf(shown)}</p></div>`
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
