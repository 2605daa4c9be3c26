import type { MiddlewareHandler } from 'hono'
import { mayOpen } from '../../core/cases/protection.ts'
import { actorOf } from '../actor.ts'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { noticePage } from '../views/notice.ts'
import { say } from '../words.ts'

/** Before every route of a case (`:id`): a protected one is open only to those it was opened to. A case that is no more is the route's to tell. */
export function requireOpen({ store }: Pick<Parts, 'store'>): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const me = c.get('me').account
    const found = await store.case(c.req.param('id') ?? '')
    c.set('of', found)
    if (found === null || mayOpen(found, actorOf(me))) return next()
    if (wantsFragment(c)) return c.text(say('care.protected'), 403)
    return c.html(
      noticePage(say('care.protected'), me, `${say('care.protected.who')} ${say('care.protected.lead')}`),
      403,
    )
  }
}
