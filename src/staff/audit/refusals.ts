import type { MiddlewareHandler } from 'hono'
import { mayOpen } from '../../core/cases/protection.ts'
import { createAttempts } from '../../shared/attempts.ts'
import { actorOf } from '../actor.ts'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'

/** The same try at the same case is one line an hour, and an account fills no more than twenty lines of it: a log nobody can drown. */
const hour = 60 * 60 * 1000
const same = { most: 1, period: hour } as const
const ofAccount = { most: 20, period: hour } as const

/**
 * Around every route of a case (`:id`): whoever is refused a protected one, or refused a change of any for want of a role, stands in the log
 * before they are told. What a page does by itself – renewing, saying that somebody types – is nobody's try. Repeats are counted by the process.
 */
export function logRefusals({
  store,
  audit,
  now,
}: Pick<Parts, 'store' | 'audit' | 'now'>): MiddlewareHandler<StaffEnv> {
  const repeats = createAttempts(now, same)
  const lines = createAttempts(now, ofAccount)
  return async (c, next) => {
    const id = c.req.param('id') ?? ''
    await next()
    if (c.res.status !== 403 || wantsFragment(c) || c.req.path.endsWith('/typing')) return
    const { account } = c.get('me')
    const of = c.get('of') ?? (await store.case(id))
    if (of === null) return
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const isShut = !mayOpen(of, actorOf(account))
    if (!isShut && !changes) return
    const act = isShut ? 'protected_refused' : 'case_refused'
    const detail = changes ? 'change' : 'open'
    if (!repeats.begin([`${account.id}/${of.id}/${act}/${detail}`]) || !lines.begin([account.id])) return
    await audit.write({ act, by: account.id, on: of.folio, detail })
  }
}
