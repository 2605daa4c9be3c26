import type { Context } from 'hono'
import { isLanguage } from '../../core/vocabulary/language.ts'
import { setSession } from './cookie.ts'
import type { WebDeps } from './deps.ts'
import { visitorLanguage } from './language.ts'
import type { Mode } from './mode.ts'
import { type Pages, wantsFragment } from './pages.ts'
import type { Sessions } from './session.ts'
import { type Visit, visitOf } from './visit.ts'

/** How a page is looked at, and how a look ends. */
export interface Looks {
  /** `GET /` of a mode: the page, or what is new on it. */
  look(c: Context): Promise<Response>
  /** What comes after the end of a short session: it is not taken for the next person's. */
  over(c: Context, visit: Visit): Response
}

/** `secure`: the page is served over https. */
export function createLooks(of: {
  deps: WebDeps
  sessions: Sessions
  pages: Pages
  mode: Mode
  secure: boolean
}): Looks {
  const { deps, sessions, pages, mode, secure } = of
  const short = mode.idle !== null
  return { look, over }

  async function look(c: Context): Promise<Response> {
    const visit = await visitOf(c, deps, sessions, mode)
    if (wantsFragment(c)) return short && visit.session === null ? over(c, visit) : pages.fragment(c, visit)
    if (short && c.req.query('fin') !== undefined) return ended(c)
    if (visit.session === null) {
      setSession(c, await sessions.issue(), secure, mode)
      return mode.name === 'embedded' ? framed(c, visit) : pages.whole(c, visit)
    }
    // Looking is using.
    if (short) setSession(c, visit.session, secure, mode)
    return pages.whole(c, visit)
  }

  function over(c: Context, { language }: Visit): Response {
    c.header('Cache-Control', 'no-store')
    return wantsFragment(c) ? c.body(null, 410) : c.redirect(`${mode.path}?fin&lang=${language}`, 303)
  }

  /** Somebody is done here, or gone: whoever comes next gets a session of their own, and what the browser kept of answers goes. */
  async function ended(c: Context): Promise<Response> {
    const asked = c.req.query('lang')
    const chosen = isLanguage(asked) ? asked : null
    setSession(c, await sessions.issue(), secure, mode)
    if (secure) c.header('Clear-Site-Data', '"cache"')
    return pages.whole(c, { session: null, person: null, language: chosen ?? visitorLanguage(c), chosen, place: null })
  }

  /** In a frame some browsers keep no session: the first look is sent here once more, to see whether it was kept. */
  async function framed(c: Context, visit: Visit): Promise<Response> {
    if (c.req.query('again') !== undefined) return pages.apart(c, visit)
    const address = new URL(c.req.url)
    address.searchParams.set('again', '')
    c.header('Cache-Control', 'no-store')
    return c.redirect(`${mode.path}${address.search}`, 303)
  }
}
