import type { MiddlewareHandler } from 'hono'
import { type StaffEnv, wantsFragment, whoAsks } from '../guard.ts'
import { readsOnly } from '../permissions.ts'
import { textsOf } from '../schema.ts'
import type { StaffSessions } from '../session.ts'
import { forbiddenPage, lostTextPage } from '../views/notice.ts'
import { say } from '../words.ts'

/** Lets only signed-in staff through; others sign in first and come back, and what they typed is not lost. */
export function requireStaff(sessions: StaffSessions): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const me = await whoAsks(c, sessions)
    if (me !== null) {
      c.set('me', me)
      return next()
    }
    if (wantsFragment(c) || c.req.path.endsWith('/events')) return c.text(say('signed_out'), 401)
    if (c.req.method === 'GET')
      return c.redirect(`/staff/sign-in?next=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}`, 303)
    const { text = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    return c.html(lostTextPage(text), 401)
  }
}

/** Who only reads sends nothing, wherever a route might forget to ask; their own account is theirs. */
export function requireWriter(): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const { account } = c.get('me')
    const own = c.req.path === '/staff/sign-out' || c.req.path.startsWith('/staff/account/')
    const asks = c.req.method === 'GET' || c.req.method === 'HEAD'
    return asks || own || !readsOnly(account) ? next() : c.html(forbiddenPage(account, 'work_cases'), 403)
  }
}
