import { Hono, type MiddlewareHandler } from 'hono'
import type { StaffEnv } from '../guard.ts'
import { anyColleague } from '../routes/permission.ts'
import { entries, type NavEntry } from '../views/nav.ts'
import { noticePage } from '../views/notice.ts'
import { say } from '../words.ts'
import type { Practising } from './deps.ts'
import { exercisesPage } from './view.ts'

const practised: readonly NavEntry[] = entries
/** The first part of every address one practises at; pages of the navigation say so themselves. */
const open: ReadonlySet<string> = new Set([
  ...['', 'cases', 'views', 'pulse', 'events', 'bulk', 'exercises'],
  ...practised.filter((entry) => entry.practised === true).map(({ path }) => partOf(path)),
])

/** Marks every page as practice, and keeps what concerns the house, and files that could be taken for real ones, out of it. */
export function withinPractice(): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    c.set('practising', true)
    const { path } = c.req
    const style = /^\/staff\/[\w-]+\.(css|js)$/.test(path)
    return style || (open.has(partOf(path)) && !/\.\w+$/.test(path))
      ? next()
      : c.html(noticePage(say('practice.not_here')), 403)
  }
}

/** What there is to practise, and what is done: `GET /exercises`, `POST /exercises/again`. Of the practising console only. */
export function exerciseRoutes(practising: Practising): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  routes.get('/exercises', anyColleague, (c) => {
    const me = c.get('me').account
    return c.html(exercisesPage({ me, done: practising.done(me.id), again: c.req.query('again') !== undefined }))
  })
  routes.post('/exercises/again', anyColleague, (c) => {
    practising.again()
    return c.redirect('/staff/exercises?again', 303)
  })
  return routes
}

function partOf(path: string): string {
  return path.split('/')[2] ?? ''
}
