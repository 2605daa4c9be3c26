import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import type { Language } from '../../core/vocabulary/language.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import { languageOf } from './api.ts'
import { sessionCookie, setSession } from './cookie.ts'
import type { WebDeps } from './deps.ts'
import { messageOf, type WebMessage } from './message.ts'
import { inboundOf, readChatRequest } from './requests.ts'
import type { Sessions } from './session.ts'
import { messageView } from './views/message.ts'
import { pageView } from './views/page.ts'

const shown = 60
const shownAll = 2000

/** The page itself: `GET /`, and `POST /` from its forms. With `Accept: text/x-fragment` only the new messages are answered. */
export function pageRoutes(deps: WebDeps, sessions: Sessions): Hono {
  const routes = new Hono()
  routes.use(csrf())

  routes.get('/', async (c) => {
    const session = await ownSession(c, sessions)
    if (wantsFragment(c)) return fragment(c, deps, session, c.req.query('after'))
    if (session === null) setSession(c, await sessions.issue(), deps.secure)
    return page(c, deps, session, null)
  })

  routes.post('/', async (c) => {
    const session = (await ownSession(c, sessions)) ?? (await sessions.issue())
    const form = await c.req.parseBody()
    const read = readChatRequest(meant(form))
    if (!read.ok) {
      const language = await languageOfPerson(c, deps, session)
      const key = read.problem.code === 'too_long' ? 'web.too_long' : read.problem.code === 'empty' ? 'web.empty_message' : 'web.wrong_field'
      const text = deps.texts(language, key, { ...read.problem.facts, field: read.problem.field })
      c.status(400)
      return wantsFragment(c) ? c.text(text) : page(c, deps, session, { text, words: typeof form.text === 'string' ? form.text : '' })
    }
    const turn = await deps.takeTurn(inboundOf(read.request, session, read.request.id ?? deps.newId(), languageOf(c), deps.now()))
    setSession(c, turn.erased ? await sessions.issue() : session, deps.secure)
    if (turn.erased) return wantsFragment(c) ? c.body(null, 205) : goodbye(c, deps, turn.replies.map(messageOf))
    return wantsFragment(c) ? fragment(c, deps, session, c.req.query('after')) : c.redirect('/#ask', 303)
  })

  routes.onError((error, c) => {
    const stored = !(error instanceof StoreError)
    deps.log.error('web page failed', { code: errorCode(error) })
    return c.text(deps.texts(languageOf(c), stored ? 'trouble' : 'web.not_stored'), stored ? 500 : 503)
  })
  return routes
}

/** The fields of a form that were filled in: a pressed choice counts, the empty text beside it does not. */
function meant(form: Record<string, unknown>): Record<string, unknown> {
  const pressed = form.choice !== undefined || form.language !== undefined
  return Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'text' || !pressed))
}

async function ownSession(c: Context, sessions: Sessions): Promise<string | null> {
  const session = sessionCookie(c)
  return session !== undefined && (await sessions.valid(session)) ? session : null
}

function wantsFragment(c: Context): boolean {
  return c.req.header('accept') === 'text/x-fragment'
}

async function entries(deps: WebDeps, session: string | null, limit: number, after?: string): Promise<WebMessage[]> {
  if (session === null) return []
  return (await deps.thread({ channel: 'web', account: 'site', id: session }, limit, after)).map(messageOf)
}

async function languageOfPerson(c: Context, deps: WebDeps, session: string | null): Promise<Language> {
  const known = session === null ? null : await deps.language({ channel: 'web', account: 'site', id: session })
  return known ?? languageOf(c)
}

async function fragment(c: Context, deps: WebDeps, session: string | null, after: string | undefined): Promise<Response> {
  const language = await languageOfPerson(c, deps, session)
  const messages = await entries(deps, session, shown, after === '' ? undefined : after)
  const last = messages.findLast((m) => m.choices.length > 0)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Language', language)
  return c.html(html`${messages.map((message) => messageView(message, message === last, { language, texts: deps.texts }))}`)
}

async function page(c: Context, deps: WebDeps, session: string | null, problem: { text: string; words: string } | null): Promise<Response> {
  const language = await languageOfPerson(c, deps, session)
  const limit = c.req.query('all') === undefined ? shown : shownAll
  const stored = await entries(deps, session, limit + 1)
  const messages = stored.length > 0 ? stored.slice(-limit) : [opening(deps, language)]
  c.header('Cache-Control', 'no-store')
  return c.html(pageView({ language, texts: deps.texts, office: deps.office.assistant_of[language], messages, formId: deps.newId(), problem, older: stored.length > limit }))
}

/** What a visitor sees before writing: nothing of it is stored, no contact exists yet. */
function opening(deps: WebDeps, language: Language): WebMessage {
  return messageOf({ id: 'opening', direction: 'out', text: null, outbound: deps.opening(language), at: 0, edited: false })
}

function goodbye(c: Context, deps: WebDeps, messages: readonly WebMessage[]): Response | Promise<Response> {
  const language = languageOf(c)
  return c.html(pageView({ language, texts: deps.texts, office: deps.office.assistant_of[language], messages, formId: deps.newId(), problem: null, older: false }))
}
