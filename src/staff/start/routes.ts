import { Hono, type MiddlewareHandler } from 'hono'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import { requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { markSteps, readSteps, steps } from './steps.ts'
import { startPage } from './view.ts'

/** The first steps of a new office, to be left and taken up again: `GET /start`. For administrators. */
export function startRoutes(parts: Parts): Hono<StaffEnv> {
  const { store, book } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/start', requireMay('administer'), async (c) => {
    const me = c.get('me').account
    const accounts = (await store.staff()).filter(({ disabled }) => !disabled).length
    const hasGroup = parts.hasGroup?.() ?? false
    const phone = (parts.phone ?? null) !== null
    return c.html(startPage({ me, ...(await readSteps(parts, me)), accounts, hasGroup, phone, office: book.office }))
  })

  routes.post('/start', requireMay('administer'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const what = [...steps, 'skipped' as const].find((one) => one === form.step)
    if (what !== undefined) await markSteps(store, what, form.on !== undefined)
    return c.redirect(what === undefined || what === 'skipped' ? '/staff/start' : `/staff/start#${what}`, 303)
  })
  return routes
}

/** Before the list of cases: how many first steps are left, for the reminder an administrator sees there. */
export function remindSteps(parts: Parts): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const me = c.get('me').account
    if (may(me, 'administer')) {
      const { done, skipped } = await readSteps(parts, me)
      if (!skipped) c.set('stepsLeft', steps.length - done.length)
    }
    return next()
  }
}
