import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { StaffEnv } from '#src/staff/guard.ts'
import { anyColleague, refuseUndeclared, requireMay } from '#src/staff/routes/permission.ts'

const shelters = () => new Hono<StaffEnv>().get('/shelters', (c) => c.text('all of them'))

describe('the permission of a route', () => {
  it('is declared where the route is: without one the console does not start', () => {
    const routes = new Hono<StaffEnv>().get('/sign-in', (c) => c.text('who are you?'))
    const behind = routes.routes.length
    routes.get('/today', requireMay('read_cases'), (c) => c.text('today'))
    routes.get('/help', anyColleague, (c) => c.text('help'))
    routes.use('/reports/*', requireMay('see_reports'))
    routes.get('/reports/:period', (c) => c.text('figures'))
    expect(() => refuseUndeclared(routes, behind)).not.toThrow()
    routes.route('/', shelters())
    expect(() => refuseUndeclared(routes, behind)).toThrow('GET /shelters: no permission')
  })

  it('is asked for each method: who may look at a page has not said who may send to it', () => {
    const routes = shelters().post('/shelters', requireMay('register'), (c) => c.text('kept'))
    expect(() => refuseUndeclared(routes, 0)).toThrow('GET /shelters: no permission')
  })

  it('is seen through a part that has an answer to faults of its own', () => {
    const part = new Hono<StaffEnv>().get('/today', requireMay('read_cases'), (c) => c.text('today'))
    const routes = new Hono<StaffEnv>().route(
      '/staff',
      part.onError((_, c) => c.text('sorry', 500)),
    )
    expect(() => refuseUndeclared(routes, 0)).not.toThrow()
  })
})
