import type { MiddlewareHandler } from 'hono'
import { createLru } from '../../shared/lru.ts'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Audit } from './log.ts'

/** How many open pages are remembered. */
const remembered = 1000

/** Behind `requireOpen`, which finds the case: a view of a protected one is in the log before it is shown. A page that renews itself is one view. */
export function logProtected(audit: Audit): MiddlewareHandler<StaffEnv> {
  const open = createLru<true>(remembered)
  return async (c, next) => {
    const { account, tokenHash } = c.get('me')
    const of = c.get('of') ?? null
    if (of === null || of.protected === undefined) return next()
    const page = `${tokenHash}/${of.id}`
    const partOfIt = wantsFragment(c) || c.req.method !== 'GET' || c.req.path.includes('/files/')
    if (!partOfIt || open.get(page) !== true) {
      await audit.write({ act: 'protected_viewed', by: account.id, on: of.folio })
      open.set(page, true)
    }
    return next()
  }
}
