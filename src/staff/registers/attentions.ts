import { type Attention, attentionKind, attentionRecord } from '../../core/registers/attention.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Store } from '../../store/store.ts'
import { readerLanguage } from '../reader.ts'
import { say, sayCode } from '../words.ts'
import type { Entry } from './entry.ts'
import { entriesOf } from './keep.ts'
import type { Period } from './period.ts'
import { areaName, choiceLabel, type Table, writeAt } from './table.ts'

/** Latest ended cases that are looked at for what was not entered when they ended. */
const lookedAt = 100

/** One attention of the register, whatever door it came by. */
export interface AttentionRow {
  /** The case's id, or the entry's. */
  readonly id: string
  readonly at: number
  readonly topic: string | null
  readonly area: string
  /** A door of the assistant, or `call`, `email`, `counter`. */
  readonly channel: string
  /** The state or country told, by its id; or the place as somebody wrote it down. */
  readonly origin: string
  /** `informed`, `advised`, `represented`, `referred`, or null where nobody said. */
  readonly outcome: string | null
  readonly referred: string
  /** Null for one that was entered by hand. */
  readonly caseId: string | null
}

/**
 * Every attention of a period, latest first, at most `limit`: cases that ended in it, and what was entered at the counter and did not become a case.
 * What is missing of the latest ended cases is entered first. Nothing in it says who anybody was.
 */
export async function attentionsIn(
  store: Pick<Store, 'cases' | 'records' | 'record' | 'countRecords' | 'putRecord'>,
  { start, end }: Pick<Period, 'start' | 'end'>,
  limit: number,
): Promise<readonly AttentionRow[]> {
  await enterMissing(store)
  const range = { from: start, until: end, latestFirst: true, limit }
  const [ended, visits] = await Promise.all([
    store.records({ kind: attentionKind, ...range }),
    entriesOf(store, 'visits', range),
  ])
  const fromCases = ended.map(({ id, at, value }) => rowOfCase(id, at, value as unknown as Attention))
  const byHand = visits.filter((one) => one.removed === null && one.caseId === null).map(rowOfVisit)
  return [...fromCases, ...byHand].toSorted((a, b) => b.at - a.at).slice(0, limit)
}

/** Attentions as a list shows them; `folios` by case id, of cases that are still there and may be opened. */
export function attentionTable(rows: readonly AttentionRow[], book: Book, folios: ReadonlyMap<string, string>): Table {
  return {
    heads: (
      ['day', 'field.topic', 'field.area', 'field.channel', 'origin', 'field.outcome', 'field.case'] as const
    ).map((key) => say(`registers.${key}`)),
    rows: rows.map((row) => ({
      id: row.id,
      href: hrefOf(row, folios),
      struck: false,
      cells: [
        writeAt(row.at, book.calendar.timeZone),
        row.topic !== null && book.hasTopic(row.topic) ? book.choice(row.topic, readerLanguage()) : say('no_topic'),
        areaName(row.area, book),
        row.caseId === null ? choiceLabel('channel', row.channel) : sayCode('channel', row.channel),
        originName(row.origin, book),
        outcomeName(row),
        row.caseId === null ? '' : (folios.get(row.caseId) ?? ''),
      ],
    })),
  }
}

/** How many attentions ended each way, most first. */
export function outcomesOf(
  rows: readonly AttentionRow[],
): readonly { readonly outcome: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { outcome } of rows) counts.set(outcome ?? 'none', (counts.get(outcome ?? 'none') ?? 0) + 1)
  return [...counts].map(([outcome, count]) => ({ outcome, count })).toSorted((a, b) => b.count - a.count)
}

async function enterMissing(store: Pick<Store, 'cases' | 'record' | 'putRecord'>): Promise<void> {
  const ended: readonly Case[] = await store.cases({
    statuses: ['returned', 'closed'],
    latestFirst: true,
    limit: lookedAt,
  })
  await Promise.all(
    ended.map(async (one) => {
      const record = attentionRecord(one)
      if (record !== null && (await store.record(record.kind, record.id)) === null) await store.putRecord(record, 0)
    }),
  )
}

function rowOfCase(id: string, at: number, value: Attention): AttentionRow {
  const { topic, area, channel, origin, outcome } = value
  return { id, at, topic, area, channel, origin: origin ?? '', outcome, referred: '', caseId: id }
}

function rowOfVisit({ id, at, values }: Entry): AttentionRow {
  const { topic = '', area = '', channel = '', place = '', outcome = '', referred = '' } = values
  return {
    id,
    at,
    topic: topic === '' ? null : topic,
    area,
    channel,
    origin: place,
    outcome: outcome === '' ? null : outcome,
    referred,
    caseId: null,
  }
}

function hrefOf({ id, caseId }: AttentionRow, folios: ReadonlyMap<string, string>): string | null {
  if (caseId === null) return `/staff/registers/visits/${id}`
  return folios.has(caseId) ? `/staff/cases/${caseId}` : null
}

function originName(origin: string, { places }: Book): string {
  return places.atlas.has(origin) ? places.atlas.name(origin, readerLanguage()) : origin
}

function outcomeName({ outcome, referred }: AttentionRow): string {
  const name = outcome === null ? say('registers.outcome.none') : choiceLabel('outcome', outcome)
  return referred === '' ? name : `${name}: ${referred}`
}
