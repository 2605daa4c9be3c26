import { html } from 'hono/html'
import type { CaseRefusal } from '../../core/cases/rules.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import { problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { lastWordsOf, topicOf } from '../views/row.ts'
import { writeSpan } from '../views/time.ts'
import { say, sayCode } from '../words.ts'

/** Most cases closed at once: each is a turn of its own, and somebody is to read what they are told. */
export const mostAtOnce = 50

/** What the page before closing shows. */
export interface BulkShown {
  readonly me: StaffAccount
  readonly book: Book
  readonly now: number
  readonly rows: readonly {
    readonly of: Case
    /** Why it will not be closed; null when it will. */
    readonly refused: CaseRefusal | null
    /** What its person will be told. */
    readonly told: string | null
  }[]
  readonly words: ReadonlyMap<string, string>
  readonly tooMany: boolean
  /** So that pressing twice closes once. */
  readonly form: string
}

/** The chosen cases with what each person would be told, and the one press that does it. */
export function bulkPage(shown: BulkShown): Html {
  const { rows, me, form } = shown
  const closable = rows.filter(({ refused }) => refused === null)
  const problems = [
    ...(rows.length === 0 ? [say('inbox.bulk.none')] : []),
    ...(shown.tooMany ? [say('inbox.bulk.too_many', { most: mostAtOnce })] : []),
  ]
  return page({
    title: say('title', { page: say('inbox.bulk.title') }),
    me,
    here: 'cases',
    body: html`<main id="main" class="narrow wide"><h1>${say('inbox.bulk.title')}</h1>${problemsView(problems)}
${rows.length === 0 ? '' : html`<p>${say('inbox.bulk.lead')}</p><ol class="preview">${rows.map((row) => rowView(row, shown))}</ol>`}
${
  closable.length === 0
    ? ''
    : html`<form method="post" action="/staff/bulk"><input type="hidden" name="form" value="${form}">${closable.map(({ of }) => html`<input type="hidden" name="case" value="${of.id}">`)}
<p class="field"><label for="how">${say('inbox.bulk.how')}</label><select id="how" name="how"><option value="unanswered">${say('inbox.bulk.how.unanswered')}</option><option value="resolved">${say('inbox.bulk.how.resolved')}</option></select></p>
<p><button class="main" id="bulk-do">${closable.length === 1 ? say('inbox.bulk.do.one') : say('inbox.bulk.do', { count: closable.length })}</button></p></form>`
}
<p><a class="button" href="/staff">${say('inbox.bulk.back')}</a></p></main>`,
  })
}

function rowView({ of, refused, told }: BulkShown['rows'][number], { book, now, words }: BulkShown): Html {
  const closed = refused === null
  const hidden = refused === 'case:protected'
  return html`<li><p><b>${of.pseudonym}</b> <span class="quiet">${of.folio}${hidden ? '' : html` · ${topicOf(of, book)}`} · ${say('inbox.bulk.quiet', { span: writeSpan(now - of.lastInboundAt) })}</span></p>
${hidden ? '' : html`<p class="words" dir="auto" lang="${of.language}">${lastWordsOf(of, words)}</p>`}
${closed && told !== null ? html`<p class="quiet">${say('inbox.bulk.told')}</p><blockquote class="words" lang="${of.language}">${told}</blockquote>` : ''}
${closed ? '' : html`<p class="state">${whyNot(of, refused)}</p>`}</li>`
}

function whyNot(of: Case, refused: CaseRefusal): string {
  if (refused === 'case:owned') return say('inbox.bulk.not_yours', { name: of.owner?.name ?? '' })
  return refused === 'case:ended' ? say('inbox.bulk.ended') : sayCode('refused', refused)
}

/** What became of it: how many were closed, and which were not and why. */
export function bulkDonePage(shown: {
  readonly me: StaffAccount
  readonly closed: number
  /** `of` is null when the case is no more. */
  readonly left: readonly { readonly of: Case | null; readonly why: string }[]
}): Html {
  const { me, closed, left } = shown
  return page({
    title: say('title', { page: say('inbox.bulk.title') }),
    me,
    here: 'cases',
    body: html`<main id="main" class="narrow"><h1>${say('inbox.bulk.title')}</h1>
<p class="done" role="status">${closed === 1 ? say('inbox.bulk.done.one') : say('inbox.bulk.done', { count: closed })}</p>
${left.length === 0 ? '' : html`<p>${say('inbox.bulk.left')}</p><ul>${left.map(({ of, why }) => html`<li>${of === null ? '' : html`<a href="/staff/cases/${of.id}">${of.pseudonym} · ${of.folio}</a>: `}${why}</li>`)}</ul>`}
<p><a class="button" href="/staff">${say('to_list')}</a></p></main>`,
  })
}
