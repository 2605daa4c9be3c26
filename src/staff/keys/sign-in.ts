import { type Context, Hono } from 'hono'
import { createAttempts } from '../../shared/attempts.ts'
import { enter, knownBrowser } from '../enter.ts'
import { type StaffEnv, safeNext } from '../guard.ts'
import { hashToken } from '../hash.ts'
import type { Parts } from '../parts.ts'
import { textsOf } from '../schema.ts'
import { codePage, signInPage } from '../views/sign-in.ts'
import { say } from '../words.ts'
import type { Challenges } from './challenge.ts'
import { keyHolder, signInOptions } from './passkeys.ts'
import { siteOf } from './site.ts'
import { takesCode, takesRecovery, tidyCode } from './totp.ts'

const kind = 'sign-in-step'
/** How long the code may be typed after the password, in milliseconds. */
const stepLife = 5 * 60 * 1000

/** How often one address may begin to sign in with a key: an office of many behind one address is no attack. */
const asking = { most: 60, period: 15 * 60 * 1000 } as const

/** The password was right and the account asks for a code: the page for it. What it remembers is in the store, and opens nothing without a code. */
export async function askForCode(c: Context, parts: Parts, staffId: string, next: string): Promise<Response> {
  const { store, now, newToken } = parts
  for (const old of await store.records({ kind, until: now() - stepLife, limit: 20 }))
    await store.dropRecord(kind, old.id)
  const step = newToken()
  const record = { kind, id: hashToken(step), of: staffId, contactId: null, at: now(), value: null }
  await store.putRecord(record, 0)
  return c.html(codePage({ step, next, problem: null }))
}

/** Signing in by a code of one's phone after the password, and by a key alone. */
export function keySignInRoutes(parts: Parts, challenges: Challenges): Hono<StaffEnv> {
  const { store, attempts, accounts, now } = parts
  const asked = createAttempts(now, asking)
  const routes = new Hono<StaffEnv>()

  routes.post('/sign-in/code', async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const { step = '' } = form
    const next = safeNext(form.next)
    const again = (problem: string, status: 401 | 429) => c.html(codePage({ step, next, problem }), status)
    const id = hashToken(step)
    const record = await store.record(kind, id)
    const account = record === null || now() - record.at >= stepLife ? null : await store.staffById(record.of ?? '')
    if (account === null || account.disabled || account.totp?.on !== true)
      return c.html(signInPage({ problem: say('keys.step_over'), login: '', next }), 401)
    // Who has stolen the password stops nobody who signed in from here before.
    const browser = await knownBrowser(c, parts, account.id)
    const keys = [browser === null ? `code:${account.id}` : `code:${account.id} ${browser}`]
    if (!(await attempts.begin(keys))) return again(say('sign_in.wait'), 429)
    const code = tidyCode(form.code ?? '')
    const recovery = await takesRecovery(store, account, code, now())
    if (recovery === null && !(await takesCode(store, account, code, now()))) return again(say('keys.code_wrong'), 401)
    await attempts.succeeded(keys)
    await store.dropRecord(kind, id)
    if (recovery !== null)
      await accounts.setFactors(account.id, ({ totp = null }) => ({
        totp: totp === null ? null : { ...totp, recovery: totp.recovery.filter((one) => one !== recovery) },
      }))
    if (await enter(c, parts, account)) return c.redirect(next, 303)
    return c.html(signInPage({ problem: say('sign_in.wrong'), login: '', next }), 401)
  })

  routes.post('/sign-in/passkey/start', async (c) => {
    if (!asked.begin([parts.limits.placeOf(c) ?? 'unknown'])) return c.json({}, 429)
    return c.json(await signInOptions(await challenges.begin(null), siteOf(c, parts)))
  })

  routes.post('/sign-in/passkey', async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const next = safeNext(form.next)
    const refuse = () => c.html(signInPage({ problem: say('keys.passkey_wrong'), login: '', next }), 401)
    const staff = (await store.staff()).filter(({ disabled }) => !disabled)
    const held = await keyHolder(form.answer ?? '', staff, { challenges, site: siteOf(c, parts), now: now() })
    if (held === null) return refuse()
    const used = await accounts.setFactors(held.account.id, ({ passkeys = [] }) => ({
      passkeys: passkeys.map((key) => (key.id === held.key.id ? held.key : key)),
    }))
    if (used?.passkeys?.some(({ id }) => id === held.key.id) !== true) return refuse()
    return (await enter(c, parts, used)) ? c.redirect(next, 303) : refuse()
  })
  return routes
}
