import type { Feed } from '../shared/feed.ts'
import { newToken } from '../shared/ids.ts'
import { createSerial } from '../shared/serial.ts'
import { sessionCookie } from '../staff/guard.ts'
import { rolesOf } from '../staff/permissions.ts'
import { accessKey } from '../staff/routes/events.ts'
import { createStaffSessions } from '../staff/session.ts'
import type { StaffAccount, Store } from '../store/store.ts'

/** Who of the real office sits in the practising one. */
export interface Seats {
  /** The cookie with which this account is signed in there, as who they are in the real office now. */
  take(account: StaffAccount): Promise<string>
  end(): Promise<void>
}

/** Accounts of the same name and roles, each with a session that no browser ever holds. */
export function createSeats(store: Store, feed: Feed): Seats {
  const sessions = createStaffSessions(store, Date.now, newToken)
  const seated = new Map<string, { readonly token: string; readonly as: string }>()
  const serial = createSerial()
  return {
    take: (account) =>
      serial.run(account.id, async () => {
        const seat = seatOf(account)
        const as = JSON.stringify(seat)
        const sits = seated.get(account.id)
        if (sits === undefined) await store.addStaff(seat)
        else if (sits.as !== as) await store.updateStaff(seat)
        const holds = sits !== undefined && (await sessions.find(sits.token, true)) !== null
        const token = holds ? sits.token : await sessions.begin(account.id)
        seated.set(account.id, { token, as })
        return sessionCookie(token)
      }),
    async end() {
      for (const staffId of seated.keys()) {
        await sessions.endAll(staffId)
        feed.changed(accessKey(staffId))
      }
    },
  }
}

/** Nothing of how somebody signs in goes along, nor the keys of the house: those are not practised. */
function seatOf({ id, login, name, role, area, language, ...account }: StaffAccount): StaffAccount {
  const roles = rolesOf(account).filter((one) => one !== 'administrator')
  const seat = { id, login, name, role, area, roles, admin: false, secretHash: '-', disabled: false }
  return language === undefined ? seat : { ...seat, language }
}
