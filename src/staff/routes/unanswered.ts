import { Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { unansweredPage } from '../views/unanswered.ts'
import { requireMay } from './permission.ts'

/** What people asked that nobody here could answer: `GET /unanswered`. For everybody of the office; it names no person. */
export function unansweredRoutes({ unanswered, book }: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/unanswered', requireMay('see_reports'), async (c) => {
    return c.html(unansweredPage({ me: c.get('me').account, office: book.office.id, found: await unanswered() }))
  })
}
