import { Hono } from 'hono'
import type { Entrance } from '../../limits/gate.ts'
import type { Want } from '../../limits/limiter.ts'
import type { StaffAccount } from '../../store/store.ts'
import { enter, knownBrowser } from '../enter.ts'
import { type StaffEnv, safeNext, whoAsks } from '../guard.ts'
import { isDemanded } from '../keys/second-factor.ts'
import { askForCode } from '../keys/sign-in.ts'
import type { Parts } from '../parts.ts'
import { textsOf } from '../schema.ts'
import { signInPage } from '../views/sign-in.ts'
import { say } from '../words.ts'

/**
 * Signing in. An unknown login, a wrong password and a closed account are told the same, in the same time. Wrong tries make the address
 * they come from wait, longer each time; never a login, so that nobody is shut out by who guesses at theirs. A browser in which an
 * account signed in before waits for its own wrong tries only.
 */
export function signInRoutes(parts: Parts): Hono<StaffEnv> {
  const { store, sessions, passwords, delays, limits } = parts
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
    const later = (problem: string, status: 429 | 503, seconds: number) =>
      c.html(signInPage({ problem, login, next }), status, { 'Retry-After': String(seconds) })
    const account = await store.staffByLogin(login)
    const browser = account === null ? null : await knownBrowser(c, parts, account.id)
    const place = limits.placeOf(c)
    const key = browser ?? `address ${place ?? 'unknown'}`
    const over = browser === null && place !== null ? await limits.limiter.take(tryOf(place)) : null
    const wait = over?.seconds ?? delays.begin(key)
    if (wait !== null) return later(waitText(wait), 429, wait)
    const leave = limits.gate.enter(placesOf(place, browser === null ? null : account))
    if (leave === null) return later(say('sign_in.busy'), 503, 10)
    const right = await passwords
      .verify(form.password ?? '', account?.secretHash ?? null, browser !== null)
      .finally(leave)
    if (!right || account === null || account.disabled)
      return c.html(signInPage({ problem: say('sign_in.wrong'), login, next }), 401)
    delays.succeeded(key)
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

function waitText(seconds: number): string {
  return seconds < 120
    ? say('sign_in.wait_seconds', { seconds })
    : say('sign_in.wait_minutes', { minutes: Math.ceil(seconds / 60) })
}

function tryOf(place: string): readonly Want[] {
  return [{ limit: 'signins.address', who: place }]
}

/** Where a password waits to be checked. Who is known has a place that strangers cannot take. */
function placesOf(place: string | null, known: StaffAccount | null): readonly Entrance[] {
  if (known !== null) return [{ limit: 'hashes.account', who: known.id }]
  const own: readonly Entrance[] = place === null ? [] : [{ limit: 'hashes.address', who: place }]
  return [...own, { limit: 'hashes.all', who: '' }]
}
