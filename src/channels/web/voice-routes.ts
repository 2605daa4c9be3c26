import { type Context, Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { keptLimit } from '../../core/vocabulary/attachment.ts'
import { isLanguage } from '../../core/vocabulary/language.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import { tooManyAtOnce, type WebParts } from './admission.ts'
import { setSession } from './cookie.ts'
import { formOf } from './form.ts'
import { browserLanguage, visitorLanguage } from './language.ts'
import type { Mode } from './mode.ts'
import { type Problem, problemText } from './problem.ts'
import { aliasOf, inboundOf } from './requests.ts'
import type { Sessions } from './session.ts'
import { visitOf } from './visit.ts'
import { voiceIn } from './voice.ts'

/** What a form adds to the voice in it, bytes. */
const around = 16 * 1024

/**
 * `POST /voz` under a mode's page: a voice note as a message of its own, from the page's script only. 204 when it is stored; the page then
 * asks for what is new. 400, 413, 429, 503 and 507 say why in words, and the page keeps the note; 410: the short session has ended.
 */
export function voiceRoutes(deps: WebParts, sessions: Sessions, mode: Mode): Hono {
  const routes = new Hono()
  const own = new URL(deps.url).origin
  const say = (key: 'web.voice.wrong' | 'web.voice.failed') => (c: Parameters<typeof visitorLanguage>[0]) =>
    deps.texts(visitorLanguage(c), key)
  const wrong = say('web.voice.wrong')
  routes.use('/voz', limitBody({ maxSize: keptLimit + around, onError: (c) => c.text(wrong(c), 413) }))
  routes.use('/voz', csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin }))

  // Before the body is read: what waits for a slow or greedy sender is counted.
  routes.post('/voz', async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const { session } = await visitOf(c, { person: async () => null }, sessions, mode)
    const over = await deps.admission.refuse(c, 'uploads', session)
    const leave = over === null ? deps.admission.enter(c, 'receiving', session) : null
    if (leave === null) return refuse(c, over ?? tooManyAtOnce)
    try {
      return await next()
    } finally {
      leave()
    }
  })

  routes.post('/voz', async (c) => {
    const form = await formOf(c)
    const visit = await visitOf(c, deps, sessions, mode, form)
    const voice = await voiceIn(form)
    if (voice === null) return c.text(deps.texts(visit.language, 'web.voice.wrong'), 400)
    if (mode.idle !== null && visit.session === null) return c.body(null, 410)
    const session = visit.session ?? (await sessions.issue())
    const full = await deps.full(aliasOf(session), voice.size ?? 0)
    if (full !== null) return refuse(c, { status: 507, code: `full_${full}`, field: 'voice' }, visit.language)
    const externalId = typeof form.id === 'string' && /^[\w-]{8,64}$/.test(form.id) ? form.id : deps.newId()
    const request = {
      ...(isLanguage(form.language) ? { language: form.language } : {}),
      ...(visit.place === null ? {} : { place: visit.place }),
    }
    const about = { externalId, browser: browserLanguage(c), sentAt: deps.now(), from: deps.limits.placeOf(c) }
    await deps.takeTurn({
      ...inboundOf(request, session, about),
      content: { kind: 'attached' },
      attachments: [voice],
    })
    setSession(c, session, deps.url.startsWith('https:'), mode)
    return c.body(null, 204)
  })

  function refuse(c: Context, problem: Problem, language = visitorLanguage(c)): Response {
    if (problem.facts?.seconds !== undefined) c.header('Retry-After', String(problem.facts.seconds))
    return c.text(problemText(problem, deps.texts, language), problem.status)
  }

  routes.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    deps.log.error('web voice failed', { code: errorCode(error) })
    return c.text(say('web.voice.failed')(c), error instanceof StoreError ? 503 : 500)
  })
  return routes
}
