import { writeDay } from '../../core/office/calendar.ts'
import { isCivilDay } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import { reportNamed } from '../../reports/report-key.ts'
import { readerLanguage } from '../reader.ts'
import { writePeriod } from '../reports/names.ts'
import { type StaffKey, texts } from '../texts.ts'
import { say, sayCode } from '../words.ts'
import type { AuditEntry } from './entry.ts'

/** What an entry of the log is put into words with. */
export interface AuditMaterial {
  /** Account ids → names; what is no account stays as it is. */
  readonly names: (id: string) => string
  readonly book: Book
}

/** What was done to what, in words: a person's name, a folio, a topic, a report, a register. Empty where the act says it all. */
export function subjectWords({ act, on, by }: Pick<AuditEntry, 'act' | 'on' | 'by'>, material: AuditMaterial): string {
  if (on === null || on === by) return ''
  if (act === 'published') return entryWords(on, material.book)
  if (act === 'exported') return exportWords(on, material.book)
  if (act === 'settings_changed') return known('audit.setting', on) ?? on
  // A notice has no name but its text, which is for its page.
  return act === 'broadcast' ? '' : material.names(on)
}

/** More of it, in words: the roles given, the days of a table, what it was. */
export function detailWords({ act, detail }: Pick<AuditEntry, 'act' | 'detail'>): string {
  if (detail === null) return ''
  if (act === 'roles_changed' || act === 'invited') return roleWords(detail.split(' '))
  if (act === 'settings_changed' && detail.startsWith('second-factor')) {
    const roles = detail.split(' ').slice(1)
    return say('audit.second_factor', { roles: roles.length === 0 ? say('audit.nobody') : roleWords(roles) })
  }
  if (act === 'settings_changed') return known('audit.setting', detail) ?? detail
  if (act === 'broadcast') return known('audit.broadcast', detail) ?? detail
  if (act === 'protected_refused' || act === 'case_refused') return known('audit.refused', detail) ?? detail
  if (act === 'published') return say('audit.back_to', { version: detail.replace(/^back to /, '') })
  return act === 'exported' ? fileWords(detail) : detail
}

function roleWords(roles: readonly string[]): string {
  return roles.map((role) => sayCode('role', role)).join(', ')
}

/** `2026-11-01 2026-11-30` are days, `freshness.csv` is a table in one of two forms. */
function fileWords(detail: string): string {
  const [from = '', until = ''] = detail.split(' ')
  if (isCivilDay(from) && isCivilDay(until)) {
    const day = (date: string) => writeDay(date, readerLanguage(), { year: true })
    return say('audit.days', { from: day(from), until: day(until) })
  }
  const [name = '', form = ''] = detail.split('.')
  const written = [known('reports.table', name), known('audit.file', form)].filter((part) => part !== null)
  return written.length === 0 ? detail : written.join(', ')
}

function exportWords(on: string, book: Book): string {
  const report = on.startsWith('report ') ? reportNamed(on.slice('report '.length), book.office.reports) : null
  if (report !== null) return say('audit.on.report', { period: writePeriod(report.period) })
  return known('audit.on', on) ?? known('registers.title', on) ?? on
}

/** An entry of the knowledge by its topic, e.g. `fact_curp_free-look`. */
function entryWords(on: string, book: Book): string {
  const [kind = '', ...rest] = on.split('_')
  const topic = rest[kind === 'own' ? 1 : 0] ?? ''
  const name = known('audit.entry', kind) ?? known('desk.kind', kind)
  if (name === null) return on
  return book.hasTopic(topic) ? `${name}: ${book.title(topic, readerLanguage())}` : name
}

function known(family: string, code: string): string | null {
  const key = `${family}.${code}`
  return key in texts.es ? say(key as StaffKey) : null
}
