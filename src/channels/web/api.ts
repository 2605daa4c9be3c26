import { type Context, Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import type { Alias } from '../../core/vocabulary/inbound.ts'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import type { TextKey } from '../../core/vocabulary/text-key.ts'
import { sessionCookie, setSession } from './cookie.ts'
import type { WebDeps } from './deps.ts'
import { messageOf } from './message.ts'
import { type BadRequest, inboundOf, readChatRequest } from './requests.ts'
import { bodyLimit } from './schema.ts'
import type { Sessions } from './session.ts'

const heartbeat = 25_000
const threadLimit = 60

/** The chat as JSON: `POST /chat`, `GET /chat`, `GET /chat/events`. The page uses the same routes. */
export function apiRoutes(deps: WebDeps, sessions: Sessions): Hono {
  const routes = new Hono()
  const refuse = (c: Context, problem: BadRequest, language: Language) => c.json(errorBody(deps, problem, language), problem.status)

  routes.use(limitBody({ maxSize: bodyLimit, onError: (c) => refuse(c, { status: 413, code: 'too_large', field: 'body', facts: { limit: bodyLimit } }, 'es') }))

  routes.post('/chat', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return refuse(c, { status: 415, code: 'not_json', field: 'content-type', facts: {} }, languageOf(c))
    const read = readChatRequest(await c.req.json().catch(() => null))
    if (!read.ok) return refuse(c, read.problem, languageOf(c))
    const { request } = read
    const language = request.language ?? languageOf(c)
    const known = request.session ?? sessionCookie(c)
    if (known !== undefined && !(await sessions.valid(known))) return refuse(c, { status: 401, code: 'forged_session', field: 'session', facts: {} }, language)
    const session = known ?? (await sessions.issue())
    const turn = await deps.takeTurn(inboundOf(request, session, request.id ?? deps.newId(), languageOf(c), deps.now()))
    const next = turn.erased ? await sessions.issue() : session
    setSession(c, next, deps.secure)
    return c.json({ session: next, messages: turn.replies.map(messageOf), ...(turn.erased ? { erased: true } : {}) })
  })

  routes.get('/chat', async (c) => {
    const alias = await aliasOf(c, sessions)
    if (alias === null) return refuse(c, { status: 401, code: 'forged_session', field: 'session', facts: {} }, languageOf(c))
    return c.json({ messages: (await deps.thread(alias, threadLimit, c.req.query('after'))).map(messageOf) })
  })

  routes.get('/chat/events', async (c) => {
    const alias = await aliasOf(c, sessions)
    if (alias === null) return refuse(c, { status: 401, code: 'forged_session', field: 'session', facts: {} }, languageOf(c))
    return streamSSE(c, async (stream) => {
      // One word only: the page then asks for what it has not seen, so a lost event loses nothing.
      const leave = await deps.follow(alias, () => void stream.writeSSE({ event: 'new', data: '' }))
      stream.onAbort(leave)
      while (!stream.aborted) {
        await stream.write(': here\n\n')
        await stream.sleep(heartbeat)
      }
      leave()
    })
  })

  routes.onError((error, c) => {
    const language = languageOf(c)
    const stored = !(error instanceof StoreError)
    deps.log.error('web turn failed', { code: errorCode(error) })
    if (!stored) c.header('Retry-After', '5')
    return c.json({ error: { code: stored ? 'fault' : 'not_stored', field: null, message: deps.texts(language, stored ? 'trouble' : 'web.not_stored') } }, stored ? 500 : 503)
  })
  return routes
}

async function aliasOf(c: Context, sessions: Sessions): Promise<Alias | null> {
  const session = c.req.query('session') ?? sessionCookie(c)
  return session !== undefined && (await sessions.valid(session)) ? { channel: 'web', account: 'site', id: session } : null
}

/** The browser's first language that is one of ours. */
export function languageOf(c: Context): Language {
  const wanted = (c.req.header('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  // Phones of Haitians are mostly set to French: the nearest of ours is Kreyòl.
  const found = wanted.map((l) => (l === 'fr' ? 'ht' : l)).find(isLanguage)
  return found ?? 'es'
}

function errorBody(deps: WebDeps, { code, field, facts }: BadRequest, language: Language): object {
  const keys: Readonly<Record<string, TextKey>> = { empty: 'web.empty_message', too_long: 'web.too_long', forged_session: 'web.forged_session', unknown_field: 'web.unknown_field', too_large: 'web.too_large', not_json: 'web.not_json', body: 'web.not_json', text_or_choice: 'web.text_or_choice' }
  return { error: { code, field, message: deps.texts(language, keys[code] ?? 'web.wrong_field', { ...facts, field }) } }
}
