import { Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { rolesIn, textsOf } from '../schema.ts'
import { demandOf } from './second-factor.ts'

/** Of which roles the office asks for more than a password: for administrators, from the page of accounts. */
export function demandRoutes({ store, audit }: Pick<Parts, 'store' | 'audit'>): Hono<StaffEnv> {
  return new Hono<StaffEnv>().post('/people/second-factor', requireMay('administer'), async (c) => {
    const wanted = rolesIn(textsOf(await c.req.parseBody().catch(() => ({}))))
    const detail = ['second-factor', ...wanted].join(' ')
    await audit.write({ act: 'settings_changed', by: c.get('me').account.id, on: null, detail })
    await demandOf(store, wanted)
    return c.redirect('/staff/people', 303)
  })
}
