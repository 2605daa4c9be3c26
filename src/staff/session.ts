import { createSerial } from '../shared/serial.ts'
import type { StaffAccount, Store } from '../store/store.ts'
import { hashToken } from './hash.ts'

const minute = 60 * 1000

/** A session ends after this long without its person doing anything, in milliseconds. */
export const idleLimit: number = 120 * minute

/** A session ends after this long whatever happens, in milliseconds. */
export const absoluteLimit: number = 12 * 60 * minute

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly account: StaffAccount
  readonly tokenHash: string
  /** When they signed in. */
  readonly since: number
}

/** Signed-in browsers. A token is 256 random bits; only its hash is kept. */
export interface StaffSessions {
  /** The new session's token. */
  begin(staffId: string): Promise<string>
  /** Who holds this token, or null when it is unknown, over, or its account may not sign in. `active`: the person did something. */
  find(token: string, active: boolean): Promise<SignedIn | null>
  end(signedIn: SignedIn): Promise<void>
  endAll(staffId: string): Promise<void>
}

/** Sessions kept in the store. */
export function createStaffSessions(store: Store, now: () => number, newToken: () => string): StaffSessions {
  // One at a time for each person: noting activity must not bring a session back that is ended in the same moment.
  const serial = createSerial()

  async function touch(tokenHash: string, staffId: string): Promise<void> {
    await serial.run(staffId, async () => {
      const current = await store.session(tokenHash)
      if (current !== null) await store.putSession({ ...current, lastSeenAt: now() })
    })
  }

  return {
    async begin(staffId) {
      const token = newToken()
      const at = now()
      await store.putSession({ tokenHash: hashToken(token), staffId, createdAt: at, lastSeenAt: at })
      return token
    },
    async find(token, active) {
      if (!/^[\w-]{43}$/.test(token)) return null
      const tokenHash = hashToken(token)
      const session = await store.session(tokenHash)
      if (session === null) return null
      const at = now()
      if (at - session.lastSeenAt >= idleLimit || at - session.createdAt >= absoluteLimit) {
        await store.endSession(tokenHash)
        return null
      }
      const account = await store.staffById(session.staffId)
      if (account === null || account.disabled) return null
      if (active && at - session.lastSeenAt >= minute) await touch(tokenHash, session.staffId)
      return { account, tokenHash, since: session.createdAt }
    },
    end: ({ account, tokenHash }) => serial.run(account.id, () => store.endSession(tokenHash)),
    endAll: (staffId) => serial.run(staffId, () => store.endSessions(staffId)),
  }
}
