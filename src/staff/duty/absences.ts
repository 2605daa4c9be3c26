import { type Absence, absenceOf } from '../../core/office/absence.ts'
import { momentOf } from '../../core/office/civil-time.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Store } from '../../store/store.ts'

const kind = 'absence'
const most = 500

/** An absence as the office keeps it. */
export interface KeptAbsence extends Absence {
  readonly id: string
  readonly by: string
}

/** Absences that are not over on `day`, soonest first. */
export async function absencesFrom(store: Pick<Store, 'records'>, day: string): Promise<readonly KeptAbsence[]> {
  // Kept under their last day, so that the past is not read again.
  const found = await store.records({ kind, from: momentOf(day, '00:00', 'UTC'), limit: most })
  const all = found.map(({ id, value }) => ({ id, ...(value as unknown as Omit<KeptAbsence, 'id'>) }))
  return all.toSorted((a, b) => a.from.localeCompare(b.from))
}

/** Keeps an absence. */
export async function keepAbsence(store: Pick<Store, 'putRecord'>, { id, ...absence }: KeptAbsence): Promise<void> {
  const at = momentOf(absence.until, '00:00', 'UTC')
  await store.putRecord({ kind, id, of: absence.staffId, contactId: null, at, value: { ...absence } as Json }, 0)
}

/** Takes an absence away; its days, for putting it back, or null when it was gone. */
export async function dropAbsence(
  store: Pick<Store, 'record' | 'dropRecord'>,
  id: string,
): Promise<KeptAbsence | null> {
  const found = await store.record(kind, id)
  await store.dropRecord(kind, id)
  return found === null ? null : { id, ...(found.value as unknown as Omit<KeptAbsence, 'id'>) }
}

/** Who is away on a day. */
export function awayOn(absences: readonly KeptAbsence[], day: string): ReadonlySet<string> {
  return new Set(absences.map(({ staffId }) => staffId).filter((id) => absenceOf(absences, id, day) !== null))
}
