import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { StaffAccount } from '../store/store.ts'
import { keepSession, whoAsks } from './guard.ts'
import { hashToken } from './hash.ts'
import type { Parts } from './parts.ts'

const cookie = 'puente_browser'
const kind = 'staff-browser'
/** How long a browser is remembered after it was last used to sign in, in seconds: as long as browsers let a cookie live. */
const remembered = 400 * 24 * 60 * 60

/**
 * Begins a session for who has proved who they are: the browser's former one ends, and a browser in which this account never
 * signed in goes into the log. False when the account was closed or its password changed meanwhile; then nobody is signed in.
 */
export async function enter(c: Context, parts: Parts, account: StaffAccount): Promise<boolean> {
  const { store, sessions, secure } = parts
  const before = await whoAsks(c, sessions)
  if (before !== null) await sessions.end(before)
  const token = await sessions.begin(account.id)
  // Whoever was disabled or got a new password while this one was being checked: their sessions had just been ended.
  const now = await store.staffById(account.id)
  if (now === null || now.disabled || now.secretHash !== account.secretHash) {
    await sessions.endAll(account.id)
    return false
  }
  await noteBrowser(c, parts, account.id)
  keepSession(c, token, secure)
  return true
}

/** What a browser is known by in which this account signed in before; null for any other. */
export async function knownBrowser(c: Context, { store }: Pick<Parts, 'store'>, by: string): Promise<string | null> {
  const token = tokenIn(c)
  const id = token === null ? null : hashToken(`${by}/${token}`)
  return id === null || (await store.record(kind, id)) === null ? null : id
}

function tokenIn(c: Context): string | null {
  const given = getCookie(c, cookie) ?? ''
  return /^[\w-]{43}$/.test(given) ? given : null
}

async function noteBrowser(c: Context, { store, audit, now, newToken, secure }: Parts, by: string): Promise<void> {
  const token = tokenIn(c) ?? newToken()
  const record = {
    kind,
    id: hashToken(`${by}/${token}`),
    of: by,
    contactId: null,
    at: now(),
    value: null,
  }
  if (await store.putRecord(record, 0)) await audit.write({ act: 'signed_in_new', by, on: null })
  setCookie(c, cookie, token, { path: '/staff', httpOnly: true, sameSite: 'Strict', secure, maxAge: remembered })
}
