import type { Table } from './table.ts'

/** What a table says of one area, and nothing of all; none where it says nothing of it. */
export function partOf(table: Table, area: string | null): readonly Table[] {
  const from = table.rows.findIndex(({ key, depth }) => depth === 0 && key === area)
  if (from < 0) return []
  const next = table.rows.findIndex(({ depth }, i) => i > from && depth === 0)
  return [{ ...table, rows: table.rows.slice(from, next < 0 ? undefined : next), total: null }]
}
