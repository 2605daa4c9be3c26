import { html } from 'hono/html'
import { type CasePair, mayPart } from '../../core/cases/joining.ts'
import type { Book } from '../../core/replies/book.ts'
import { type Case, isOpen } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { CaseShown } from '../case-shown.ts'
import { problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { areaOf } from '../views/row.ts'
import { writeMoment } from '../views/time.ts'
import { say, sayCode } from '../words.ts'

/** What the page shows that puts two cases of one person together. */
export interface JoiningShown {
  readonly me: StaffAccount
  readonly of: Case
  readonly book: Book
  readonly now: number
  /** As it was typed. */
  readonly code: string
  /** What the code leads to; null before it was right. */
  readonly pair: CasePair | null
  /** Why the two cannot be one, where they can only be linked. */
  readonly apart: string | null
  readonly problem: string | null
}

/** Asks for the code; once it was right, shows folios, areas and dates, and asks which of the two goes on. Nobody's words. */
export function joiningPage(shown: JoiningShown): Html {
  const { me, of, problem, pair } = shown
  return page({
    title: say('title', { page: `${say('joining')} · ${of.folio}` }),
    me,
    here: 'cases',
    body: html`<main id="main" class="narrow"><p><a href="/staff/cases/${of.id}">${say('joining.cancel')}</a></p><h1>${say('joining')}</h1><p>${say('joining.lead')}</p>
${problemsView(problem === null ? [] : [problem])}${pair === null ? askView(shown) : pairView(pair, shown)}</main>`,
  })
}

function askView({ of, code }: JoiningShown): Html {
  return html`<p>${say('joining.how')}</p><form method="post" action="/staff/cases/${of.id}/join"><p class="field"><label for="code">${say('joining.code')}</label>
<input id="code" name="code" value="${code}" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint" required><span class="hint" id="code-hint">${say('joining.code.hint')}</span></p><button class="main">${say('joining.look')}</button></form>`
}

function pairView({ of, other }: CasePair, shown: JoiningShown): Html {
  const ways =
    shown.apart !== null ? [] : of.channel === 'counter' ? (['other'] as const) : (['this', 'other'] as const)
  const facts = (one: Case) => ({ folio: one.folio, channel: sayCode('channel', one.channel) })
  const choice = (keep: 'this' | 'other' | 'both', label: string, isFirst: boolean) =>
    html`<label class="check"><input type="radio" name="keep" value="${keep}"${isFirst ? html` checked` : ''} required> ${label}</label>`
  return html`<p class="done" role="status">${say('joining.found')}</p>
<form method="post" action="/staff/cases/${of.id}/join"><input type="hidden" name="code" value="${shown.code}">
<div class="pair">${oneView(say('joining.here'), of, shown)}${oneView(say('joining.there'), other, shown)}</div>
${shown.apart === null ? '' : html`<p>${shown.apart}</p>`}${of.channel === 'counter' && ways.length > 0 ? html`<p>${say('joining.keep.counter', { folio: other.folio })}</p>` : ''}
${ways.length === 0 ? '' : html`<fieldset><legend>${say('joining.keep')}</legend>${ways.map((keep, i) => choice(keep, say(`joining.keep.${keep}`, facts(keep === 'this' ? of : other)), i === 0))}<p class="hint">${say('joining.keep.hint')}</p></fieldset>`}
<fieldset><legend>${say('joining.relative')}</legend>${choice('both', say('joining.keep.both'), ways.length === 0)}<p class="hint">${say('joining.relative.hint')}</p></fieldset>
<button class="main" id="join-do">${say('joining.do')}</button></form>`
}

function oneView(title: string, of: Case, { book, now }: JoiningShown): Html {
  const facts = [
    [say('panel.folio'), of.folio],
    [say('panel.area'), areaOf(of, book)],
    [say('panel.channel'), sayCode('channel', of.channel)],
    [say('joining.opened'), writeMoment(of.openedAt, now, book.calendar)],
  ]
  return html`<section aria-label="${title}"><h2>${title}</h2><dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`
}

/** In a case's panel: the cases that ended in this one, or the one it went on in; those of relatives; and the way to put one together with it. */
export function linkedView({ case: of, linked: { into, came, related }, book, now }: CaseShown): Html | '' {
  if (into === null && came.length === 0 && related.length === 0 && !isOpen(of)) return ''
  const undo = (gone: Case, stays: Case) =>
    mayPart(gone, stays, book.calendar, now)
      ? html`<form method="post" action="/staff/cases/${gone.id}/part"><button>${say('joining.undo')}</button><span class="hint">${say('joining.undo.hint')}</span></form>`
      : ''
  const links = [
    ...(into === null
      ? []
      : [
          html`<li><a href="/staff/cases/${into.id}">${say('joining.went', { folio: into.folio })}</a>${undo(of, into)}</li>`,
        ]),
    ...came.map((one) => {
      const facts = { folio: one.folio, area: areaOf(one, book), opened: writeMoment(one.openedAt, now, book.calendar) }
      return html`<li><a href="/staff/cases/${one.id}">${say('joining.came', facts)}</a>${undo(one, of)}</li>`
    }),
  ]
  return html`<section id="joined">${links.length === 0 ? '' : html`<h3>${say('joining.linked')}</h3><ul class="linked">${links}</ul>`}${relativesView(of, related, book)}${isOpen(of) ? html`<p><a id="join" href="/staff/cases/${of.id}/join">${say('joining')}</a></p>` : ''}</section>`
}

function relativesView(of: Case, related: readonly Case[], book: Book): Html | '' {
  if (related.length === 0) return ''
  const undo = (one: Case) =>
    isOpen(of)
      ? html`<form method="post" action="/staff/cases/${of.id}/unrelate"><input type="hidden" name="other" value="${one.id}"><button aria-label="${say('joining.unrelate.name', { folio: one.folio })}">${say('joining.unrelate')}</button></form>`
      : ''
  return html`<h3>${say('joining.relatives')}</h3><ul class="linked">${related.map((one) => html`<li><a href="/staff/cases/${one.id}">${one.folio}, ${areaOf(one, book)}</a>${undo(one)}</li>`)}</ul>`
}
