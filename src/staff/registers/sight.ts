import { mayOpen } from '../../core/cases/protection.ts'
import type { Office } from '../../core/office/office.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount, Store } from '../../store/store.ts'
import { actorOf } from '../actor.ts'
import { may } from '../permissions.ts'
import type { Entry } from './entry.ts'

/** The reader may write in the books. */
export function mayEnter(me: StaffAccount): boolean {
  return may(me, 'register')
}

/** The reader may look at the registers. */
export function mayLook(me: StaffAccount): boolean {
  return may(me, 'register') || may(me, 'see_reports')
}

/** The reader may take a list out of the console. */
export function mayExport(me: StaffAccount): boolean {
  return may(me, 'export')
}

/** What an area keeps for itself is seen by its own people only: its agenda and its lists. */
export function maySee(
  { ledger, values }: Pick<Entry, 'ledger' | 'values'>,
  me: StaffAccount,
  { areas }: Office,
): boolean {
  if (ledger !== 'agenda' && ledger !== 'waiting') return true
  const area = areas.find(({ id }) => id === values.area)
  return area?.private !== true || me.area === area.id
}

/** The folios of cases by id: of those that are still there and the reader may open. */
export async function foliosOf(
  store: Pick<Store, 'case'>,
  ids: readonly (string | null)[],
  me: StaffAccount,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const found = await Promise.all(wanted.map((id) => store.case(id)))
  return new Map(
    found.flatMap((one) => (one !== null && mayOpen(one, actorOf(me)) ? [[one.id, one.folio] as const] : [])),
  )
}

/** The case somebody names, by its folio or our id; null when there is none that they may open. */
export async function caseNamed(
  store: Pick<Store, 'case' | 'cases'>,
  named: string,
  me: StaffAccount,
): Promise<Case | null> {
  const folio = named.trim().toUpperCase()
  if (folio === '') return null
  const byId = await store.case(named.trim())
  const found = byId ?? (await byFolio(store, folio))
  return found === null || !mayOpen(found, actorOf(me)) ? null : found
}

async function byFolio(store: Pick<Store, 'cases'>, folio: string): Promise<Case | null> {
  for (const statuses of [
    ['waiting', 'owned'],
    ['returned', 'closed'],
  ] as const) {
    const some = await store.cases({ statuses, latestFirst: true, limit: 1000 })
    const found = some.find((one) => one.folio === folio)
    if (found !== undefined) return found
  }
  return null
}
