import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { errorCode } from '../../shared/errors.ts'
import type { WebDeps } from './deps.ts'
import { aliasOf } from './requests.ts'

/** How often an idle event stream says that it lives, milliseconds: less than any proxy's patience. */
const heartbeat = 25_000

/** Says one word, "new": the page then asks for what it has not seen, so that a lost event loses nothing. */
export function events(c: Context, deps: Pick<WebDeps, 'follow' | 'log'>, session: string): Response {
  // A proxy that collects answers before passing them on would hold every event back.
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const say = () => stream.writeSSE({ event: 'new', data: '' })
    try {
      const leave = await deps.follow(aliasOf(session), () => void say())
      stream.onAbort(leave)
      // What was written before we followed is asked for too.
      await say()
      while (!stream.aborted) {
        await stream.sleep(heartbeat)
        await stream.write(': here\n\n')
      }
      leave()
    } catch (error) {
      // The stream ends; the browser opens another.
      deps.log.error('web events failed', { code: errorCode(error) })
    }
  })
}
