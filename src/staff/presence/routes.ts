import { Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { presenceKey } from './presence.ts'

/** `POST /cases/:id/typing`: told every few seconds by the page of whoever writes; colleagues at the same case see it. */
export function presenceRoutes({ presence, feed }: Pick<Parts, 'presence' | 'feed'>): Hono<StaffEnv> {
  return new Hono<StaffEnv>().post('/cases/:id/typing', requireMay('work_cases'), (c) => {
    const id = c.req.param('id')
    if (presence.at(id, c.get('me').account, true)) feed.changed(presenceKey(id))
    return c.body(null, 204)
  })
}
