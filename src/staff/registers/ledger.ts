/** What may be entered in a field: a line, some lines, one of several words, a day, a clock time, an area of the office, a matter, a case. */
export type FieldKind = 'line' | 'long' | 'choice' | 'day' | 'time' | 'area' | 'topic' | 'case'

/** One thing an entry says. Its label is `registers.field.<name>`, and a choice `registers.<name>.<choice>`. */
export interface Field {
  readonly name: string
  readonly kind: FieldKind
  readonly required?: true
  /** Longest text, in UTF-16 units. */
  readonly longest?: number
  /** The first is what stands there before anybody chooses. */
  readonly choices?: readonly string[]
}

/** The books that people of the office write in. */
export const ledgerIds = ['visits', 'papers', 'agenda', 'agreements', 'waiting'] as const

/** One of them. */
export type LedgerId = (typeof ledgerIds)[number]

/** A book the office keeps: what an entry says, and how its list is shown. */
export interface Ledger {
  readonly id: LedgerId
  readonly fields: readonly Field[]
  /** The fields its list shows, in this order. */
  readonly columns: readonly string[]
  /** Entries are numbered by area and year, without a gap. What does not stand here goes when the person it is about erases themselves. */
  readonly numbered?: { readonly kept: readonly string[] }
  /** Lists run from the latest entry, or for an agenda by its own day and time. */
  readonly order: 'entered' | 'appointed'
}

/** The languages somebody at the counter may speak; the office answers in three of them. */
const spoken = ['es', 'en', 'ht', 'other'] as const

const visits: Ledger = {
  id: 'visits',
  order: 'entered',
  columns: ['channel', 'topic', 'area', 'place', 'outcome', 'note'],
  fields: [
    { name: 'channel', kind: 'choice', required: true, choices: ['call', 'email', 'counter'] },
    { name: 'topic', kind: 'topic' },
    { name: 'area', kind: 'area' },
    { name: 'outcome', kind: 'choice', choices: ['informed', 'advised', 'represented', 'referred'] },
    { name: 'referred', kind: 'line', longest: 80 },
    { name: 'place', kind: 'line', longest: 60 },
    { name: 'language', kind: 'choice', choices: spoken },
    { name: 'reach', kind: 'line', longest: 120 },
    { name: 'note', kind: 'long', longest: 1000 },
    { name: 'case', kind: 'case' },
  ],
}

const papers: Ledger = {
  id: 'papers',
  order: 'entered',
  columns: ['direction', 'party', 'subject', 'area', 'case'],
  numbered: { kept: ['direction', 'area'] },
  fields: [
    { name: 'direction', kind: 'choice', required: true, choices: ['in', 'out'] },
    { name: 'area', kind: 'area', required: true },
    { name: 'party', kind: 'line', required: true, longest: 120 },
    { name: 'subject', kind: 'line', required: true, longest: 200 },
    { name: 'case', kind: 'case' },
  ],
}

const agenda: Ledger = {
  id: 'agenda',
  order: 'appointed',
  columns: ['day', 'time', 'who', 'area', 'place', 'appointment', 'case'],
  fields: [
    { name: 'day', kind: 'day', required: true },
    { name: 'time', kind: 'time', required: true },
    { name: 'area', kind: 'area', required: true },
    { name: 'who', kind: 'line', required: true, longest: 80 },
    { name: 'place', kind: 'line', longest: 80 },
    { name: 'minutes', kind: 'choice', choices: ['30', '15', '45', '60', '90'] },
    { name: 'appointment', kind: 'choice', choices: ['booked', 'kept', 'missed', 'cancelled'] },
    { name: 'remind', kind: 'choice', choices: ['yes', 'no'] },
    { name: 'note', kind: 'long', longest: 500 },
    { name: 'case', kind: 'case' },
  ],
}

const agreements: Ledger = {
  id: 'agreements',
  order: 'entered',
  columns: ['agreed', 'responsible', 'due', 'progress', 'case'],
  fields: [
    { name: 'agreed', kind: 'long', required: true, longest: 500 },
    { name: 'responsible', kind: 'line', required: true, longest: 80 },
    { name: 'due', kind: 'day', required: true },
    { name: 'area', kind: 'area' },
    { name: 'progress', kind: 'choice', choices: ['open', 'done'] },
    { name: 'case', kind: 'case' },
  ],
}

const waiting: Ledger = {
  id: 'waiting',
  order: 'entered',
  columns: ['programme', 'who', 'area', 'turn', 'note', 'case'],
  fields: [
    { name: 'programme', kind: 'line', required: true, longest: 80 },
    { name: 'who', kind: 'line', required: true, longest: 80 },
    { name: 'area', kind: 'area' },
    { name: 'reach', kind: 'line', longest: 120 },
    { name: 'turn', kind: 'choice', choices: ['waits', 'called', 'enrolled', 'left'] },
    { name: 'note', kind: 'long', longest: 500 },
    { name: 'case', kind: 'case' },
  ],
}

/** Every book by its name. */
export const ledgers: Readonly<Record<LedgerId, Ledger>> = { visits, papers, agenda, agreements, waiting }

/** True for the name of a book. */
export function isLedger(value: string): value is LedgerId {
  return (ledgerIds as readonly string[]).includes(value)
}
