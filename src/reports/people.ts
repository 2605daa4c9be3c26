import { totalOf } from './fold.ts'
import { poolYear } from './pool.ts'
import { type Column, type Figure, foldedKey, type KeyKind, type Row, type Table } from './table.ts'
import { type MonthPartition, type Partition, partitions, type ToldParts } from './told.ts'

const columns: readonly Column[] = [{ name: 'attentions', unit: 'count' }]

/** What whole years tell of each category that their months folded, by partition: kept, so that later editions tell the same. */
export type Pools = Readonly<Partial<Record<Partition, Readonly<Record<string, number>>>>>

/** A month's tables about people: by area with its topics, by place, language, channel, reason, outcome, and whether it helped. */
export function monthPeople(told: ToldParts): readonly Table[] {
  return peopleTables(told, (partition) => linesOf([told[partition]], {}))
}

/** What a year's first edition tells beyond its months. `months`: null for one that has no report. */
export function poolsOf(months: readonly (ToldParts | null)[]): Pools {
  const all = new Set(months.flatMap((told) => Object.keys(told ?? {}) as Partition[]))
  return Object.fromEntries(
    [...all].map((partition) => [partition, poolYear(months.flatMap((told) => told?.[partition] ?? [])).shown]),
  )
}

/**
 * The same tables for several months: sums of what each month told, and of what `pools` tells beyond. A category that some month folded is
 * `least` so many, unless the pools tell that part too. Months that told nothing are in no figure.
 */
export function monthsPeople(months: readonly (ToldParts | null)[], pools: Pools): readonly Table[] {
  const all = Object.assign({}, ...months) as ToldParts
  return peopleTables(all, (partition) => {
    // A month that tells of areas, but not of topics in this one, folded the area; one that tells nothing is in no total.
    const told = partition.startsWith('topic:') ? 'area' : partition.startsWith('town:') ? 'place' : partition
    const lines = months.filter((one) => one?.[told as Partition] !== undefined).map((one) => one?.[partition])
    return linesOf(lines, pools[partition] ?? {})
  })
}

interface Lines {
  readonly rows: readonly Row[]
  readonly total: number
}

function peopleTables(told: ToldParts, lines: (partition: Partition) => Lines): readonly Table[] {
  return partitions
    .filter((partition) => told[partition] !== undefined)
    .map((partition): Table => {
      const { rows, total } = lines(partition)
      const below = beneath[partition]
      const nested =
        below === undefined ? rows : rows.flatMap((row) => [row, ...linesUnder(`${below}:${row.key}`, told, lines)])
      const rowsAre: KeyKind = partition === 'area' ? 'matter' : partition
      return { name: rowsAre, audience: 'public', rowsAre, columns, rows: nested, total: [total] }
    })
}

/** What stands beneath the lines of a table. */
const beneath: Readonly<Partial<Record<Partition, 'topic' | 'town'>>> = { area: 'topic', place: 'town' }

function linesUnder(partition: Partition, told: ToldParts, lines: (partition: Partition) => Lines): readonly Row[] {
  const rows = told[partition] === undefined ? [] : lines(partition).rows
  // One line that says the same as the one above it says nothing.
  return rows.length < 2 ? [] : rows.map((row) => ({ ...row, depth: 1 as const }))
}

/** Largest first, what is folded last. `months`: undefined where the partition was not told. */
function linesOf(months: readonly (MonthPartition | undefined)[], pool: Readonly<Record<string, number>>): Lines {
  const told = months.flatMap((one) => (one === undefined ? [] : [one.folded]))
  const keys = [...new Set([...told.flatMap(({ shown }) => Object.keys(shown)), ...Object.keys(pool)])]
  const figures = keys.map((key) => {
    const sum = told.reduce((all, { shown }) => all + (shown[key] ?? 0), pool[key] ?? 0)
    const isWhole =
      told.length === months.length && (key in pool || told.every(({ shown, folded }) => key in shown || folded === 0))
    return { key, sum, isWhole }
  })
  const total = told.reduce((sum, folded) => sum + totalOf(folded), 0)
  const folded = figures.reduce((left, { sum }) => left - sum, total)
  const rows = figures
    .toSorted((a, b) => b.sum - a.sum || (a.key < b.key ? -1 : 1))
    .map(({ key, sum, isWhole }): Row => ({ key, depth: 0, figures: [isWhole ? sum : atLeast(sum)] }))
  return { rows: folded > 0 ? [...rows, { key: foldedKey, depth: 0, figures: [folded] }] : rows, total }
}

function atLeast(least: number): Figure {
  return { least }
}
