import { type Context, Hono } from 'hono'
import { addDays, isCivilDay, momentOf } from '../../core/office/civil-time.ts'
import { csvFile } from '../export/csv.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import { requireMay } from '../routes/permission.ts'
import { forbiddenPage } from '../views/notice.ts'
import { say } from '../words.ts'
import { auditActs } from './entry.ts'
import { detailWords, subjectWords } from './entry-words.ts'
import type { AuditFilter } from './log.ts'
import { type AuditPage, auditPage, namesOf } from './view.ts'

const pageSize = 50
/** Most rows of an export; a longer time is exported in pieces. */
const largestExport = 20_000

/** The log: `GET /audit?act=&by=&from=&until=&after=`, checked with `&check`, and as a table. For who may see it. */
export function auditRoutes(parts: Parts): Hono<StaffEnv> {
  const { audit, store, book, now } = parts
  const { timeZone } = book.calendar
  const routes = new Hono<StaffEnv>()

  routes.get('/audit', requireMay('see_audit'), async (c) => {
    const asked = askedOf(c)
    const filter = filterOf(asked, timeZone)
    const after = Number(c.req.query('after') ?? '')
    const entries = await audit.list(filter, pageSize + 1, Number.isSafeInteger(after) && after > 0 ? after : undefined)
    const shown: AuditPage = {
      me: c.get('me').account,
      staff: await store.staff(),
      asked,
      entries: entries.slice(0, pageSize),
      more: entries.length > pageSize ? (entries[pageSize - 1]?.seq ?? null) : null,
      state: c.req.query('check') === undefined ? null : await audit.check(),
      book,
      now: now(),
    }
    return c.html(auditPage(shown))
  })

  routes.get('/audit.csv', requireMay('see_audit'), async (c) => {
    const me = c.get('me').account
    if (!may(me, 'export')) return c.html(forbiddenPage(me, 'export'), 403)
    await audit.write({ act: 'exported', by: me.id, on: 'audit' })
    const entries = await audit.list(filterOf(askedOf(c), timeZone), largestExport)
    const names = namesOf(await store.staff())
    const header = ['number', 'when', 'who', 'what', 'on', 'detail'] as const
    return csvFile('audit', [
      header.map((column) => say(`audit.column.${column}`)),
      ...entries.map((entry) => [
        entry.seq,
        new Date(entry.at).toISOString(),
        names(entry.by),
        say(`audit.act.${entry.act}`),
        subjectWords(entry, { names, book }),
        detailWords(entry),
      ]),
    ])
  })
  return routes
}

function askedOf(c: Context): AuditPage['asked'] {
  const text = (name: string) => (c.req.query(name) ?? '').slice(0, 100)
  return { act: text('act'), by: text('by'), from: text('from'), until: text('until') }
}

/** What is not a day or an act filters nothing. The last day counts whole. */
function filterOf({ act, by, from, until }: AuditPage['asked'], timeZone: string): AuditFilter {
  const start = (day: string) => momentOf(day, '00:00', timeZone)
  return {
    act: auditActs.find((one) => one === act) ?? null,
    by: by === '' ? null : by,
    from: isCivilDay(from) ? start(from) : null,
    until: isCivilDay(until) ? start(addDays(until, 1)) : null,
  }
}
