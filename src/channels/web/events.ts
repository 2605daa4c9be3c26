import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { errorCode } from '../../shared/errors.ts'
import { withinTime } from '../../shared/within-time.ts'
import { tooManyAtOnce, type WebParts } from './admission.ts'
import { aliasOf } from './requests.ts'

/** How often an idle event stream says that it lives, milliseconds: less than any proxy's patience. */
const heartbeat = 25_000
/** How long one stream lasts, milliseconds; the browser then opens another. Who left without a word is gone by then. */
const longest = 30 * 60_000
/** How long a reader may take to take one word, milliseconds. */
const patience = 30_000

/**
 * Says one word, "new": the page then asks for what it has not seen, so that a lost event loses nothing. 503 when there are too many
 * streams; the browser tries again.
 */
export function events(c: Context, deps: Pick<WebParts, 'follow' | 'log' | 'admission'>, session: string): Response {
  const leave = deps.admission.enter(c, 'streams', session)
  if (leave === null) return c.body(null, 503, { 'Retry-After': String(tooManyAtOnce.facts?.seconds) })
  // A proxy that collects answers before passing them on would hold every event back.
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const say = () => stream.writeSSE({ event: 'new', data: '' })
    let unfollow = () => {}
    stream.onAbort(() => {
      unfollow()
      leave()
    })
    try {
      unfollow = await deps.follow(aliasOf(session), () => void say())
      // What was written before we followed is asked for too.
      await say()
      for (let left = longest; left > 0 && !stream.aborted; left -= heartbeat) {
        await stream.sleep(heartbeat)
        await withinTime(stream.write(': here\n\n'), patience)
      }
    } catch (error) {
      // The stream ends; the browser opens another.
      deps.log.error('web events failed', { code: errorCode(error) })
    } finally {
      unfollow()
      leave()
    }
  })
}
