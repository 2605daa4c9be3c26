import type { Role } from '../core/vocabulary/role.ts'
import { createSerial } from '../shared/serial.ts'
import type { StaffAccount, Store } from '../store/store.ts'
import { createFirstAccountLink } from './first-account.ts'
import { linkCode, linkFits, linkSecret, readCode } from './links.ts'
import type { Passwords } from './password.ts'
import type { NewAccount } from './schema.ts'
import type { StaffSessions } from './session.ts'

/** What accounts are made and changed with. */
export interface AccountDeps {
  readonly store: Store
  readonly passwords: Passwords
  readonly sessions: StaffSessions
  now(): number
  newId(): string
  newToken(): string
  /** The first account's code where it is given from outside; then it holds until there is an account. */
  readonly setupCode: string | null
}

/** Makes and changes accounts, one change at a time so that a link opens once. */
export interface Accounts {
  /** A fresh code for the first account, or null when there is an account. Earlier codes end. */
  openSetup(): Promise<string | null>
  setupFits(code: string): Promise<boolean>
  /** The first account, an admin; null when the code has been used, is over or wrong. */
  setUp(code: string, wanted: NewAccount, password: string): Promise<StaffAccount | null>
  /** An account without password and the code with which its person chooses one; null when the login is taken. */
  invite(wanted: NewAccount): Promise<string | null>
  /** The account a code opens, or null. */
  invited(code: string): Promise<StaffAccount | null>
  /** Sets the invited person's password; null when the code opens nothing any more. */
  accept(code: string, password: string): Promise<StaffAccount | null>
  /** Takes password, keys and phone code away and gives a code to begin anew; the account's sessions end. */
  reset(account: StaffAccount): Promise<string>
  setDisabled(account: StaffAccount, disabled: boolean): Promise<void>
  setRoles(account: StaffAccount, roles: readonly Role[]): Promise<void>
  /** Changes what the account holds of its second factor, one at a time; null when there is none any more. */
  setFactors(
    id: string,
    how: (current: StaffAccount) => Partial<Pick<StaffAccount, 'passkeys' | 'totp'>>,
  ): Promise<StaffAccount | null>
  /** The new password holds; all sessions end. */
  setPassword(account: StaffAccount, password: string): Promise<void>
}

/** Accounts, and the link for the first one, kept in the store. */
export function createAccounts(deps: AccountDeps): Accounts {
  const { store, passwords, sessions, now, newId, newToken, setupCode } = deps
  const serial = createSerial()
  const first = createFirstAccountLink(store, now, newToken, setupCode)
  const alone = <T>(work: () => Promise<T>) => serial.run('accounts', work)
  async function invited(code: string): Promise<StaffAccount | null> {
    const read = readCode(code)
    const account = read === null ? null : await store.staffById(read.id)
    return read !== null && account !== null && !account.disabled && linkFits(account, read.token, now())
      ? account
      : null
  }

  const change = (id: string, how: Partial<StaffAccount>) => changed(store, id, how)

  return {
    openSetup: () => first.open(),
    setupFits: (code) => first.fits(code),
    setUp: (code, wanted, password) =>
      alone(async () => {
        if (!(await first.fits(code))) return null
        const secretHash = await passwords.hash(password)
        if (!(await first.use(code))) return null
        const account = { ...wanted, id: newId(), admin: isAdmin(wanted.roles), secretHash, disabled: false }
        return (await store.addStaff(account)) === 'added' ? account : null
      }),
    async invite(wanted) {
      const token = newToken()
      const account = {
        ...wanted,
        id: newId(),
        secretHash: linkSecret(token, now()),
        disabled: false,
        admin: isAdmin(wanted.roles),
      }
      return (await store.addStaff(account)) === 'added' ? linkCode(account, token) : null
    },
    invited,
    accept: (code, password) =>
      alone(async () => {
        const account = await invited(code)
        return account === null ? null : change(account.id, { secretHash: await passwords.hash(password) })
      }),
    reset: (account) =>
      alone(async () => {
        const token = newToken()
        await change(account.id, { secretHash: linkSecret(token, now()), passkeys: [], totp: null })
        await sessions.endAll(account.id)
        return linkCode(account, token)
      }),
    setDisabled: (account, disabled) =>
      alone(async () => {
        await change(account.id, { disabled })
        if (disabled) await sessions.endAll(account.id)
      }),
    setRoles: (account, roles) => alone(async () => void (await change(account.id, { roles, admin: isAdmin(roles) }))),
    setFactors: (id, how) =>
      alone(async () => {
        const current = await store.staffById(id)
        return current === null ? null : change(id, how(current))
      }),
    setPassword: (account, password) =>
      alone(async () => {
        await change(account.id, { secretHash: await passwords.hash(password) })
        await sessions.endAll(account.id)
      }),
  }
}

function isAdmin(roles: readonly Role[]): boolean {
  return roles.includes('administrator')
}

/** The account as it is now with `how` over it, stored: what the caller read may be older. Null when there is none. */
async function changed(store: Store, id: string, how: Partial<StaffAccount>): Promise<StaffAccount | null> {
  const current = await store.staffById(id)
  if (current === null) return null
  const account = { ...current, ...how }
  await store.updateStaff(account)
  return account
}
