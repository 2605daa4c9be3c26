import { isCivilDay } from '../../core/office/civil-time.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Form } from '../schema.ts'
import type { Values } from './entry.ts'
import type { Field, Ledger } from './ledger.ts'

// Format characters (Cf) turn reading order around or hide; a line needs none, a note keeps its line breaks.
const unseen = /[\p{Cf}\p{Cc}]/gu

/** Longest text where a field does not say. */
const usual = 200

/** What a form says for a book; or the fields to mend, with why: `missing`, `long`, or `unknown` for what is none of what may stand there. */
export type Entered =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly problems: Readonly<Record<string, 'missing' | 'long' | 'unknown'>> }

/** A form → what an entry says. Fields that are not the book's are left out; a choice nobody made is the first. */
export function readEntry(form: Form, { fields }: Pick<Ledger, 'fields'>, book: Book): Entered {
  const values: Record<string, string> = {}
  const problems: Record<string, 'missing' | 'long' | 'unknown'> = {}
  for (const field of fields) {
    const value = cleaned(form[field.name] ?? '', field)
    const problem = problemOf(value, field, book)
    if (problem === null) values[field.name] = value
    else problems[field.name] = problem
  }
  return Object.keys(problems).length === 0 ? { ok: true, values } : { ok: false, problems }
}

function cleaned(text: string, { kind, choices, required }: Field): string {
  if (kind === 'choice' && text === '' && required !== true) return choices?.[0] ?? ''
  const plain = text.normalize('NFC').replaceAll('\r\n', '\n')
  if (kind === 'long') return plain.replace(/(?!\n)[\p{Cf}\p{Cc}]/gu, ' ').trim()
  return plain.replace(unseen, ' ').replace(/\s+/g, ' ').trim()
}

function problemOf(value: string, field: Field, book: Book): 'missing' | 'long' | 'unknown' | null {
  if (value === '') return field.required === true ? 'missing' : null
  if (value.length > (field.longest ?? usual)) return 'long'
  return isKnown(value, field, book) ? null : 'unknown'
}

function isKnown(value: string, { kind, choices }: Field, book: Book): boolean {
  switch (kind) {
    case 'choice':
      return choices?.includes(value) === true
    case 'area':
      return book.office.areas.some(({ id }) => id === value)
    case 'topic':
      return book.hasTopic(value)
    case 'day':
      return isCivilDay(value)
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    default:
      return true
  }
}
