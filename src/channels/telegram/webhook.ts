import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { StoreError } from '../../shared/errors.ts'
import type { Log } from '../../shared/log.ts'
import type { Take } from './take.ts'

/** What the webhook needs. */
export interface WebhookOptions {
  readonly account: string
  /** What Telegram was given as `secret_token` with setWebhook. */
  readonly secret: string
  readonly take: Take
  readonly log: Log
}

const largestBody = 1024 * 1024

/**
 * `POST /telegram/<account>/webhook`. 200 only when the update is durably taken or can never be; 503 when storing failed, so
 * that Telegram brings it again. Throws when the secret is missing or not one Telegram would accept.
 */
export function createWebhook({ account, secret, take, log }: WebhookOptions): Hono {
  if (!/^[\w-]{16,256}$/.test(secret)) {
    throw new TypeError('the Telegram webhook secret must have 16 to 256 of A-Z a-z 0-9 _ -')
  }
  const expected = sha256(secret)
  const app = new Hono()
  app.post(
    `/telegram/${account}/webhook`,
    async (c, next) => {
      const given = await sha256(c.req.header('x-telegram-bot-api-secret-token') ?? '')
      if (sameBytes(given, await expected)) return await next()
      log.warn('telegram webhook refused: wrong secret')
      return c.body(null, 401)
    },
    bodyLimit({ maxSize: largestBody }),
    async (c) => {
      try {
        const update = await c.req.json().catch(() => undefined)
        await take(update, inBackground(c))
        return c.body(null, 200)
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        log.error('telegram update not stored', { code: error.code })
        return c.body(null, 503, { 'Retry-After': '5' })
      }
    },
  )
  return app
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/** Of digests, so neither the length nor the first wrong letter of a guess shows in the time it takes. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

/** Workers end what is still running with the answer, unless asked; Node has nobody to ask, and Hono throws to say so. */
function inBackground(c: Context): (work: Promise<void>) => void {
  return (work) => {
    try {
      c.executionCtx.waitUntil(work)
    } catch {
      void work
    }
  }
}
