import { Hono } from 'hono'
import type { Counting } from '../../reports/tally.ts'
import { requireMay, type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import type { Archive } from './archive.ts'
import { boardMain, boardPage } from './board-page.ts'
import { readBoard } from './read-board.ts'

/** The live board: `GET /board`, for who supervises. */
export function boardRoutes({ store, book, now }: Parts, { daybook }: Archive, counting: Counting): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/board', requireMay('supervise'), async (c) => {
    const areas = book.office.areas.map(({ id }) => id)
    const read = await readBoard({ store, daybook, counting, areas }, now())
    const shown = { ...read, me: c.get('me').account, book }
    return c.html(wantsFragment(c) ? boardMain(shown) : boardPage(shown))
  })
}
