import type { TurnDeps } from './deps.ts'
import { silentTurn } from './silent-turn.ts'

/**
 * Sets the timer that reminds a person of an appointment with the office, moves it, or takes it away (`dueAt` null); `id` is unique within the
 * contact. False when there is no such contact, or nothing to take away. Rejects with `StoreError` when it could not be stored.
 */
export async function appoint(
  contactId: string,
  id: string,
  dueAt: number | null,
  deps: Pick<TurnDeps, 'store' | 'now' | 'committed'>,
): Promise<boolean> {
  const written = await silentTurn(contactId, deps, 'setting an appointment', ({ timers }) => {
    if (dueAt !== null) return { timers: [{ id, kind: 'appointment', dueAt }] }
    const others = timers.filter((one) => one.kind === 'appointment' && one.id !== id)
    return timers.some((one) => one.id === id) ? { cancelTimers: ['appointment'], timers: others } : null
  })
  if (written) deps.committed({ contactId, caseId: null, timers: true })
  return written
}
