import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { StoreError } from '../../shared/errors.ts'
import type { Log } from '../../shared/log.ts'
import { createVerifier } from './signature.ts'
import type { Take } from './take.ts'

/** What the webhook needs. */
export interface WebhookOptions {
  /** Signs what Meta pushes; from the app's settings. */
  readonly appSecret: string
  /** Our own word that Meta repeats when the webhook is set up. It proves nothing about what comes later. */
  readonly verifyToken: string
  readonly take: Take
  readonly log: Log
}

/** Meta says at most 3 MB. */
const largestBody = 4 * 1024 * 1024

/**
 * `/whatsapp`: GET answers Meta's question at set-up, POST takes what is signed and nothing else. 200 only when all of it is durably
 * taken or can never be; 503 when storing failed, so that Meta brings it again. Throws without a proper app secret.
 */
export function createWebhook({ appSecret, verifyToken, take, log }: WebhookOptions): Hono {
  const isMetas = createVerifier(appSecret)
  const app = new Hono()
  app.get('/whatsapp', (c) => {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge = '' } = c.req.query()
    if (mode === 'subscribe' && token === verifyToken && /^[\w-]{1,200}$/.test(challenge)) return c.text(challenge)
    log.warn('whatsapp webhook not verified: wrong token')
    return c.body(null, 403)
  })
  app.post('/whatsapp', bodyLimit({ maxSize: largestBody }), async (c) => {
    const body = await c.req.arrayBuffer()
    if (!(await isMetas(body, c.req.header('x-hub-signature-256')))) {
      log.warn('whatsapp webhook refused: wrong signature')
      return c.body(null, 401)
    }
    try {
      await take(jsonIn(body))
      return c.body(null, 200)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      log.error('whatsapp message not stored', { code: error.code })
      return c.body(null, 503, { 'Retry-After': '5' })
    }
  })
  return app
}

function jsonIn(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
