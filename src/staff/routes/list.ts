import { Hono } from 'hono'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { isTab, readQueue } from '../queue.ts'
import { listMain, listPage } from '../views/list.ts'

/** The cases: `GET /?tab=&area=`. */
export function listRoutes(parts: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/', async (c) => {
    const me = c.get('me').account
    const wanted = c.req.query('tab')
    const area = parts.book.office.areas.find((a) => a.id === c.req.query('area'))?.id ?? null
    const queue = await readQueue(parts.store, { tab: isTab(wanted) ? wanted : 'waiting', area, me })
    const shown = { queue, me, book: parts.book, now: parts.now() }
    return c.html(wantsFragment(c) ? listMain(shown) : listPage(shown))
  })
}
