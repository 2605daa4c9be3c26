import type { DueEntry } from '../core/desk/desk.ts'
import type { CivilDay } from '../core/office/civil-time.ts'
import type { Indicator } from '../core/office/indicator.ts'
import type { Rating } from '../core/vocabulary/rating.ts'
import { freshnessTable } from './freshness.ts'
import { inFullTables } from './in-full.ts'
import { type IndicatorValue, indicate } from './indicate.ts'
import { monthPeople, monthsPeople, type Pools, poolsOf } from './people.ts'
import type { Period } from './period.ts'
import type { Figure, Table } from './table.ts'
import type { Tally } from './tally.ts'
import { partsOf, type ToldParts, tell, tellAgain } from './told.ts'
import { endingsTable, monthsTable, standingTable, workTable } from './work.ts'

/** A figure that is another than in the edition before. */
export interface Change {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly from: Figure
  readonly to: Figure
}

/** A report as it was made once; it is never made again, only followed by another edition. */
export interface Edition {
  /** The period's name. */
  readonly period: string
  /** From 1. */
  readonly edition: number
  /** Milliseconds since 1970. */
  readonly madeAt: number
  readonly tables: readonly Table[]
  readonly indicators: readonly IndicatorValue[]
  /** Months of a quarter or year in which fewer than ten people came: they are in no figure about people. */
  readonly silent: readonly string[]
  /** Of how many people the matters were gone before they ended, because they erased themselves. */
  readonly gone: number
  readonly changes: readonly Change[]
  /** Of a month: what stands behind what is told, for the year and for corrections. Never shown. */
  readonly told: ToldParts | null
  /** Of a year: what its first edition told beyond its months. */
  readonly pools: Pools | null
}

/** What an edition is made from. */
export interface EditionInput {
  readonly period: Period
  readonly madeAt: number
  /** Of the period's days. */
  readonly tallies: readonly Tally[]
  /** Of a month. */
  readonly ratings: readonly Rating[]
  /** The latest editions of its months, for a quarter or year. */
  readonly months: readonly Edition[]
  readonly areas: readonly string[]
  readonly indicators: readonly Indicator[]
  /** What stands in the content, for a month; `today`: the day it is made. */
  readonly content: { readonly dated: readonly DueEntry[]; readonly today: CivilDay } | null
  /** The edition it follows; null for the first. */
  readonly before: Edition | null
}

/** Makes a report. A week tells work alone: a week lies across months, and what both told of people could be taken from each other. */
export function makeEdition(made: EditionInput): Edition {
  const { period, madeAt, tallies, before } = made
  const people = peopleOf(made)
  const tables = [...workTables(made), ...people.tables, ...contentTables(made)]
  return {
    period: period.name,
    edition: (before?.edition ?? 0) + 1,
    madeAt,
    tables,
    indicators: period.kind === 'week' ? [] : indicate(made.indicators, people.tables),
    silent: made.months.filter(({ told }) => told?.area === undefined).map((month) => month.period),
    gone: tallies.reduce((sum, { gone }) => sum + gone, 0),
    changes: before === null ? [] : changesOf(before.tables, tables),
    told: people.told,
    pools: people.pools,
  }
}

function workTables({ period, areas, tallies }: EditionInput): readonly Table[] {
  const work = period.kind === 'week' || period.kind === 'month' ? [] : [monthsTable(areas, period, tallies)]
  return [
    workTable(areas, tallies),
    ...work,
    standingTable(areas, tallies),
    endingsTable(areas, tallies),
    ...inFullTables(areas, tallies),
  ]
}

/** How the content stood is not counted from the days: another edition says what the first did. */
function contentTables({ areas, content, before }: EditionInput): readonly Table[] {
  const first = before?.tables.filter(({ name }) => name === 'freshness')
  return first ?? (content === null ? [] : [freshnessTable(areas, content.dated, content.today)])
}

function peopleOf({
  period,
  tallies,
  ratings,
  months,
  before,
}: EditionInput): Pick<Edition, 'tables' | 'told' | 'pools'> {
  if (period.kind === 'week') return { tables: [], told: null, pools: null }
  if (period.kind === 'month') {
    const parts = partsOf(tallies, ratings)
    const told = before?.told == null ? tell(parts) : tellAgain(before.told, parts)
    return { tables: monthPeople(told), told, pools: null }
  }
  const told = months.map((month) => month.told)
  const pools = period.kind === 'quarter' ? {} : (before?.pools ?? poolsOf(told))
  return { tables: monthsPeople(told, pools), told: null, pools }
}

/** Every figure of `after` that is another in `before`, or was not there. */
export function changesOf(before: readonly Table[], after: readonly Table[]): readonly Change[] {
  const was = new Map(figuresOf(before).map((one) => [`${one.table} ${one.row} ${one.column}`, one.figure]))
  const fresh = figuresOf(after).map((one) => ({
    ...one,
    from: was.get(`${one.table} ${one.row} ${one.column}`) ?? null,
  }))
  return fresh
    .filter(({ from, figure }) => JSON.stringify(from) !== JSON.stringify(figure))
    .map(({ table, row, column, from, figure }) => ({ table, row, column, from, to: figure }))
}

function figuresOf(tables: readonly Table[]) {
  return tables.flatMap(({ name: table, columns, rows, total }) => {
    let above = ''
    const named = rows.map(({ key, depth, figures }) => {
      if (depth === 0) above = key
      return { row: depth === 0 ? key : `${above}/${key}`, figures }
    })
    return [...named, ...(total === null ? [] : [{ row: '_total', figures: total }])].flatMap(({ row, figures }) =>
      columns.map(({ name: column }, i) => ({ table, row, column, figure: figures[i] ?? null })),
    )
  })
}
