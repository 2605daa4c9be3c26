import type { OwnReport } from '../core/office/own-report.ts'
import { changesOf, type Edition } from './edition.ts'
import { partOf } from './part-of.ts'
import type { Period } from './period.ts'
import type { Tally } from './tally.ts'
import { endingsTable, monthsTable, standingTable, workTable } from './work.ts'

/** What a report of an area's own is made from. */
export interface OwnMade {
  readonly report: OwnReport
  readonly period: Period
  readonly madeAt: number
  /** Of the period's days. */
  readonly tallies: readonly Tally[]
  /** The office's report of the same period, in its latest edition. */
  readonly whole: Edition
  /** The edition it follows; null for the first. */
  readonly before: Edition | null
}

/**
 * Makes a report an area owes. Work is counted from the days; of people it says what the office's report says of the area, word for word, so that
 * nothing follows from both that does not follow from one.
 */
export function makeOwnEdition({ report, period, madeAt, tallies, whole, before }: OwnMade): Edition {
  const areas = [report.area]
  const made = [
    workTable(areas, tallies),
    monthsTable(areas, period, tallies),
    standingTable(areas, tallies),
    endingsTable(areas, tallies),
    ...whole.tables.filter(({ audience }) => audience === 'public'),
  ]
  const wanted = new Set<string>(report.parts.flatMap((part) => part.tables))
  const tables = made.filter(({ name }) => wanted.has(name)).flatMap((table) => partOf(table, report.area))
  return {
    period: period.name,
    edition: (before?.edition ?? 0) + 1,
    madeAt,
    tables,
    indicators: [],
    silent: tables.some(({ audience }) => audience === 'public') ? whole.silent : [],
    // Who erased themselves is known of the office, not of an area.
    gone: 0,
    changes: before === null ? [] : changesOf(before.tables, tables),
    told: null,
    pools: null,
  }
}
