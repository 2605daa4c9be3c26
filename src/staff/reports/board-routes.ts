import { type Context, Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { freshnessTable } from '../../reports/freshness.ts'
import { settingsHere } from '../duty/settings.ts'
import { csvFile } from '../export/csv.ts'
import { xlsxFile } from '../export/xlsx.ts'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import type { Archive } from './archive.ts'
import { boardMain, boardPage } from './board-page.ts'
import { rowsOf } from './cells.ts'
import { countingOf } from './counting.ts'
import { readBoard } from './read-board.ts'

/** The live board, `GET /board`, and what it says of the content as a file; for who supervises. */
export function boardRoutes(parts: Parts, { daybook }: Archive): Hono<StaffEnv> {
  const { store, book, desk, now } = parts
  const areas = () => book.office.areas.map(({ id }) => id)
  const freshness = () => freshnessTable(areas(), desk.dated(), today(book.calendar, now()))
  const routes = new Hono<StaffEnv>()

  routes.get('/board', requireMay('supervise'), async (c) => {
    const counting = countingOf(book, settingsHere())
    const read = await readBoard({ store, daybook, counting, areas: areas() }, now())
    const shown = { ...read, freshness: freshness(), me: c.get('me').account, book }
    return c.html(wantsFragment(c) ? boardMain(shown) : boardPage(shown))
  })

  const file = async (c: Context<StaffEnv>) => {
    const wanted = c.req.param('file') ?? ''
    const me = c.get('me').account
    const rows = rowsOf(freshness(), book)
    const saved = `${book.office.id}-${today(book.calendar, now())}-freshness`
    const sheet = { name: sayCode('reports.table', 'freshness'), rows }
    const made =
      wanted === 'freshness.csv'
        ? csvFile(saved, rows)
        : wanted === 'freshness.xlsx'
          ? await xlsxFile(saved, [sheet])
          : null
    if (made === null) return c.html(noticePage(say('error.no_page'), me), 404)
    await parts.audit.write({ act: 'exported', by: me.id, on: 'board', detail: wanted })
    return made
  }
  routes.get('/board/:file', requireMay('supervise'), requireMay('export'), file)
  return routes
}
