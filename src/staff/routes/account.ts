import { Hono } from 'hono'
import { keepSession, type StaffEnv } from '../guard.ts'
import { keepLooks } from '../looks/looks.ts'
import type { Parts } from '../parts.ts'
import { passwordProblem } from '../password.ts'
import { textsOf } from '../schema.ts'
import { newTelegramLink } from '../telegram-link.ts'
import { accountPage } from '../views/account.ts'
import { say, sayCode } from '../words.ts'
import { anyColleague } from './permission.ts'

/** One's own account: password, language, signing out here and everywhere. */
export function accountRoutes(parts: Parts): Hono<StaffEnv> {
  const { accounts, sessions, passwords, attempts, secure, store, newToken, now } = parts
  const routes = new Hono<StaffEnv>()
  const offered = { telegram: parts.hasGroup?.() ? { code: null } : null }

  routes.get('/account', anyColleague, (c) =>
    c.html(
      accountPage({
        ...offered,
        me: c.get('me').account,
        problem: null,
        changed: c.req.query('changed') !== undefined,
      }),
    ),
  )

  routes.post('/account/password', anyColleague, async (c) => {
    const { account } = c.get('me')
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const keys = [`login:${account.login}`]
    const page = (problem: string, status: 400 | 429) =>
      c.html(accountPage({ ...offered, me: account, problem, changed: false }), status)
    if (!(await attempts.begin(keys))) return page(say('sign_in.wait'), 429)
    if (!(await passwords.verify(form.current ?? '', account.secretHash))) return page(say('account.wrong'), 400)
    await attempts.succeeded(keys)
    const weak = passwordProblem(form.password ?? '', account.login)
    if (weak !== null) return page(sayCode('password', weak), 400)
    await accounts.setPassword(account, form.password ?? '')
    keepSession(c, await sessions.begin(account.id), secure)
    return c.redirect('/staff/account?changed', 303)
  })

  routes.post('/account/language', anyColleague, async (c) => {
    const { language } = textsOf(await c.req.parseBody().catch(() => ({})))
    const current = await store.staffById(c.get('me').account.id)
    if (current !== null && (language === 'es' || language === 'en')) await store.updateStaff({ ...current, language })
    return c.redirect('/staff/account', 303)
  })

  routes.post('/account/looks', anyColleague, async (c) => {
    keepLooks(c, textsOf(await c.req.parseBody().catch(() => ({}))), secure)
    return c.redirect('/staff/account', 303)
  })

  routes.post('/account/telegram', anyColleague, async (c) => {
    const { account } = c.get('me')
    const asked = newTelegramLink(account, newToken(), now())
    await store.updateStaff(asked.account)
    return c.html(accountPage({ me: asked.account, problem: null, changed: false, telegram: { code: asked.code } }))
  })

  routes.post('/account/telegram/end', anyColleague, async (c) => {
    await store.updateStaff({ ...c.get('me').account, telegram: null })
    return c.redirect('/staff/account', 303)
  })

  routes.post('/sign-out', anyColleague, async (c) => {
    await sessions.end(c.get('me'))
    keepSession(c, null, secure)
    return c.redirect('/staff/sign-in', 303)
  })

  routes.post('/account/sign-out-everywhere', anyColleague, async (c) => {
    await sessions.endAll(c.get('me').account.id)
    keepSession(c, null, secure)
    return c.redirect('/staff/sign-in', 303)
  })
  return routes
}
