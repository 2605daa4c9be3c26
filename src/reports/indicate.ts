import type { Indicator } from '../core/office/indicator.ts'
import type { Figure, Table } from './table.ts'

/** An indicator's numerator in a period. */
export interface IndicatorValue {
  readonly id: string
  readonly figure: Figure
}

/** Numerators as sums of what the tables about people tell: nothing follows from them that does not follow from those. */
export function indicate(indicators: readonly Indicator[], tables: readonly Table[]): readonly IndicatorValue[] {
  return indicators.map(({ id, counts }) => ({ id, figure: counts === null ? null : sumOf(counts, tables) }))
}

function sumOf({ by, keys }: NonNullable<Indicator['counts']>, tables: readonly Table[]): Figure {
  const table = tables.find(({ name }) => name === (by === 'place' ? 'place' : 'matter'))
  if (table === undefined) return null
  const depth = by === 'topic' ? 1 : 0
  const rows = table.rows.filter((row) => row.depth === depth && keys.includes(row.key))
  const figures = rows.map(({ figures: [figure = null] }) => figure)
  const sum = figures.reduce<number>(
    (all, figure) => all + (typeof figure === 'object' ? (figure?.least ?? 0) : figure),
    0,
  )
  // A topic may stand under several areas, and be folded in any of them.
  const isWhole =
    by !== 'topic' &&
    keys.every((key) => rows.some((row) => row.key === key)) &&
    figures.every((f) => typeof f === 'number')
  return isWhole ? sum : { least: sum }
}
