import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ServiceSettings } from '../core/office/service.ts'
import type { Case } from '../core/vocabulary/case.ts'
import { readsOnly } from './permissions.ts'
import type { ReportKey } from './reports/report-key.ts'
import { textsOf } from './schema.ts'
import { absoluteLimit, type SignedIn, type StaffSessions } from './session.ts'
import { lostTextPage } from './views/lost-text.ts'
import { forbiddenPage } from './views/notice.ts'
import { say } from './words.ts'

/** What a route behind the guard knows. */
export interface StaffEnv {
  Variables: {
    me: SignedIn
    /** Behind the door of a case (`:id`): the case as its request found it; null where there is none. */
    of?: Case | null
    /** Names what style and scripts now are. */
    filesVersion: string
    /** Reports that were made and that who asks has not opened. */
    ready?: readonly ReportKey[]
    /** What the office changed of its areas' promises. */
    settings: ServiceSettings
    /** How many first steps of the office are left, where whoever asks is to be reminded. */
    stepsLeft?: number
    /** The console is that of the practice. */
    practising?: true
  }
}

const cookie = 'puente_staff'

/** Lets the browser keep its session, or forget it when `token` is null. */
export function keepSession(c: Context, token: string | null, secure: boolean): void {
  const maxAge = token === null ? 0 : absoluteLimit / 1000
  setCookie(c, cookie, token ?? '', { path: '/staff', httpOnly: true, sameSite: 'Strict', secure, maxAge })
}

/** The header of a browser that holds this session. */
export function sessionCookie(token: string): string {
  return `${cookie}=${token}`
}

/** True when a script asks for the changed parts of a page. */
export function wantsFragment(c: Context): boolean {
  return c.req.header('accept') === 'text/x-fragment'
}

/** Who is signed in, or null. A page that refreshes itself does not count as its person being there. */
export async function whoAsks(c: Context, sessions: StaffSessions): Promise<SignedIn | null> {
  const token = getCookie(c, cookie)
  const byItself = c.req.method === 'GET' && (wantsFragment(c) || c.req.path.endsWith('/events'))
  return token === undefined ? null : sessions.find(token, !byItself)
}

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

/** An address within the console to go to after signing in, its filters with it; the list for anything else. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/staff(\/[\w-]+)*(\?[\w=&%.+:-]*)?$/.test(next) ? next : '/staff'
}
