import { type FollowUp, followUps } from '../../core/danger/follow-up.ts'
import { type DangerRow, type DangerTables, dangerParts } from '../../core/danger/table.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'

/** Every sentence that may have been said in a kind of danger. */
export function rowsOf({ tables, common }: DangerTables, kind: UrgentKind): readonly DangerRow[] {
  const own = followUps.filter((says) => says in tables[kind].says || says in common)
  return [...dangerParts, 'still', 'still_helped', ...own]
}

/** What only the assistant says of itself, or what answers nothing a colleague would answer so. */
const notForStaff: ReadonlySet<FollowUp> = new Set(['yes', 'no', 'thanks', 'next', 'unread', 'person', 'who'])
/** What ends a danger: what is said then stands in rows of its own. */
const ending: ReadonlySet<FollowUp> = new Set(['found', 'safe', 'mistake'])

/** Whether a colleague may send the reply to it as their own words. */
export function isSayable(says: FollowUp): boolean {
  return !notForStaff.has(says) && !ending.has(says)
}
