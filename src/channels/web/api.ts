import { type Context, Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import { tooManyAtOnce, type WebParts } from './admission.ts'
import { sessionCookie } from './cookie.ts'
import { events } from './events.ts'
import { browserLanguage, visitorLanguage } from './language.ts'
import { messageOf } from './message.ts'
import { own } from './mode.ts'
import { type Problem, problemText } from './problem.ts'
import { aliasOf, inboundOf, readChatRequest } from './requests.ts'
import { bodyLimit } from './schema.ts'
import type { Sessions } from './session.ts'

const threadLimit = 60
/** Seconds after which a message that could not be stored is worth sending again. */
const retryAfter = '5'

/** The chat as JSON: `POST /chat`, `GET /chat`, `GET /chat/events`. A client keeps its session itself; no cookie is set. */
export function apiRoutes(deps: WebParts, sessions: Sessions): Hono {
  const routes = new Hono()
  const refuse = (c: Context, problem: Problem, language: Language = visitorLanguage(c)) => {
    const { code, field, status, facts } = problem
    if (facts?.seconds !== undefined) c.header('Retry-After', String(facts.seconds))
    return c.json({ error: { code, field, message: problemText(problem, deps.texts, language) } }, status)
  }
  const forged: Problem = { status: 401, code: 'forged_session', field: 'session' }

  routes.use(async (c, next) => {
    c.header('Cache-Control', 'no-store')
    await next()
  })
  routes.use(
    limitBody({
      maxSize: bodyLimit,
      onError: (c) => refuse(c, { status: 413, code: 'too_large', field: 'body', facts: { limit: bodyLimit } }),
    }),
  )

  routes.post('/chat', async (c) => {
    if (!isJson(c)) return refuse(c, { status: 415, code: 'not_json', field: 'content-type' })
    const body: unknown = await c.req.json().catch(() => null)
    const read = readChatRequest(body)
    const language = languageAsked(body) ?? visitorLanguage(c)
    if (!read.ok) return refuse(c, read.problem, language)
    const { request } = read
    if (request.session !== undefined && !(await sessions.valid(request.session))) return refuse(c, forged, language)
    const over = await deps.admission.refuse(c, 'messages', request.session ?? null)
    if (over !== null) return refuse(c, over, language)
    const session = request.session ?? (await sessions.issue())
    const externalId = request.id ?? deps.newId()
    const about = { externalId, browser: browserLanguage(c), sentAt: deps.now(), from: deps.limits.placeOf(c) }
    const leave = deps.admission.enter(c, 'turns', session)
    if (leave === null) return refuse(c, tooManyAtOnce, language)
    const turn = await deps.takeTurn(inboundOf(request, session, about)).finally(leave)
    const messages = turn.replies.map(messageOf)
    return turn.erased
      ? c.json({ session: await sessions.issue(), messages, erased: true })
      : c.json({ session, messages })
  })

  routes.get('/chat', async (c) => {
    const session = await sessionOf(c, sessions)
    if (session === null) return refuse(c, forged)
    const over = await deps.admission.refuse(c, 'looks', session)
    if (over !== null) return refuse(c, over)
    return c.json({ messages: (await deps.thread(aliasOf(session), threadLimit, c.req.query('after'))).map(messageOf) })
  })

  routes.get('/chat/events', async (c) => {
    const session = await sessionOf(c, sessions)
    if (session === null) return refuse(c, forged)
    return events(c, deps, session)
  })

  routes.onError((error, c) => {
    const stored = !(error instanceof StoreError)
    deps.log.error('web turn failed', { code: errorCode(error) })
    if (!stored) c.header('Retry-After', retryAfter)
    const message = deps.texts(visitorLanguage(c), stored ? 'web.fault' : 'web.not_stored')
    return c.json({ error: { code: stored ? 'fault' : 'not_stored', field: null, message } }, stored ? 500 : 503)
  })
  return routes
}

async function sessionOf(c: Context, sessions: Sessions): Promise<string | null> {
  const session = c.req.query('session') ?? sessionCookie(c, own)
  return session !== undefined && (await sessions.valid(session)) ? session : null
}

function isJson(c: Context): boolean {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

/** The language a body asks for, also when the rest of it is wrong. */
function languageAsked(body: unknown): Language | null {
  const language = typeof body === 'object' && body !== null && 'language' in body ? body.language : null
  return isLanguage(language) ? language : null
}
