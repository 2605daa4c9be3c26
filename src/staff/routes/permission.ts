import type { Hono, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { findTargetHandler } from 'hono/utils/handler'
import type { StaffEnv } from '../guard.ts'
import { type Act, homeOf, may } from '../permissions.ts'
import { forbiddenPage } from '../views/notice.ts'

/** What the route of a handler asks of an account; null: nothing but to be signed in, which somebody decided. */
const declared = new WeakMap<object, Act | null>()

function declare(act: Act | null, handler: MiddlewareHandler<StaffEnv>): MiddlewareHandler<StaffEnv> {
  declared.set(handler, act)
  return handler
}

/** A route for those who may do this; the others are told why not. It stands where the route is: `routes.get('/today', requireMay('read_cases'), …)`. */
export function requireMay(act: Act): MiddlewareHandler<StaffEnv> {
  return declare(act, doorFor(act))
}

/** The same before a whole part, addresses of no route among them. It declares nothing: each route of the part says for itself what it asks. */
export function doorFor(act: Act): MiddlewareHandler<StaffEnv> {
  return async (c, next) =>
    may(c.get('me').account, act) ? next() : c.html(forbiddenPage(c.get('me').account, act), 403)
}

/** A route for everybody who is signed in: it concerns their own account, or asks for more by itself, of what it is about. */
export const anyColleague: MiddlewareHandler<StaffEnv> = declare(null, (_, next) => next())

/** A guard of its feature's own, which asks for what depends on what the route is about. */
export function ownGuard(guard: MiddlewareHandler<StaffEnv>): MiddlewareHandler<StaffEnv> {
  return declare(null, guard)
}

/** A route for who may do this; others are sent to the first page they can use. */
export function orGoHome(act: Act): MiddlewareHandler<StaffEnv> {
  return declare(null, async (c, next) => {
    const { account } = c.get('me')
    return may(account, act) ? next() : c.redirect(homeOf(account), 303)
  })
}

/**
 * Refuses what the route that will answer asks for and the account may not, before anything of it runs: nobody learns from a page they may
 * not see whether a case exists, and nothing is noted of one they did not open.
 */
export const requirePermission: MiddlewareHandler<StaffEnv> = async (c, next) => {
  const { account } = c.get('me')
  for (const { handler } of matchedRoutes(c)) {
    const act = declared.get(findTargetHandler(handler)) ?? null
    if (act !== null && !may(account, act)) return c.html(forbiddenPage(account, act), 403)
  }
  return next()
}

/** Throws for a route, of those from the `first` on, that says nowhere who may use it: it would be open to every colleague, unseen. */
export function refuseUndeclared({ routes }: Hono<StaffEnv>, first: number): void {
  const behind = routes.slice(first)
  const guards = behind.filter(({ handler }) => declared.has(findTargetHandler(handler)))
  const open = behind.filter(
    ({ method, path }) =>
      method !== 'ALL' && !guards.some((one) => (one.method === method && one.path === path) || isAbove(one, path)),
  )
  if (open.length === 0) return
  const named = [...new Set(open.map(({ method, path }) => `${method} ${path}`))]
  throw new Error(`${named.join(', ')}: no permission; give the route requireMay(…) or anyColleague`)
}

/** True for `/reports` and `/reports/*`, as `use` takes them, of what they stand above. */
function isAbove({ method, path: pattern }: { readonly method: string; readonly path: string }, path: string): boolean {
  return method === 'ALL' && (pattern === path || (pattern.endsWith('/*') && path.startsWith(pattern.slice(0, -1))))
}
