import type { OfficeRecord, Store } from '../../store/store.ts'
import { type Entry, type EntryValue, keptValue, kindOf, type Mark, plain, type Values, wordsKindOf } from './entry.ts'
import { type LedgerId, ledgers } from './ledger.ts'
import { numberId, takeNumber } from './number.ts'

/** The part of the store the books use. */
export type RegisterStore = Pick<Store, 'record' | 'records' | 'countRecords' | 'putRecord'>

/** Which entries to list. `from` ≤ `at` < `until`; `caseId`: what belongs to one case. */
export interface EntryQuery {
  readonly from?: number
  readonly until?: number
  readonly caseId?: string
  readonly latestFirst?: boolean
  readonly limit: number
}

/** What a new entry is made of. */
export interface NewEntry {
  readonly id: string
  readonly at: number
  readonly values: Values
  readonly caseId: string | null
  readonly contactId: string | null
  readonly entered: Mark
  /** Of a numbered book: the year and area its number stands in, `2026-ATN`. */
  readonly series?: string
}

/** Entries of a book, in the order of its lists. */
export async function entriesOf(store: RegisterStore, ledger: LedgerId, query: EntryQuery): Promise<readonly Entry[]> {
  const { caseId, ...range } = query
  if (ledgers[ledger].numbered === undefined) {
    const found = await store.records({
      kind: kindOf(ledger),
      ...range,
      ...(caseId === undefined ? {} : { of: caseId }),
    })
    return found.map((record) => entryFrom(ledger, record, null))
  }
  if (caseId !== undefined) {
    const words = await store.records({ kind: wordsKindOf(ledger), ...range, of: caseId })
    const all = await Promise.all(words.map(({ id }) => entryOf(store, ledger, id)))
    return all.filter((one) => one !== null)
  }
  const found = await store.records({ kind: kindOf(ledger), ...range })
  return Promise.all(found.map(async (record) => entryFrom(ledger, record, await wordsOf(store, ledger, record))))
}

/** One entry; null when there is none. */
export async function entryOf(store: RegisterStore, ledger: LedgerId, id: string): Promise<Entry | null> {
  const record = await store.record(kindOf(ledger), id)
  return record === null ? null : entryFrom(ledger, record, await wordsOf(store, ledger, record))
}

/** Enters something. The entry, numbered where its book is; null when it could not be numbered now, or its person is gone. */
export async function enter(store: RegisterStore, ledger: LedgerId, made: NewEntry): Promise<Entry | null> {
  const { series, ...entry } = made
  const value: EntryValue = { values: entry.values, entered: entry.entered, changed: null, removed: null }
  const book = ledgers[ledger]
  if (book.numbered === undefined || series === undefined) {
    const kept = await store.putRecord(recordOf(ledger, entry, value), 0)
    return kept ? entryOf(store, ledger, entry.id) : null
  }
  const split = splitBy(book.numbered.kept, value)
  const number = await takeNumber(store, { kind: kindOf(ledger), of: series }, (n) =>
    store.putRecord(numberRecord(ledger, numberId(series, n), series, entry.at, split.open), 0),
  )
  if (number === null) return null
  const id = numberId(series, number)
  await store.putRecord(wordsRecord(ledger, { ...entry, id }, split.words), 0)
  return entryOf(store, ledger, id)
}

/** Changes an entry read at `version`; false when somebody else was first. */
export async function change(
  store: RegisterStore,
  entry: Entry,
  to: Partial<Pick<Entry, 'values' | 'changed' | 'removed' | 'at' | 'caseId' | 'contactId'>>,
): Promise<boolean> {
  const { ledger } = entry
  const next = { ...entry, ...to }
  const { values, entered, changed, removed } = next
  const value: EntryValue = { values, entered, changed, removed }
  const { numbered } = ledgers[ledger]
  if (numbered === undefined) return store.putRecord(recordOf(ledger, next, value), entry.version)
  const split = splitBy(numbered.kept, value)
  const series = entry.id.split('-').slice(0, 2).join('-')
  if (!(await store.putRecord(numberRecord(ledger, entry.id, series, next.at, split.open), entry.version))) return false
  // Nothing is written anew about somebody who erased themselves, unless a person types it.
  if (entry.erased && to.values === undefined) return true
  const words = await store.record(wordsKindOf(ledger), entry.id)
  return store.putRecord(wordsRecord(ledger, next, split.words), words?.version ?? 0)
}

function splitBy(
  kept: readonly string[],
  value: EntryValue,
): { readonly open: EntryValue; readonly words: EntryValue } {
  const all = Object.entries(value.values)
  const some = (wanted: boolean) => Object.fromEntries(all.filter(([name]) => kept.includes(name) === wanted))
  return { open: { ...value, values: some(true), words: true }, words: { ...value, values: some(false) } }
}

type Whole = Pick<Entry, 'id' | 'at' | 'caseId' | 'contactId'>

function recordOf(ledger: LedgerId, { id, at, caseId, contactId }: Whole, value: EntryValue) {
  return { kind: kindOf(ledger), id, of: caseId, contactId, at, value: plain(value) }
}

function numberRecord(ledger: LedgerId, id: string, series: string, at: number, value: EntryValue) {
  return { kind: kindOf(ledger), id, of: series, contactId: null, at, value: plain(value) }
}

function wordsRecord(ledger: LedgerId, { id, at, caseId, contactId }: Whole, value: EntryValue) {
  return { kind: wordsKindOf(ledger), id, of: caseId, contactId, at, value: plain(value) }
}

async function wordsOf(store: RegisterStore, ledger: LedgerId, record: OfficeRecord): Promise<OfficeRecord | null> {
  return keptValue(record).words === true ? store.record(wordsKindOf(ledger), record.id) : null
}

function entryFrom(ledger: LedgerId, record: OfficeRecord, words: OfficeRecord | null): Entry {
  const { values, entered, changed, removed, words: apart = false } = keptValue(record)
  const { id, at, version } = record
  const whole = apart ? words : record
  return {
    ledger,
    id,
    at,
    version,
    caseId: whole?.of ?? null,
    contactId: whole?.contactId ?? null,
    values: apart ? { ...(words === null ? {} : keptValue(words).values), ...values } : values,
    entered,
    changed,
    removed,
    erased: apart && words === null,
  }
}
