import { untakenSince } from '../../core/office/untaken.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { ConsoleDeps } from '../deps.ts'
import { may } from '../permissions.ts'

const most = 300

/** The office itself, where it acts by its round. */
const house = { id: 'office', name: '', role: '', supervises: true } as const

/**
 * Calls a second person to each emergency that nobody took in five minutes of office time, once a case: the turn that keeps it wakes the staff's
 * group and every page. How many were called. Rejects with `StoreError`.
 */
export async function alertUntaken(
  { store, book, takeStaffTurn, now }: Pick<ConsoleDeps, 'store' | 'book' | 'takeStaffTurn' | 'now'>,
  accounts: readonly StaffAccount[],
  away: ReadonlySet<string>,
): Promise<number> {
  const waiting = await store.cases({ statuses: ['waiting'], limit: most })
  let called = 0
  for (const of of waiting) {
    if (of.alerted !== undefined || untakenSince(of, now(), book.calendar) === null) continue
    const to = secondPerson(of, accounts, away)
    const act = { type: 'alert', to: to === null ? null : { id: to.id, name: to.name, role: to.role } } as const
    if ((await takeStaffTurn(of.id, act, house)).ok) called += 1
  }
  return called
}

/** Who is there and supervises, of the case's area before others; else whoever of the office is there; null when nobody is. */
export function secondPerson(
  { area }: Pick<Case, 'area'>,
  accounts: readonly StaffAccount[],
  away: ReadonlySet<string>,
): StaffAccount | null {
  const there = accounts.filter((one) => may(one, 'work_cases') && !away.has(one.id))
  const rank = (one: StaffAccount) => (may(one, 'supervise') ? 0 : 2) + (one.area === area ? 0 : 1)
  return there.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id))[0] ?? null
}
