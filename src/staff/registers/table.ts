import { writeDay } from '../../core/office/calendar.ts'
import { civilTime } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import { readerLanguage } from '../reader.ts'
import { type StaffKey, say, sayCode } from '../words.ts'
import type { Entry } from './entry.ts'
import type { Field, Ledger } from './ledger.ts'
import { writtenNumber } from './number.ts'

/** A list ready to be shown, printed or taken out: a heading for each column, and its rows. */
export interface Table {
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
}

/** One row. The first cell names it. */
export interface TableRow {
  readonly id: string
  readonly cells: readonly string[]
  /** Where it is looked at and changed; null where it cannot be. */
  readonly href: string | null
  /** It no longer counts, and is shown struck out. */
  readonly struck: boolean
}

/** The entries of a book as its list shows them. `folios`: by case id. */
export function tableOf(
  ledger: Ledger,
  entries: readonly Entry[],
  { book, folios }: { readonly book: Book; readonly folios: ReadonlyMap<string, string> },
): Table {
  const fields = ledger.columns.map((name) => ledger.fields.find((field) => field.name === name)).filter(isField)
  const numbered = ledger.numbered !== undefined
  const first = numbered ? ['registers.number', 'registers.day'] : ledger.order === 'entered' ? ['registers.day'] : []
  return {
    heads: [...first.map((key) => say(key as StaffKey)), ...fields.map(labelOf), say('registers.by')],
    rows: entries.map((entry) => ({
      id: entry.id,
      href: `/staff/registers/${ledger.id}/${entry.id}`,
      struck: entry.removed !== null,
      cells: [
        ...(numbered ? [writtenNumber(entry.id, book.office.folio_prefix)] : []),
        ...(ledger.order === 'entered' ? [writeAt(entry.at, book.calendar.timeZone)] : []),
        ...fields.map((field) => cellOf(field, entry, book, folios)),
        entry.entered.by,
      ],
    })),
  }
}

/** What a field is called. */
export function labelOf({ name }: Pick<Field, 'name'>): string {
  return sayCode('registers.field', name)
}

/** What a choice of a field is called. */
export function choiceLabel(field: string, choice: string): string {
  return sayCode(`registers.${field}`, choice)
}

/** The day and time of a moment in the office's zone, so that columns sort: `2026-11-21 10:05`. */
export function writeAt(at: number, timeZone: string): string {
  const { date, time } = civilTime(at, timeZone)
  return `${date} ${time}`
}

/** What an entry says in one field, in the reader's words. */
export function cellOf(field: Field, entry: Entry, book: Book, folios: ReadonlyMap<string, string>): string {
  if (field.kind === 'case')
    return entry.caseId === null ? '' : (folios.get(entry.caseId) ?? say('registers.case_gone'))
  const value = entry.values[field.name]
  if (value === undefined) return entry.erased ? say('registers.erased') : ''
  if (value === '') return ''
  if (field.kind === 'choice') return choiceLabel(field.name, value)
  if (field.kind === 'area') return areaName(value, book)
  if (field.kind === 'topic') return book.hasTopic(value) ? book.choice(value, readerLanguage()) : value
  return field.kind === 'day' ? writeDay(value, readerLanguage(), { year: true }) : value
}

/** An area's name; its id where the office no longer has it. */
export function areaName(id: string, { office }: Pick<Book, 'office'>): string {
  return office.areas.find((area) => area.id === id)?.name ?? id
}

function isField(field: Field | undefined): field is Field {
  return field !== undefined
}
