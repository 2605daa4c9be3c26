import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'

/** What every request meets first, before any door: answers are compressed (unless whoever serves them does that), and errors no door expected are logged by their class only. */
export function createFront(log: Log, compressed: boolean): Hono {
  const front = new Hono()
  front.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error('request failed', { code: errorCode(error) })
    return c.text('Internal Server Error', 500)
  })
  const squeeze: MiddlewareHandler = compressed ? compress() : (_, next) => next()
  front.use(async (c, next) => {
    if (!c.req.path.endsWith('/events')) return squeeze(c, next)
    // A HEAD is run as a GET without its body: a stream written for ever, with nobody to read or end it.
    if (c.req.method === 'HEAD') return c.body(null, 405, { Allow: 'GET' })
    // Event streams must not wait in a compressor's buffer.
    return next()
  })
  return front
}
