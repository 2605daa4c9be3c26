import { addDays, civilTime, momentOf } from '../../core/office/civil-time.ts'
import type { Parts } from '../parts.ts'
import type { Entry } from './entry.ts'

/** When the person is written to, the day before. Where it is night for them then, it waits for their morning. */
const hour = '10:00'

/**
 * Sets, moves or takes away the reminder of an appointment as its entry now stands. Nobody is written to who erased themselves, whose appointment
 * is of no case, or is tomorrow at this hour or sooner.
 */
export async function remindOf(
  { appoint, book, now }: Pick<Parts, 'appoint' | 'book' | 'now'>,
  entry: Entry,
  before: Entry | null,
): Promise<void> {
  if (entry.ledger !== 'agenda') return
  const id = `appointment-${entry.id}`
  if (before?.contactId && before.contactId !== entry.contactId) await appoint(before.contactId, id, null)
  if (entry.contactId === null) return
  const { timeZone } = book.calendar
  const dueAt = momentOf(addDays(civilTime(entry.at, timeZone).date, -1), hour, timeZone)
  const { remind, appointment } = entry.values
  const wanted = entry.removed === null && remind === 'yes' && appointment === 'booked' && dueAt > now()
  await appoint(entry.contactId, id, wanted ? dueAt : null)
}
