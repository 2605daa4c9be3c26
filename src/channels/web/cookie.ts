import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const name = 'puente'
/** As long as browsers allow: a procedure takes months. */
const seconds = 400 * 24 * 60 * 60

/** The session the browser sent, if any; not yet checked. */
export function sessionCookie(c: Context): string | undefined {
  return getCookie(c, name)
}

/** Lets the browser keep its session. `secure`: over https only. */
export function setSession(c: Context, session: string, secure: boolean): void {
  setCookie(c, name, session, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: seconds })
}
