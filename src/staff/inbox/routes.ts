import { type Context, Hono } from 'hono'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { orGoHome, requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { say } from '../words.ts'
import { keepList } from './came-from.ts'
import { inboxMain, inboxPage } from './list-view.ts'
import { readInbox } from './read.ts'
import { changeView, readViews, saveView } from './saved.ts'
import { viewsPage } from './views-view.ts'
import { readWanted, type Wanted, writeWanted } from './wanted.ts'

/** The cases, filtered by what the address says, and the views in which such addresses are kept. */
export function inboxRoutes(parts: Parts): Hono<StaffEnv> {
  const { store, book, now, newId } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/', orGoHome('read_cases'), (c) => {
    const query = new URL(c.req.url).searchParams
    const wanted = readWanted(query)
    const typed = query.get('place')?.trim() ?? ''
    if (query.get('place') === null) return show(c, parts, { wanted })
    // A place is typed as people say it; the address keeps what it means.
    const place = typed === '' ? undefined : book.places.atlas.hear(typed, 'place')?.places[0]?.split(':')[0]
    if (typed !== '' && place === undefined)
      return show(c, parts, { wanted, place: typed, problem: say('inbox.by.origin.unknown', { place: typed }) })
    return c.redirect(`/staff?${writeWanted({ ...wanted, by: { ...wanted.by, origin: place } })}`, 303)
  })

  routes.get('/views', requireMay('read_cases'), async (c) => {
    const me = c.get('me').account
    const removed = c.req.query('removed') ?? null
    const gone = c.req.query('gone') !== undefined
    return c.html(viewsPage({ me, views: await readViews(store, me, now()), removed, gone }))
  })

  routes.post('/views', requireMay('read_cases'), async (c) => {
    const me = c.get('me').account
    const { name = '', shared, query = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const wanted = readWanted(new URLSearchParams(query))
    const view = {
      id: newId(),
      name,
      shared: shared === 'yes',
      query: writeWanted({ ...wanted, after: null }),
      me,
      now: now(),
    }
    const id = await saveView(store, view)
    if (id === null) return show(c, parts, { wanted, problem: say('inbox.save.empty') }, 400)
    return c.redirect(`/staff?${view.query}`, 303)
  })

  const change = async (c: Context<StaffEnv, '/views/:id/x'>, how: Parameters<typeof changeView>[3], to: string) => {
    const changed = await changeView(store, c.req.param('id'), c.get('me').account, how)
    return c.redirect(changed ? to : '/staff/views?gone', 303)
  }
  routes.post('/views/:id/rename', requireMay('read_cases'), async (c) => {
    const { name = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    return change(c, { name }, '/staff/views')
  })
  routes.post('/views/:id/remove', requireMay('read_cases'), (c) =>
    change(c, { removedAt: now() }, `/staff/views?removed=${c.req.param('id')}`),
  )
  routes.post('/views/:id/restore', requireMay('read_cases'), (c) => change(c, { removedAt: null }, '/staff/views'))
  return routes
}

async function show(
  c: Context<StaffEnv>,
  { store, book, now, secure }: Parts,
  { wanted, problem = null, place = '' }: { wanted: Wanted; problem?: string | null; place?: string },
  status: 200 | 400 = 200,
): Promise<Response> {
  const me = c.get('me').account
  const fragment = wantsFragment(c)
  if (!fragment) keepList(c, wanted, secure)
  const [inbox, views, colleagues] = await Promise.all([
    readInbox(wanted, { store, book, me, now: now() }),
    fragment ? [] : readViews(store, me, now()),
    fragment ? [] : store.staff(),
  ])
  const shown = { inbox, views, colleagues, me, book, now: now(), problem, place }
  return c.html(fragment ? inboxMain(shown, false) : inboxPage(shown), status)
}
