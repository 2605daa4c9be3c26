import { html } from 'hono/html'
import type { Book } from '../../core/replies/book.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'
import { type AuditEntry, auditActs } from './entry.ts'
import { detailWords, subjectWords } from './entry-words.ts'
import type { AuditState } from './log.ts'

/** What the page of the log shows. */
export interface AuditPage {
  readonly me: StaffAccount
  readonly staff: readonly StaffAccount[]
  /** The filter as it was typed. */
  readonly asked: { readonly act: string; readonly by: string; readonly from: string; readonly until: string }
  readonly entries: readonly AuditEntry[]
  /** The number after which older entries follow, or null. */
  readonly more: number | null
  /** Null when it was not asked for. */
  readonly state: AuditState | null
  readonly book: Book
  readonly now: number
}

/** The log, latest first. */
export function auditPage(shown: AuditPage): Html {
  const { me, entries, asked, more } = shown
  const names = namesOf(shown.staff)
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  const filtered = query.size > 0
  return page({
    title: say('title', { page: say('nav.audit') }),
    me,
    here: 'audit',
    body: html`<main id="main" class="narrow wide"><h1>${say('nav.audit')}</h1><p>${say('audit.lead')}</p>
${stateView(shown.state)}
<form class="filters" action="/staff/audit">${choice(
      'act',
      say('audit.column.what'),
      asked.act,
      auditActs.map((act) => [act, say(`audit.act.${act}`)]),
    )}
${choice(
  'by',
  say('audit.column.who'),
  asked.by,
  shown.staff.map(({ id, name }) => [id, name]),
)}
${day('from', asked.from)}${day('until', asked.until)}
<p class="acts"><button class="main">${say('audit.filter')}</button>${filtered ? html`<a href="/staff/audit">${say('audit.all')}</a>` : ''}</p></form>
${entries.length === 0 ? html`<p>${say(filtered ? 'audit.none_such' : 'audit.none')}</p>` : html`<ol class="log">${entries.map((entry) => entryView(entry, names, shown))}</ol>`}
<p class="acts">${more === null ? '' : html`<a class="button" href="/staff/audit?${withField(query, 'after', String(more))}">${say('audit.older')}</a>`}
<a class="button" href="/staff/audit?${withField(query, 'check', '')}">${say('audit.check')}</a>
${may(me, 'export') ? html`<a class="button" href="/staff/audit.csv?${query.toString()}">${say('audit.export')}</a>` : ''}</p></main>`,
  })
}

/** Account ids → names; what is no account stays as it is, e.g. a folio. */
export function namesOf(staff: readonly StaffAccount[]): (id: string) => string {
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

function entryView(entry: AuditEntry, names: (id: string) => string, { book, now }: AuditPage): Html {
  const [subject, detail] = [subjectWords(entry, { names, book }), detailWords(entry)]
  return html`<li value="${entry.seq}"><p><b>${say(`audit.act.${entry.act}`)}</b>${subject === '' ? '' : html` · ${subject}`}${detail === '' ? '' : html` · ${detail}`}</p>
<p class="quiet">${names(entry.by)} · <time datetime="${new Date(entry.at).toISOString()}">${writeMoment(entry.at, now, book.calendar)}</time></p></li>`
}

function stateView(state: AuditState | null): Html | '' {
  if (state === null) return ''
  const { entries, broken } = state
  return broken === null
    ? html`<p class="done" role="status">${say('audit.whole', { entries })}</p>`
    : html`<p class="problem" role="alert">${say('audit.broken', { entry: broken })}</p>`
}

function choice(name: string, label: string, chosen: string, options: readonly (readonly [string, string])[]): Html {
  return html`<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${say('audit.any')}</option>${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`)}</select></p>`
}

function day(name: 'from' | 'until', value: string): Html {
  return html`<p class="field"><label for="${name}">${say(`audit.${name}`)}</label><input id="${name}" name="${name}" type="date" value="${value}"></p>`
}

function withField(query: URLSearchParams, name: string, value: string): string {
  const more = new URLSearchParams(query)
  more.set(name, value)
  return more.toString()
}
