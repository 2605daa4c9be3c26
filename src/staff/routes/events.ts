import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { mayOpen } from '../../core/cases/protection.ts'
import { errorCode } from '../../shared/errors.ts'
import { doorsKey } from '../../shared/linked-phone.ts'
import { actorOf } from '../actor.ts'
import { type StaffEnv, whoAsks } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import { presenceKey } from '../presence/presence.ts'
import { anyColleague } from './permission.ts'

const heartbeat = 25_000

/** The feed's key of an account's access: who follows it looks whether they are still let in. */
export function accessKey(staffId: string): string {
  return `staff:${staffId}`
}

/** `GET /events`: one word after each change of any case or door, and of the conversation behind `?case=`. What changed the page asks for. */
export function eventRoutes({ feed, store, sessions, limits, log }: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/events', anyColleague, async (c) => {
    const me = c.get('me').account
    const asked = await store.case(c.req.query('case') ?? '')
    // When somebody writes in a protected case is told only to who may open it.
    const current = asked !== null && mayOpen(asked, actorOf(me)) ? asked : null
    const followed = current === null ? [] : [current.contactId, presenceKey(current.id)]
    const keys = may(me, 'read_cases') ? ['cases', ...followed] : []
    const out = limits.gate.enter([{ limit: 'streams.account', who: me.id }])
    if (out === null) return c.body(null, 503, { 'Retry-After': '10' })
    return streamSSE(c, async (stream) => {
      const tell = () => void stream.writeSSE({ event: 'changed', data: '' })
      const close = async () => void ((await whoAsks(c, sessions)) ?? (await stream.close()))
      const leave = [doorsKey, ...keys].map((key) => feed.follow(key, tell))
      leave.push(feed.follow(accessKey(me.id), () => void close()))
      const leaveAll = () => {
        for (const stop of leave) stop()
        out()
      }
      stream.onAbort(leaveAll)
      try {
        while (!stream.aborted && !stream.closed) {
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
