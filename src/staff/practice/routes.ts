import { type Context, Hono } from 'hono'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { say } from '../words.ts'
import { inward, outward, practiceBase } from './address.ts'
import { practicePage } from './view.ts'

/** The way into the practice and out: `GET` and `POST /practice`, `POST /practice/leave`; below `/practice/office` the practising console answers. */
export function practiceRoutes({ practice = null }: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()

  routes.get('/practice', requireMay('work_cases'), (c) => {
    const over = c.req.query('over') !== undefined
    return c.html(practicePage({ me: c.get('me').account, offered: practice !== null, over }))
  })

  routes.post('/practice', requireMay('work_cases'), async (c) => {
    if (practice === null) return c.redirect('/staff/practice', 303)
    await practice.enter(c.get('me').account)
    return c.redirect(`${practiceBase}/exercises`, 303)
  })

  routes.post('/practice/leave', requireMay('work_cases'), (c) => {
    practice?.leave(c.get('me').account.id)
    return c.redirect('/staff', 303)
  })

  const within = async (c: Context<StaffEnv>) => {
    const asks = c.req.method === 'GET' || c.req.method === 'HEAD'
    const request = inward(c.req.raw, asks ? undefined : await c.req.arrayBuffer())
    const answer = (await practice?.answer(request, c.get('me').account)) ?? null
    if (answer !== null) return outward(answer, say('practice.mark'))
    return wantsFragment(c) ? c.text(say('practice.over'), 404) : c.redirect('/staff/practice?over', 303)
  }
  routes.all('/practice/office', requireMay('work_cases'), within)
  routes.all('/practice/office/*', requireMay('work_cases'), within)
  return routes
}
