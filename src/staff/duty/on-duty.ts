import { officeHours, today } from '../../core/office/calendar.ts'
import { onDutyNames } from '../../core/office/on-duty.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Store } from '../../store/store.ts'
import { absencesFrom, awayOn } from './absences.ts'
import type { Settings } from './settings.ts'

/** Whom an emergency is told to by name now; null in the office's hours, when it is everybody's. Rejects with `StoreError`. */
export async function onDutyNow(
  { store, book }: { readonly store: Pick<Store, 'staff' | 'records'>; readonly book: Book },
  settings: Settings,
  now: number,
): Promise<readonly string[] | null> {
  if (officeHours(book.calendar, now)?.open === true) return null
  const day = today(book.calendar, now)
  const [accounts, absences] = await Promise.all([store.staff(), absencesFrom(store, day)])
  const away = awayOn(absences, day)
  const there = accounts.filter(({ id, disabled }) => !disabled && !away.has(id))
  return onDutyNames(book.office.on_duty, settings.onDuty, there)
}
