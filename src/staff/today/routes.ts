import { Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { readToday } from './read.ts'
import { todayPage } from './view.ts'

/** `GET /today`: what its reader has before them today. */
export function todayRoutes({ store, book, now }: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/today', requireMay('read_cases'), async (c) => {
    const me = c.get('me').account
    const today = await readToday({ store, book, me, now: now() })
    return c.html(todayPage({ today, me, book, now: now() }))
  })
}
