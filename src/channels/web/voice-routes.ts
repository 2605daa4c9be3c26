import { Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { keptLimit } from '../../core/vocabulary/attachment.ts'
import { isLanguage } from '../../core/vocabulary/language.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import { setSession } from './cookie.ts'
import type { WebDeps } from './deps.ts'
import { formOf } from './form.ts'
import { browserLanguage, visitorLanguage } from './language.ts'
import type { Mode } from './mode.ts'
import { inboundOf } from './requests.ts'
import type { Sessions } from './session.ts'
import { visitOf } from './visit.ts'
import { voiceIn } from './voice.ts'

/** What a form adds to the voice in it, bytes. */
const around = 16 * 1024

/**
 * `POST /voz` under a mode's page: a voice note as a message of its own, from the page's script only. 204 when it is stored; the page then
 * asks for what is new. 400 and 413 say why in words; 410: the short session has ended.
 */
export function voiceRoutes(deps: WebDeps, sessions: Sessions, mode: Mode): Hono {
  const routes = new Hono()
  const own = new URL(deps.url).origin
  const say = (key: 'web.voice.wrong' | 'web.voice.failed') => (c: Parameters<typeof visitorLanguage>[0]) =>
    deps.texts(visitorLanguage(c), key)
  const wrong = say('web.voice.wrong')
  routes.use('/voz', limitBody({ maxSize: keptLimit + around, onError: (c) => c.text(wrong(c), 413) }))
  routes.use('/voz', csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin }))

  routes.post('/voz', async (c) => {
    c.header('Cache-Control', 'no-store')
    const form = await formOf(c)
    const visit = await visitOf(c, deps, sessions, mode, form)
    const voice = await voiceIn(form)
    if (voice === null) return c.text(deps.texts(visit.language, 'web.voice.wrong'), 400)
    if (mode.idle !== null && visit.session === null) return c.body(null, 410)
    const session = visit.session ?? (await sessions.issue())
    const externalId = typeof form.id === 'string' && /^[\w-]{8,64}$/.test(form.id) ? form.id : deps.newId()
    const request = {
      ...(isLanguage(form.language) ? { language: form.language } : {}),
      ...(visit.place === null ? {} : { place: visit.place }),
    }
    const about = { externalId, browser: browserLanguage(c), sentAt: deps.now() }
    await deps.takeTurn({
      ...inboundOf(request, session, about),
      content: { kind: 'attached' },
      attachments: [voice],
    })
    setSession(c, session, deps.url.startsWith('https:'), mode)
    return c.body(null, 204)
  })

  routes.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    deps.log.error('web voice failed', { code: errorCode(error) })
    return c.text(say('web.voice.failed')(c), error instanceof StoreError ? 503 : 500)
  })
  return routes
}
