import { type Context, Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { errorCode, StoreError } from '../../shared/errors.ts'
import { tooManyAtOnce, type WebParts } from './admission.ts'
import { setSession } from './cookie.ts'
import { events } from './events.ts'
import { externalIdOf, type Form, filledIn, formOf, numberTyped } from './form.ts'
import { browserLanguage } from './language.ts'
import { createLooks } from './looks.ts'
import type { Mode } from './mode.ts'
import { createPages, wantsFragment } from './pages.ts'
import { type Problem, problemText } from './problem.ts'
import { aliasOf, inboundOf, readChatRequest } from './requests.ts'
import { bodyLimit } from './schema.ts'
import type { Sessions } from './session.ts'
import { type Visit, visitOf } from './visit.ts'

/**
 * The page of a mode: `GET /`, and `POST /` from its forms, under the mode's path; `GET /events` for what is new there. With `Accept: text/x-fragment` only what is new after `?after=` is
 * answered: 200 with it, 204 when there is nothing, 205 when the conversation is no more, 410 when a short
 * session has ended. `GET /?fin` ends one.
 */
export function pageRoutes(deps: WebParts, sessions: Sessions, version: string, mode: Mode): Hono {
  const routes = new Hono()
  const pages = createPages(deps, version, mode)
  const secure = deps.url.startsWith('https:')
  const { look, over } = createLooks({ deps, sessions, pages, mode, secure })
  const own = new URL(deps.url).origin
  routes.use(
    limitBody({
      maxSize: bodyLimit,
      onError: async (c) => {
        const visit = await visitOf(c, deps, sessions, mode)
        const problem = { status: 413, code: 'too_large', field: 'body', facts: { limit: bodyLimit } } as const
        return pages.refusal(c, visit, 413, problemText(problem, deps.texts, visit.language), {})
      },
    }),
  )

  routes.use(csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin }))

  routes.get('/', async (c) => {
    const visit = await visitOf(c, { person: async () => null }, sessions, mode)
    const over = await deps.admission.refuse(c, 'looks', visit.session)
    return over === null ? look(c) : refuse(c, visit, over, {})
  })

  routes.post('/', async (c) => {
    const form = await formOf(c)
    const visit = await visitOf(c, deps, sessions, mode, form)
    const read = readChatRequest(filledIn(form))
    if (!read.ok) return pages.refusal(c, visit, 400, problemText(read.problem, deps.texts, visit.language), form)
    if (mode.idle !== null && visit.session === null) return over(c, visit)
    const many = await deps.admission.refuse(c, 'messages', visit.session)
    if (many !== null) return refuse(c, visit, many, form)
    const request = visit.person === null ? numberTyped(read.request, deps.opening(visit.language)) : read.request
    const session = visit.session ?? (await sessions.issue())
    const externalId = await externalIdOf(request, deps.newId)
    const browser = browserLanguage(c)
    const about = { externalId, browser, sentAt: deps.now(), from: deps.limits.placeOf(c) }
    const leave = deps.admission.enter(c, 'turns', session)
    if (leave === null) return refuse(c, visit, tooManyAtOnce, form)
    const turn = await deps.takeTurn(inboundOf(request, session, about)).finally(leave)
    setSession(c, turn.erased ? await sessions.issue() : session, secure, mode)
    if (turn.erased)
      return wantsFragment(c) ? c.body(null, 205) : c.redirect(`${mode.path}?erased&lang=${visit.language}`, 303)
    if (!wantsFragment(c)) return c.redirect(`${mode.path}#${turn.replies[0] ? `m-${turn.replies[0].id}` : 'ask'}`, 303)
    return pages.fragment(c, { ...visit, session, person: await deps.person(aliasOf(session)) })
  })

  routes.get('/events', async (c) => {
    const { session } = await visitOf(c, deps, sessions, mode)
    return session === null ? c.body(null, 401) : events(c, deps, session)
  })

  routes.onError(async (error, c) => failed(error, c))
  return routes

  function refuse(c: Context, visit: Visit, problem: Problem, form: Form): Response | Promise<Response> {
    if (problem.facts?.seconds !== undefined) c.header('Retry-After', String(problem.facts.seconds))
    return pages.refusal(c, visit, problem.status, problemText(problem, deps.texts, visit.language), form)
  }

  async function failed(error: Error, c: Context): Promise<Response> {
    const form = await formOf(c)
    // Who it is may be just what cannot be read now.
    const visit = await visitOf(c, { person: async () => null }, sessions, mode, form)
    if (error instanceof HTTPException) {
      return pages.refusal(c, visit, error.status, deps.texts(visit.language, 'web.foreign_form'), form)
    }
    const stored = !(error instanceof StoreError)
    deps.log.error('web page failed', { code: errorCode(error) })
    if (!stored) c.header('Retry-After', '5')
    const text = deps.texts(visit.language, stored ? 'web.fault' : 'web.not_stored')
    return pages.refusal(c, visit, stored ? 500 : 503, text, form)
  }
}
