import { untold } from './attention.ts'
import { type Figure, foldedKey, type Table, type Unit } from './table.ts'

/** What is followed from period to period. */
export type TrendName = 'arrivals' | 'waits' | 'topics' | 'languages'

/** A figure followed from period to period, earliest first; null where none was told. */
export interface Follow {
  /** A column's name, or the key of a row. */
  readonly key: string
  readonly values: readonly (number | null)[]
}

/** Lines that are drawn together: they count the same things. */
export interface Trend {
  readonly name: TrendName
  readonly unit: Unit
  readonly lines: readonly Follow[]
}

/** Lines that can still be told apart. */
const mostLines = 4

/**
 * What changed over periods that follow each other, the last being the one at hand, from nothing but what their reports tell their reader.
 * A trend with fewer than two figures is none.
 */
export function trendsOf(periods: readonly (readonly Table[])[]): readonly Trend[] {
  const trends: readonly Trend[] = [
    { name: 'arrivals', unit: 'count', lines: columnsOf(periods, ['came', 'ended']) },
    { name: 'waits', unit: 'minutes', lines: columnsOf(periods, ['reply_median', 'reply_p90']) },
    { name: 'topics', unit: 'count', lines: rowsOf(periods, ['matter_all', 'matter'], 1) },
    { name: 'languages', unit: 'count', lines: rowsOf(periods, ['language_all', 'language'], 0) },
  ]
  return trends
    .map((trend) => ({ ...trend, lines: trend.lines.filter(({ values }) => values.filter(isTold).length > 1) }))
    .filter(({ lines }) => lines.length > 0)
}

/** Columns of the work of all areas; of who sees one area only, of that. */
function columnsOf(periods: readonly (readonly Table[])[], names: readonly string[]): readonly Follow[] {
  return names.map((key) => ({
    key,
    values: periods.map((tables) => {
      const work = tables.find(({ name }) => name === 'work')
      const at = work?.columns.findIndex(({ name }) => name === key) ?? -1
      return numberIn((work?.total ?? work?.rows[0]?.figures)?.[at])
    }),
  }))
}

/** The largest rows of the last period, in the first of these tables that every period's reader sees. */
function rowsOf(periods: readonly (readonly Table[])[], tables: readonly string[], depth: 0 | 1): readonly Follow[] {
  const last = periods.at(-1) ?? []
  const wanted = tables.find((name) => last.some((table) => table.name === name))
  const sums = periods.map((of) =>
    sumsOf(
      of.find(({ name }) => name === wanted),
      depth,
    ),
  )
  const largest = [...(sums.at(-1) ?? [])].toSorted(([, a], [, b]) => b - a).slice(0, mostLines)
  return largest.map(([key]) => ({ key, values: sums.map((of) => of.get(key) ?? null) }))
}

/** A topic may stand under several areas. */
function sumsOf(table: Table | undefined, depth: 0 | 1): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const row of table?.rows ?? []) {
    const figure = numberIn(row.figures[0])
    if (row.depth !== depth || row.key === untold || row.key === foldedKey || figure === null) continue
    sums.set(row.key, (sums.get(row.key) ?? 0) + figure)
  }
  return sums
}

function numberIn(figure: Figure | undefined): number | null {
  return typeof figure === 'number' ? figure : null
}

function isTold(value: number | null): value is number {
  return value !== null
}
