import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { enter } from '../enter.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { anyColleague } from '../routes/permission.ts'
import { type Form, readLine, textsOf } from '../schema.ts'
import { say } from '../words.ts'
import type { Challenges } from './challenge.ts'
import { madeKey, mostPasskeys, newKeyOptions } from './passkeys.ts'
import { hasSecondFactor, isDemanded } from './second-factor.ts'
import { siteOf } from './site.ts'
import { newRecovery, newTotp, takesCode, tidyCode, totpAddress } from './totp.ts'
import { type KeysPage, keysPage } from './view.ts'

/** How long after signing in keys may be changed without giving the password again, in milliseconds. */
const freshFor = 10 * 60 * 1000

/** One's own keys and the code of one's phone. Whoever found a browser open cannot add theirs: the sign-in must be fresh. */
export function keyRoutes(parts: Parts, challenges: Challenges): Hono<StaffEnv> {
  return new Hono<StaffEnv>()
    .route('/', pageRoutes(parts))
    .route('/', passkeyRoutes(parts, challenges))
    .route('/', totpRoutes(parts))
}

type Shown = Partial<Pick<KeysPage, 'problem' | 'codes' | 'done'>>
type Page = (c: Context<StaffEnv>, shown?: Shown, status?: 200 | 400 | 401 | 403 | 429) => Promise<Response>

/** Shows the page as things stand now, which may be after what the request did. */
function pageOf({ store, book, now }: Parts): Page {
  return async (c, shown = {}, status = 200) => {
    const me = (await store.staffById(c.get('me').account.id)) ?? c.get('me').account
    const { totp = null } = me
    const address = totp === null || totp.on ? null : totpAddress(totp, me.login, book.office.name.es)
    const demanded = !hasSecondFactor(me) && (await isDemanded(store, me))
    const base = {
      me,
      fresh: isFresh(c, now()),
      demanded,
      address,
      problem: null,
      codes: null,
      done: null,
      now: now(),
      calendar: book.calendar,
    }
    return c.html(keysPage({ ...base, ...shown }), status)
  }
}

function isFresh(c: Context<StaffEnv>, now: number): boolean {
  return now - c.get('me').since < freshFor
}

async function formOf(c: Context): Promise<Form> {
  return textsOf(await c.req.parseBody().catch(() => ({})))
}

/** Lets through who signed in lately; anybody else is asked to confirm first. */
function requireFresh(parts: Parts): MiddlewareHandler<StaffEnv> {
  return (c, next) =>
    isFresh(c, parts.now()) ? next() : Promise.resolve(pageOf(parts)(c, { problem: say('keys.stale') }, 403))
}

/** The page, and confirming that it is still who signed in. */
function pageRoutes(parts: Parts): Hono<StaffEnv> {
  const { passwords, attempts } = parts
  const page = pageOf(parts)
  const routes = new Hono<StaffEnv>()

  routes.get('/account/keys', anyColleague, (c) => page(c))

  routes.post('/account/keys/confirm', anyColleague, async (c) => {
    const { account } = c.get('me')
    const keys = [`login:${account.login}`]
    if (!(await attempts.begin(keys))) return page(c, { problem: say('sign_in.wait') }, 429)
    if (!(await passwords.verify((await formOf(c)).current ?? '', account.secretHash)))
      return page(c, { problem: say('account.wrong') }, 401)
    await attempts.succeeded(keys)
    await enter(c, parts, account)
    return c.redirect('/staff/account/keys', 303)
  })

  return routes
}

function passkeyRoutes(parts: Parts, challenges: Challenges): Hono<StaffEnv> {
  const { accounts, audit, store, now } = parts
  const page = pageOf(parts)
  const fresh = requireFresh(parts)
  const routes = new Hono<StaffEnv>()

  routes.post('/account/keys/passkey/start', anyColleague, fresh, async (c) => {
    const { account } = c.get('me')
    return c.json(await newKeyOptions(account, await challenges.begin(account.id), siteOf(c, parts)))
  })

  routes.post('/account/keys/passkey', anyColleague, fresh, async (c) => {
    const { account } = c.get('me')
    if ((account.passkeys ?? []).length >= mostPasskeys) return page(c, { problem: say('keys.too_many') }, 400)
    const form = await formOf(c)
    const name = readLine(form.name ?? '', 40) ?? say('keys.unnamed')
    const key = await madeKey(form.answer ?? '', account.id, name, { challenges, site: siteOf(c, parts), now: now() })
    const taken = key !== null && (await store.staff()).some((one) => one.passkeys?.some(({ id }) => id === key.id))
    if (key === null || taken) return page(c, { problem: say('keys.not_added') }, 400)
    await audit.write({ act: 'passkey_added', by: account.id, on: account.id })
    await accounts.setFactors(account.id, ({ passkeys = [] }) => ({ passkeys: [...passkeys, key] }))
    return page(c, { done: say('keys.added', { name }) })
  })

  routes.post('/account/keys/passkey/remove', anyColleague, fresh, async (c) => {
    const { account } = c.get('me')
    const { key = '' } = await formOf(c)
    await audit.write({ act: 'passkey_removed', by: account.id, on: account.id })
    await accounts.setFactors(account.id, ({ passkeys = [] }) => ({
      passkeys: passkeys.filter(({ id }) => id !== key),
    }))
    return page(c, { done: say('keys.removed') })
  })

  return routes
}

function totpRoutes(parts: Parts): Hono<StaffEnv> {
  const { accounts, audit, store, attempts, newToken, now } = parts
  const page = pageOf(parts)
  const fresh = requireFresh(parts)
  const routes = new Hono<StaffEnv>()

  routes.post('/account/keys/totp', anyColleague, fresh, async (c) => {
    const { account } = c.get('me')
    await accounts.setFactors(account.id, ({ totp = null }) => ({ totp: totp?.on ? totp : newTotp(newToken()) }))
    return page(c)
  })

  routes.post('/account/keys/totp/confirm', anyColleague, fresh, async (c) => {
    const account = (await store.staffById(c.get('me').account.id)) ?? c.get('me').account
    const code = tidyCode((await formOf(c)).code ?? '')
    if (!(await attempts.begin([`code:${account.id}`]))) return page(c, { problem: say('sign_in.wait') }, 429)
    if (!(await takesCode(store, account, code, now()))) return page(c, { problem: say('keys.code_wrong') }, 400)
    await attempts.succeeded([`code:${account.id}`])
    const recovery = newRecovery(newToken)
    await audit.write({ act: 'totp_on', by: account.id, on: account.id })
    await accounts.setFactors(account.id, ({ totp = null }) => ({
      totp: totp === null ? null : { ...totp, on: true, recovery: recovery.kept },
    }))
    return page(c, { codes: recovery.codes, done: say('keys.totp_done') })
  })

  routes.post('/account/keys/totp/off', anyColleague, fresh, async (c) => {
    const { account } = c.get('me')
    await audit.write({ act: 'totp_off', by: account.id, on: account.id })
    await accounts.setFactors(account.id, () => ({ totp: null }))
    return page(c, { done: say('keys.totp_removed') })
  })
  return routes
}
