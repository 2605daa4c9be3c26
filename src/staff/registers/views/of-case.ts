import { html } from 'hono/html'
import type { Book } from '../../../core/replies/book.ts'
import type { Case } from '../../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../../store/store.ts'
import { type Html, page } from '../../views/layout.ts'
import { say, sayCode } from '../../words.ts'
import type { Entry } from '../entry.ts'
import { type LedgerId, ledgers } from '../ledger.ts'
import { writtenNumber } from '../number.ts'
import { cellOf, labelOf, writeAt } from '../table.ts'

/** A file the person sent, and its number as the register knows it; null while it has none. */
export interface CaseFile {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly number: string | null
}

/** What the page of a case's entries shows. */
export interface CaseRegisterShown {
  readonly me: StaffAccount
  readonly of: Case
  readonly lists: readonly { readonly ledger: LedgerId; readonly entries: readonly Entry[] }[]
  readonly files: readonly CaseFile[]
  readonly book: Book
  readonly mayEnter: boolean
}

/** What the books hold of one case: its files with their numbers, and every entry, with the way to enter more. */
export function caseRegisterPage(shown: CaseRegisterShown): Html {
  const { me, of, lists, mayEnter } = shown
  const title = say('registers.of_case', { folio: of.folio })
  const filled = lists.filter(({ entries }) => entries.length > 0)
  const news = lists.filter(({ ledger }) => ledger !== 'visits')
  return page({
    title: say('title', { page: title }),
    me,
    here: 'registers',
    body: html`<main id="main" class="register of-case"><p><a href="/staff/cases/${of.id}">${say('registers.of_case.back')}</a></p>
<h1>${title}</h1><p class="lead">${say('registers.of_case.lead')}</p>
${mayEnter ? html`<p class="out">${news.map(({ ledger }) => html`<a class="button" href="/staff/registers/${ledger}/new?case=${of.id}">${sayCode('registers.new', ledger)}</a> `)}</p>` : ''}
<h2>${say('registers.files')}</h2>${filesView(shown)}
${filled.length === 0 ? html`<p class="notice">${say('registers.of_case.none')}</p>` : filled.map((list) => listView(list, shown))}</main>`,
  })
}

function filesView({ files, of, book, mayEnter }: CaseRegisterShown): Html {
  if (files.length === 0) return html`<p class="quiet">${say('registers.files.none')}</p>`
  const numbered = (id: string) =>
    html`<a href="/staff/registers/papers/${id}">${writtenNumber(id, book.office.folio_prefix)}</a>`
  const press = (file: CaseFile) =>
    html`<form method="post" action="/staff/cases/${of.id}/registers/file"><input type="hidden" name="file" value="${file.id}"><button aria-label="${say('registers.files.number')}: ${file.name}">${say('registers.files.number')}</button></form>`
  return html`<ul class="sent">${files.map((file) => html`<li><a href="${file.href}" target="_blank" rel="noopener">${file.name}</a> ${file.number === null ? (mayEnter ? press(file) : '') : numbered(file.number)}</li>`)}</ul>`
}

function listView({ ledger, entries }: CaseRegisterShown['lists'][number], { book }: CaseRegisterShown): Html {
  const { columns, fields, numbered, order } = ledgers[ledger]
  const shown = fields.filter(({ name, kind }) => columns.includes(name) && kind !== 'case')
  const nameOf = (entry: Entry) =>
    numbered === undefined
      ? order === 'entered'
        ? writeAt(entry.at, book.calendar.timeZone)
        : `${entry.values.day ?? ''} ${entry.values.time ?? ''}`
      : writtenNumber(entry.id, book.office.folio_prefix)
  return html`<h2>${sayCode('registers.tab', ledger)}</h2><ul class="kept">${entries.map(
    (entry) =>
      html`<li${entry.removed === null ? '' : html` class="struck"`}><a href="/staff/registers/${ledger}/${entry.id}">${nameOf(entry)}</a>${entry.removed === null ? '' : html` <b>${say('registers.struck')}</b>`}
<dl>${shown.map((field) => {
        const cell = cellOf(field, entry, book, new Map())
        return cell === '' ? '' : html`<div><dt>${labelOf(field)}</dt><dd><bdi>${cell}</bdi></dd></div>`
      })}</dl></li>`,
  )}</ul>`
}
