import { Hono } from 'hono'
import { refused } from '../../shared/result.ts'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { showCase } from '../show-case.ts'
import { sayCode } from '../words.ts'
import { readCare } from './form.ts'

/** `POST /cases/:id/care`: one thing kept of a case is changed; what cannot be is asked for again, with all that was typed. */
export function careRoutes(parts: Parts): Hono<StaffEnv> {
  const { takeStaffTurn, store, book, now } = parts
  return new Hono<StaffEnv>().post('/cases/:id/care', requireMay('work_cases'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const id = c.req.param('id')
    const me = actorOf(c.get('me').account)
    const colleagues = (await store.staff())
      .filter(({ disabled }) => !disabled)
      .map(({ id, name, role }) => ({ id, name, role }))
    const { calendar } = book
    const { atlas } = book.places
    const act = readCare(form, {
      atlas,
      home: book.office.state,
      calendar,
      working: book.workingDays(null),
      colleagues,
      me,
      now: now(),
    })
    const result = typeof act === 'string' ? refused(act) : await takeStaffTurn(id, act, me)
    if (result.ok) return c.redirect(`/staff/cases/${id}#care`, 303)
    const problem = sayCode('refused', result.code, result.facts)
    return showCase(c, parts, { refusedCare: { problem, form } }, 409)
  })
}
