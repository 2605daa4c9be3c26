import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { errorCode } from '../../shared/errors.ts'
import { doorsKey } from '../../shared/linked-phone.ts'
import { type StaffEnv, whoAsks } from '../guard.ts'
import type { Parts } from '../parts.ts'

const heartbeat = 25_000

/** `GET /events`: one word after each change of any case or door, and of the conversation behind `?case=`. What changed the page asks for. */
export function eventRoutes({ feed, store, sessions, log }: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/events', async (c) => {
    const current = await store.case(c.req.query('case') ?? '')
    return streamSSE(c, async (stream) => {
      const tell = () => void stream.writeSSE({ event: 'changed', data: '' })
      const leave = ['cases', doorsKey, ...(current === null ? [] : [current.contactId])].map((key) =>
        feed.follow(key, tell),
      )
      const leaveAll = () => leave.forEach((stop) => void stop())
      stream.onAbort(leaveAll)
      try {
        while (!stream.aborted) {
          await stream.write(': here\n\n')
          await stream.sleep(heartbeat)
          // A stream does not outlive its session.
          if ((await whoAsks(c, sessions)) === null) break
        }
      } catch (error) {
        log.error('console stream failed', { code: errorCode(error) })
      }
      leaveAll()
    })
  })
}
