import type { MiddlewareHandler } from 'hono'
import { type Role, roles } from '../../core/vocabulary/role.ts'
import type { StaffAccount, Store } from '../../store/store.ts'
import type { StaffEnv } from '../guard.ts'
import { rolesOf } from '../permissions.ts'

const name = 'staff/second-factor'

/** The roles whose people must sign in with a key, or with a code of their phone beside the password. */
export async function demandedRoles(store: Store): Promise<readonly Role[]> {
  const kept = (await store.note(name))?.value
  return Array.isArray(kept) ? roles.filter((role) => kept.includes(role)) : []
}

/** Keeps which roles must; the later of two at the same moment counts. */
export async function demandOf(store: Store, wanted: readonly Role[]): Promise<void> {
  const note = await store.note(name)
  if (!(await store.putNote(name, [...wanted], note?.version ?? 0))) await demandOf(store, wanted)
}

/** True when the office asks this account for more than a password. */
export async function isDemanded(store: Store, account: StaffAccount): Promise<boolean> {
  const demanded = await demandedRoles(store)
  return rolesOf(account).some((role) => demanded.includes(role))
}

/** True when the account has a key, or a code of a phone. */
export function hasSecondFactor({ totp, passkeys = [] }: StaffAccount): boolean {
  return totp?.on === true || passkeys.length > 0
}

/** Whose role asks for a second factor and who has none sees nothing but the page where it is set. */
export function requireSecondFactor(store: Store): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const { account } = c.get('me')
    const open =
      c.req.path === '/staff/sign-out' || c.req.path.startsWith('/staff/account/') || c.req.path === '/staff/account'
    if (open || hasSecondFactor(account) || !(await isDemanded(store, account))) return next()
    return c.redirect('/staff/account/keys', 303)
  }
}
