import { followUps } from '../../core/danger/follow-up.ts'
import { type DangerRow, type DangerTables, dangerParts } from '../../core/danger/table.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'

/** Every sentence that may have been said in a kind of danger. */
export function rowsOf({ tables, common }: DangerTables, kind: UrgentKind): readonly DangerRow[] {
  const own = followUps.filter((says) => says in tables[kind].says || says in common)
  return [...dangerParts, 'still', ...own]
}
