import type { Edition } from '../../reports/edition.ts'
import type { Table } from '../../reports/table.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'

/**
 * The tables of a report that an account may see: those about people, which tell of nobody, for everybody who sees reports; the office's
 * work in full for who supervises, and for others that of their own area.
 */
export function tablesFor(account: StaffAccount, { tables }: Edition): readonly Table[] {
  if (may(account, 'supervise')) return tables
  return tables.flatMap((table) => (table.audience === 'public' ? [table] : ownPart(table, account.area)))
}

function ownPart(table: Table, area: string | null): readonly Table[] {
  const from = table.rows.findIndex(({ key, depth }) => depth === 0 && key === area)
  if (from < 0) return []
  const next = table.rows.findIndex(({ depth }, i) => i > from && depth === 0)
  return [{ ...table, rows: table.rows.slice(from, next < 0 ? undefined : next), total: null }]
}
