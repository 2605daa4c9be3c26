import { html } from 'hono/html'
import type { Book } from '../../../core/replies/book.ts'
import type { StaffAccount } from '../../../store/store.ts'
import { readerLanguage } from '../../reader.ts'
import type { Form } from '../../schema.ts'
import { problemsView } from '../../views/fields.ts'
import { type Html, page } from '../../views/layout.ts'
import { say, sayCode } from '../../words.ts'
import type { Entry } from '../entry.ts'
import type { Field, Ledger } from '../ledger.ts'
import { choiceLabel, labelOf, writeAt } from '../table.ts'

/** What the page of one entry shows; `entry` is null for a new one. */
export interface EntryShown {
  readonly me: StaffAccount
  readonly ledger: Ledger
  readonly entry: Entry | null
  /** The number of a numbered entry as it is written; what names any other. */
  readonly name: string
  /** What stands in the fields: the entry's, or what was typed and refused. */
  readonly form: Form
  /** What must be mended, by field. */
  readonly problems: Readonly<Record<string, string>>
  /** What just went as wished. */
  readonly done: string | null
  /** Trouble with the whole: somebody else changed it. */
  readonly trouble: string | null
  readonly mayEnter: boolean
  readonly book: Book
  /** The folio of the case it belongs to; null when it belongs to none, or the case is gone. */
  readonly folio: string | null
}

/** One entry: its fields to fill in or change, who entered it, and how to take it away. */
export function entryPage(shown: EntryShown): Html {
  const { ledger, entry, me, name } = shown
  const title = entry === null ? sayCode('registers.new', ledger.id) : name
  return page({
    title: say('title', { page: title }),
    me,
    here: 'registers',
    body: html`<main id="main" class="narrow wide entry"><p><a href="/staff/registers/${ledger.id}">${say('registers.back', { name: sayCode('registers.title', ledger.id) })}</a></p>
<h1>${title}</h1>${shown.done === null ? '' : html`<p class="done" role="status">${shown.done}</p>`}${entry === null ? html`<p>${sayCode('registers.lead', ledger.id)}</p>` : historyView(shown, entry)}
${problemsView([...(shown.trouble === null ? [] : [shown.trouble]), ...Object.values(shown.problems)])}
${shown.mayEnter ? formView(shown) : html`<p class="notice">${say('registers.read_only')}</p>`}
${entry === null || !shown.mayEnter ? '' : actsView(entry)}</main>`,
  })
}

function historyView({ book, folio }: EntryShown, entry: Entry): Html {
  const { entered, changed, removed } = entry
  const told = (mark: { by: string; at: number }) => ({ name: mark.by, at: writeAt(mark.at, book.calendar.timeZone) })
  return html`<p class="quiet">${say('registers.entered', told(entered))}${changed === null ? '' : ` · ${say('registers.changed', told(changed))}`}</p>
${removed === null ? '' : html`<p class="state">${say('registers.was_removed', told(removed))}</p>`}
${entry.erased ? html`<p class="notice">${say('registers.erased.long')}</p>` : ''}
${entry.caseId === null || folio === null ? '' : html`<p><a href="/staff/cases/${entry.caseId}">${say('registers.open_case', { folio })}</a></p>`}`
}

function formView(shown: EntryShown): Html {
  const { ledger, entry, form } = shown
  const action = `/staff/registers/${ledger.id}${entry === null ? '' : `/${entry.id}`}`
  // The area of a number stands in it and cannot change.
  const open = ledger.fields.filter(({ name }) => entry === null || ledger.numbered === undefined || name !== 'area')
  return html`<form method="post" action="${action}" class="fields">${entry === null ? '' : html`<input type="hidden" name="version" value="${form.version ?? String(entry.version)}">`}
${open.map((field) => fieldView(field, shown))}
<p><button class="main">${say(entry === null ? 'registers.enter' : 'registers.save')}</button></p></form>`
}

function actsView(entry: Entry): Html {
  const where = `/staff/registers/${entry.ledger}/${entry.id}`
  if (entry.removed !== null)
    return html`<form method="post" action="${where}/restore"><p><button>${say('registers.restore')}</button></p></form>`
  return html`${entry.ledger === 'visits' && entry.caseId === null ? html`<h2>${say('registers.to_case')}</h2><p>${say('registers.to_case.lead')}</p><form method="post" action="${where}/case"><p><button>${say('registers.to_case')}</button></p></form>` : ''}
<h2>${sayCode('registers.remove', entry.ledger)}</h2><p>${sayCode('registers.remove.lead', entry.ledger)}</p>
<form method="post" action="${where}/remove"><p><button>${sayCode('registers.remove', entry.ledger)}</button></p></form>`
}

/** A labelled field of an entry with what stands in it and what must be mended. */
export function fieldView(
  field: Field,
  { form, problems, book }: Pick<EntryShown, 'form' | 'problems' | 'book'>,
): Html {
  const { name } = field
  const value = form[name] ?? (field.kind === 'choice' ? (field.choices?.[0] ?? '') : '')
  const problem = problems[name]
  const described = problem === undefined ? '' : html` aria-invalid="true" aria-describedby="${name}-problem"`
  return html`<p class="field"><label for="${name}">${labelOf(field)}${field.required === true ? '' : html` <span class="quiet">${say('registers.optional')}</span>`}</label>
${inputView(field, value, book, described)}
${problem === undefined ? '' : html`<span class="state" id="${name}-problem">${problem}</span>`}</p>`
}

function inputView(field: Field, value: string, book: Book, described: Html | string): Html {
  const { name, kind, required = false, longest = 200 } = field
  const must = required ? html` required` : ''
  switch (kind) {
    case 'choice':
      return selectView(
        name,
        value,
        (field.choices ?? []).map((id) => ({ id, label: choiceLabel(name, id) })),
        described,
      )
    case 'area':
      return selectView(
        name,
        value,
        [
          { id: '', label: say('registers.choose') },
          ...book.office.areas.map(({ id, name: label }) => ({ id, label })),
        ],
        html`${described}${must}`,
      )
    case 'topic':
      return selectView(name, value, [{ id: '', label: say('registers.no_topic') }, ...topicsOf(book)], described)
    case 'long':
      return html`<textarea id="${name}" name="${name}" rows="3" maxlength="${longest}"${must}${described}>${value}</textarea>`
    default: {
      const type = kind === 'day' ? 'date' : kind === 'time' ? 'time' : 'text'
      return html`<input id="${name}" name="${name}" type="${type}" value="${value}" maxlength="${longest}" autocomplete="off"${must}${described}>`
    }
  }
}

function selectView(
  name: string,
  value: string,
  options: readonly { readonly id: string; readonly label: string }[],
  more: Html | string,
): Html {
  return html`<select id="${name}" name="${name}"${more}>${options.map(({ id, label }) => html`<option value="${id}"${id === value ? html` selected` : ''}>${label}</option>`)}</select>`
}

/** Every matter as people of the office look for it, by its words. */
function topicsOf(book: Book): readonly { readonly id: string; readonly label: string }[] {
  return book.topics
    .map(({ id }) => ({ id, label: book.choice(id, readerLanguage()) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, readerLanguage()))
}
