import { html } from 'hono/html'
import { civilTime } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import type { StaffAccount } from '../../store/store.ts'
import { readerLanguage } from '../reader.ts'
import type { Entry } from '../registers/entry.ts'
import { ledgers } from '../registers/ledger.ts'
import { areaName, choiceLabel } from '../registers/table.ts'
import { fieldView } from '../registers/views/entry.ts'
import type { Form } from '../schema.ts'
import { problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'

/** What the counter shows. */
export interface CounterShown {
  readonly me: StaffAccount
  readonly book: Book
  /** Matters asked for most, to be chosen with one click. */
  readonly often: readonly TopicId[]
  /** Today's entries, latest first. */
  readonly today: readonly Entry[]
  /** Just entered, to be undone. */
  readonly done: Entry | null
  readonly undone: boolean
  readonly form: Form
  readonly problems: readonly string[]
}

const ways = ['call', 'counter', 'email'] as const

/** The counter: a matter, a way it came, and it is entered; below, what was entered today. */
export function counterPage(shown: CounterShown): Html {
  const { me, done } = shown
  return page({
    title: say('title', { page: say('counter.title') }),
    me,
    here: 'counter',
    body: html`<main id="main" class="counter"><h1>${say('counter.title')}</h1><p class="lead">${say('counter.lead')}</p>
${problemsView(shown.problems)}
${done === null ? '' : html`<div class="done" role="status"><p>${say('counter.entered', { what: whatOf(done, shown.book), time: timeOf(done, shown.book) })}</p><form method="post" action="/staff/registers/visits/${done.id}/remove"><input type="hidden" name="back" value="counter"><button>${say('counter.undo')}</button></form> <a href="/staff/registers/visits/${done.id}">${say('counter.edit')}</a></div>`}
${shown.undone ? html`<p class="done" role="status">${say('counter.undone')}</p>` : ''}
${formView(shown)}${todayView(shown)}</main>`,
  })
}

function formView({ form, often, book }: CounterShown): Html {
  const field = (name: string) => ledgers.visits.fields.find((one) => one.name === name)
  const view = (name: string) => {
    const found = field(name)
    return found === undefined ? '' : fieldView(found, { form, problems: {}, book })
  }
  return html`<form method="post" action="/staff/counter" class="visit">
<fieldset class="matters"><legend>${say('counter.matter')}</legend>
<p class="quiet" id="often">${say('counter.often')}</p><div class="often">${often.map((topic) => html`<label class="pick"><input type="radio" name="matter" value="${topic}"${form.matter === topic ? html` checked` : ''}> <span>${book.choice(topic, readerLanguage())}</span></label>`)}</div>
<div class="others">${selectOf('topic', say('counter.all'), form.topic ?? '', topicsOf(book))}
${selectOf(
  'area',
  say('counter.area'),
  form.area ?? '',
  book.office.areas.map(({ id, name }) => ({ id, label: name })),
)}</div></fieldset>
<div class="how" role="group" aria-labelledby="how"><p id="how"><b>${say('counter.how')}</b></p><p class="ways">${ways.map((way) => html`<button name="channel" value="${way}" class="main">${choiceLabel('channel', way)}</button> `)}</p></div>
<details${hasMore(form) ? html` open` : ''}><summary>${say('counter.more')}</summary><div class="more">${['outcome', 'referred', 'place', 'language', 'reach', 'note'].map(view)}</div></details></form>`
}

function selectOf(
  name: string,
  label: string,
  value: string,
  options: readonly { readonly id: string; readonly label: string }[],
): Html {
  return html`<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">—</option>${options.map((one) => html`<option value="${one.id}"${one.id === value ? html` selected` : ''}>${one.label}</option>`)}</select></p>`
}

function todayView({ today, book }: CounterShown): Html {
  return html`<section class="today" aria-labelledby="today"><h2 id="today">${say('counter.today')}${today.length === 0 ? '' : html` <span class="quiet">${say('counter.count', { count: today.length })}</span>`}</h2>
${
  today.length === 0
    ? html`<p class="notice">${say('counter.empty')}</p>`
    : html`<ol>${today.map((entry) => html`<li><span class="time">${timeOf(entry, book)}</span> <span><b>${whatOf(entry, book)}</b> <span class="quiet">${areaName(entry.values.area ?? '', book)} · ${entry.entered.by}</span></span> <a href="/staff/registers/visits/${entry.id}" aria-label="${say('counter.edit')}: ${whatOf(entry, book)}, ${timeOf(entry, book)}">${say('counter.edit')}</a></li>`)}</ol>`
}</section>`
}

function hasMore({ outcome = 'informed', ...form }: Form): boolean {
  return outcome !== 'informed' || ['referred', 'place', 'reach', 'note'].some((name) => (form[name] ?? '') !== '')
}

function whatOf({ values }: Entry, book: Book): string {
  const { channel = '', topic = '', area = '' } = values
  const matter = book.hasTopic(topic) ? book.choice(topic, readerLanguage()) : areaName(area, book)
  return `${choiceLabel('channel', channel)}: ${matter}`
}

function timeOf({ at }: Entry, book: Book): string {
  return civilTime(at, book.calendar.timeZone).time
}

function topicsOf(book: Book): readonly { readonly id: string; readonly label: string }[] {
  return book.topics
    .map(({ id }) => ({ id, label: book.choice(id, readerLanguage()) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, readerLanguage()))
}
