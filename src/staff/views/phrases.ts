import { html } from 'hono/html'
import type { Phrasebook } from '../../core/replies/phrasebook.ts'
import { type OpenSlot, type Phrase, type SlotName, slotsIn } from '../../core/vocabulary/phrase.ts'
import { drawerView } from '../answering/drawer.ts'
import type { CaseShown } from '../case-shown.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'

/** Most sentences shown for one search: more is a reason to write another word. */
const mostShown = 12

/** The reviewed sentences: a search, and each one found with its slots and the button that sends it. For the case's owner. */
export function phrasesView(shown: CaseShown): Html {
  const { case: of, me, phrasebook, search } = shown
  if (of.status !== 'owned' || of.owner?.id !== me.id)
    return html`<div id="phrases" data-region data-state="none"></div>`
  const { query } = search
  const content = html`<div class="phrases"><p class="hint">${say(`phrases.${of.language}`)}</p>
<form method="get" action="/staff/cases/${of.id}#phrases" class="search"><label for="phrase-search">${say('phrases.search')}</label>
<input id="phrase-search" name="phrases" type="search" value="${query ?? ''}" autocomplete="off" autocapitalize="none"><button>${say('phrases.find')}</button></form>
<div id="phrase-results" aria-live="polite">${resultsView(shown, phrasebook)}</div></div>`
  return drawerView({ id: 'phrases', title: say('phrases'), open: query !== null, state: 'mine', content })
}

function resultsView(shown: CaseShown, { groups, find }: Phrasebook): Html {
  const { case: of, search } = shown
  const query = search.query?.trim() ?? ''
  const chips = html`<p class="chips">${groups.map(({ title }) => html`<a href="/staff/cases/${of.id}?phrases=${encodeURIComponent(title)}#phrases">${title}</a>`)}</p>`
  if (query === '') return chips
  const found = find(query)
  if (found.length === 0) return html`<p role="status">${say('phrases.none', { query })}</p>${chips}`
  const more = found.length - mostShown
  return html`<ol>${found.slice(0, mostShown).map((phrase) => phraseView(phrase, shown))}</ol>
${more > 0 ? html`<p class="quiet">${say('phrases.more', { more })}</p>` : ''}`
}

function phraseView(phrase: Phrase, { case: of, form, me, phrasebook, search }: CaseShown): Html {
  const open = slotsIn(phrase.es).filter((slot): slot is OpenSlot => slot !== 'me' && slot !== 'folio')
  const filled = search.filled.phrase === phrase.id ? search.filled : {}
  const known = { me: me.name, folio: of.folio }
  return html`<li><form method="post" action="/staff/cases/${of.id}/phrase"><input type="hidden" name="phrase" value="${phrase.id}"><input type="hidden" name="form" value="${form}-${phrase.id}"><input type="hidden" name="query" value="${search.query ?? ''}">
<p class="words" lang="es">${shownText(phrase.es, known)}</p>
${of.language === 'es' ? '' : html`<p class="words reads-so" lang="${of.language}">${shownText(phrase[of.language], known)}</p>`}
${open.length === 0 ? '' : html`<p class="slots">${open.map((slot) => slotView(slot, phrase.id, filled[slot] ?? '', phrasebook))}</p>`}
<button class="main" aria-label="${say(`phrases.send.${of.language}`)}: ${shownText(phrase.es, known)}">${say(`phrases.send.${of.language}`)}</button></form></li>`
}

/** A sentence with what it fills by itself filled, other slots as their names in angles. */
function shownText(text: string, known: Readonly<Partial<Record<SlotName, string>>>): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (_, slot: SlotName) => known[slot] ?? `‹${say(`slot.${slot as OpenSlot}`)}›`)
}

function slotView(slot: OpenSlot, phrase: string, value: string, { documents, prices }: Phrasebook): Html {
  const id = `${phrase}-${slot}`
  const label = html`<label for="${id}">${say(`slot.${slot}`)}</label>`
  const options = {
    document: documents.map((d) => [d.id, d.es]),
    fee: prices.map((p) => [p.id, `${p.title}: ${p.price}`]),
  }
  if (slot === 'document' || slot === 'fee')
    return html`<span>${label} <select id="${id}" name="${slot}" required><option value="">${say('slot.choose')}</option>${options[slot].map(([key, name]) => html`<option value="${key}"${key === value ? html` selected` : ''}>${name}</option>`)}</select></span>`
  const type = { date: 'date', time: 'time', phone: 'tel', count: 'number', place: 'text', name: 'text' }[slot]
  return html`<span>${label} <input id="${id}" name="${slot}" type="${type}" value="${value}" maxlength="120" autocomplete="off" required></span>`
}
