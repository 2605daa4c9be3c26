import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Mode } from './mode.ts'

/** The session the browser sent, if any; not yet checked. */
export function sessionCookie(c: Context, mode: Mode): string | undefined {
  return getCookie(c, mode.cookie)
}

/**
 * Lets the browser keep its session. `secure`: over https only. In a frame it is always so, and each site that shows the frame has a session
 * of its own: browsers take no other there.
 */
export function setSession(c: Context, session: string, secure: boolean, { name, path, cookie, keeps }: Mode): void {
  const life = { path, httpOnly: true, maxAge: keeps }
  if (name === 'embedded') setCookie(c, cookie, session, { ...life, sameSite: 'None', secure: true, partitioned: true })
  else setCookie(c, cookie, session, { ...life, sameSite: 'Lax', secure })
}
