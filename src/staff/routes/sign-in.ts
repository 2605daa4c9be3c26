import { Hono } from 'hono'
import { addressOf } from '../address.ts'
import { enter } from '../enter.ts'
import { type StaffEnv, safeNext, whoAsks } from '../guard.ts'
import { isDemanded } from '../keys/second-factor.ts'
import { askForCode } from '../keys/sign-in.ts'
import type { Parts } from '../parts.ts'
import { textsOf } from '../schema.ts'
import { signInPage } from '../views/sign-in.ts'
import { say } from '../words.ts'

/** Signing in. An unknown login, a wrong password and a closed account are told the same, in the same time. */
export function signInRoutes(parts: Parts): Hono<StaffEnv> {
  const { store, sessions, passwords, attempts } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/sign-in', async (c) => {
    if ((await whoAsks(c, sessions)) !== null) return c.redirect(safeNext(c.req.query('next')), 303)
    const empty = (await store.staff()).length === 0
    return c.html(
      signInPage({
        problem: empty ? say('sign_in.no_accounts') : null,
        login: '',
        next: safeNext(c.req.query('next')),
      }),
    )
  })

  routes.post('/sign-in', async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const login = (form.login ?? '').normalize('NFC').trim().toLowerCase()
    const next = safeNext(form.next)
    const keys = [`login:${login}`, `address:${addressOf(c)}`]
    if (!(await attempts.begin(keys)))
      return c.html(signInPage({ problem: say('sign_in.wait'), login, next }), 429, { 'Retry-After': '900' })
    const account = await store.staffByLogin(login)
    const right = await passwords.verify(form.password ?? '', account?.secretHash ?? null)
    if (!right || account === null || account.disabled)
      return c.html(signInPage({ problem: say('sign_in.wrong'), login, next }), 401)
    await attempts.succeeded(keys)
    if (account.totp?.on) return askForCode(c, parts, account.id, next)
    // A key is there to take the password's place where the office asks for more than a password.
    if (account.passkeys?.length && (await isDemanded(store, account)))
      return c.html(signInPage({ problem: say('keys.use_passkey'), login, next }), 401)
    if (!(await enter(c, parts, account)))
      return c.html(signInPage({ problem: say('sign_in.wrong'), login, next }), 401)
    return c.redirect(next, 303)
  })
  return routes
}
