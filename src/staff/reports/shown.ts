import type { Edition } from '../../reports/edition.ts'
import { partOf } from '../../reports/part-of.ts'
import type { Table } from '../../reports/table.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'

/**
 * The tables of a report that an account may see: those about people, which tell of nobody, for everybody who sees reports; the office's
 * work in full for who supervises, and for others that of their own area.
 */
export function tablesFor(account: StaffAccount, { tables }: Edition): readonly Table[] {
  if (may(account, 'supervise')) return tables
  return tables.flatMap((table) => (table.audience === 'public' ? [table] : partOf(table, account.area)))
}
