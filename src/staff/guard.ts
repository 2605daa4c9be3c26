import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ServiceSettings } from '../core/office/service.ts'
import type { Case } from '../core/vocabulary/case.ts'
import type { ReportKey } from '../reports/report-key.ts'
import { absoluteLimit, type SignedIn, type StaffSessions } from './session.ts'

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

/** An address within the console to go to after signing in, its filters with it; the list for anything else. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/staff(\/[\w-]+)*(\?[\w=&%.+:-]*)?$/.test(next) ? next : '/staff'
}
