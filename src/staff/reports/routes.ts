import { Hono } from 'hono'
import type { Edition } from '../../reports/edition.ts'
import { nameOfReport, type ReportKey, reportNamed } from '../../reports/report-key.ts'
import type { Table } from '../../reports/table.ts'
import { csvFile } from '../export/csv.ts'
import { xlsxFile } from '../export/xlsx.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { noticePage } from '../views/notice.ts'
import { say } from '../words.ts'
import type { Archive } from './archive.ts'
import { rowsOf, sheetsOf } from './cells.ts'
import { reportsPage } from './index-page.ts'
import { markSeen } from './ready.ts'
import { reportPage } from './report-page.ts'
import { tablesFor } from './shown.ts'

/** Reports: the list, one with its tables, each table and all of them to be saved, and another edition after corrections. */
export function reportRoutes(parts: Parts, archive: Archive): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const reportAt = async (wanted: string, edition: string | undefined): Promise<Found | null> => {
    const key = reportNamed(wanted, parts.book.office.reports)
    const number = edition === undefined ? undefined : Number(edition)
    if (key === null || (number !== undefined && !Number.isInteger(number))) return null
    const found = await archive.edition(key, number)
    return found === null ? null : { key, edition: found }
  }
  routes.use('/reports', requireMay('see_reports'))
  routes.use('/reports/*', requireMay('see_reports'))
  routes.get('/reports', async (c) => {
    await archive.keepUp()
    return c.html(reportsPage(c.get('me').account, await archive.all(), archive.daybook.progress()))
  })
  routes.get('/reports/:period', async (c) => {
    const found = await reportAt(c.req.param('period'), c.req.query('edition'))
    const me = c.get('me').account
    const percent = archive.daybook.progress()
    if (found === null && percent !== null) {
      // The page comes again by itself, without scripts, until the report is there.
      c.header('Refresh', '5')
      return c.html(noticePage(say('reports.counting', { percent }), me), 503)
    }
    if (found === null) return c.html(noticePage(say('reports.no_report'), me), 404)
    await markSeen(parts, me, found.key)
    const unread = c.get('ready')?.filter((key) => nameOfReport(key) !== nameOfReport(found.key))
    if (unread !== undefined) c.set('ready', unread)
    return c.html(
      reportPage({
        ...found,
        me,
        tables: tablesFor(me, found.edition),
        book: parts.book,
        now: parts.now(),
        before: [...(await archive.upTo(found.key, followed)).slice(0, -1), found.edition],
      }),
    )
  })
  routes.get('/reports/:period/:file', requireMay('export'), async (c) => {
    const found = await reportAt(c.req.param('period'), c.req.query('edition'))
    const me = c.get('me').account
    const tables = found === null ? [] : tablesFor(me, found.edition)
    const file = found === null ? null : await fileOf(found, tables, c.req.param('file'), parts)
    if (file !== null && found !== null)
      await parts.audit.write({
        act: 'exported',
        by: me.id,
        on: `report ${nameOfReport(found.key)}`,
        detail: c.req.param('file'),
      })
    return file ?? c.html(noticePage(say('reports.no_report'), me), 404)
  })
  routes.post('/reports/:period/correct', requireMay('supervise'), async (c) => {
    const key = reportNamed(c.req.param('period'), parts.book.office.reports)
    const edition = key === null ? null : await archive.correct(key)
    if (key === null || edition === null) return c.html(noticePage(say('reports.no_report'), c.get('me').account), 404)
    return c.redirect(`/staff/reports/${nameOfReport(key)}`, 303)
  })
  return routes
}

/** Periods that lines follow: a year of months. */
const followed = 12

interface Found {
  readonly key: ReportKey
  readonly edition: Edition
}

async function fileOf(found: Found, tables: readonly Table[], file: string, { book }: Parts): Promise<Response | null> {
  const [what, ending] = file.split('.')
  const saved = `${book.office.id}-${nameOfReport(found.key)}-${found.edition.edition}`
  if (ending === 'xlsx')
    return what === 'report' ? xlsxFile(saved, sheetsOf(found.edition, found.key, tables, book)) : null
  const table = ending === 'csv' ? tables.find((one) => one.name === what) : undefined
  return table === undefined ? null : csvFile(`${saved}-${table.name}`, rowsOf(table, book))
}
