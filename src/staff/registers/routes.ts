import { type Context, Hono } from 'hono'
import { informedKind } from '../../core/registers/informed.ts'
import { csvFile } from '../export/csv.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { anyColleague } from '../routes/permission.ts'
import { forbiddenPage, noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import { attentionsIn, attentionTable, outcomesOf } from './attentions.ts'
import type { Entry } from './entry.ts'
import { entriesOf, entryOf } from './keep.ts'
import { isLedger, type LedgerId, ledgers } from './ledger.ts'
import { comingWeeks, type Period, periodOf, thisMonth } from './period.ts'
import { foliosOf, mayEnter, mayExport, mayLook, maySee } from './sight.ts'
import { choiceLabel, type Table, tableOf } from './table.ts'
import { type RegisterId, type RegisterShown, registerPage } from './views/list.ts'

/** Most rows a page shows, and a table that is taken out holds. */
const shownMost = 300
const takenMost = 5000

/** The registers' lists: `GET /registers/<name>`, and the same as a table, `/registers/<name>.csv`; `?from=&until=&area=`. */
export function registerRoutes(parts: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()

  routes.get('/registers', anyColleague, (c) => c.redirect('/staff/registers/attentions', 303))

  routes.get('/registers/:file{[a-z]+\\.csv}', anyColleague, async (c) => {
    const { account } = c.get('me')
    const register = registerNamed(c.req.param('file').replace('.csv', ''))
    if (register === null) return c.html(noticePage(say('error.no_page')), 404)
    if (!mayExport(account) || !mayLook(account)) return c.html(noticePage(say('registers.no_export'), account), 403)
    const { table, period } = await read(c, parts, register, takenMost)
    await parts.audit.write({ act: 'exported', by: account.id, on: register, detail: `${period.from} ${period.until}` })
    const name = `${sayCode('registers.title', register)}-${period.from}-${period.until}`
    return csvFile(name, [
      table.heads,
      ...table.rows.map((row) => [...row.cells, ...(row.struck ? [say('registers.struck')] : [])]),
    ])
  })

  routes.get('/registers/:register', anyColleague, async (c) => {
    const register = registerNamed(c.req.param('register'))
    const { account } = c.get('me')
    if (register === null) return c.html(noticePage(say('error.no_page')), 404)
    if (!mayLook(account)) return c.html(forbiddenPage(account, 'see_reports'), 403)
    return c.html(registerPage(await shownOf(c, parts, register)))
  })
  return routes
}

async function shownOf(c: Context<StaffEnv>, parts: Parts, register: RegisterId): Promise<RegisterShown> {
  const me = c.get('me').account
  const { table, period, area, cut, figures } = await read(c, parts, register, shownMost)
  const removed = c.req.query('removed')
  const gone = removed === undefined || register === 'attentions' ? null : await entryOf(parts.store, register, removed)
  return {
    me,
    register,
    period,
    area,
    areas: parts.book.office.areas,
    table,
    cut,
    figures,
    mayEnter: mayEnter(me),
    mayExport: mayExport(me),
    undo: gone === null || gone.removed === null ? null : { id: gone.id, label: sayCode('registers.one', gone.ledger) },
  }
}

interface Reading {
  readonly table: Table
  readonly period: Period
  readonly area: string
  readonly cut: boolean
  readonly figures: RegisterShown['figures']
}

async function read(c: Context<StaffEnv>, parts: Parts, register: RegisterId, most: number): Promise<Reading> {
  const { book, now } = parts
  const usual = register === 'agenda' ? comingWeeks(book.calendar, now()) : thisMonth(book.calendar, now())
  const period = periodOf({ from: c.req.query('from'), until: c.req.query('until') }, book.calendar, usual)
  const wanted = c.req.query('area') ?? ''
  const area = book.office.areas.some(({ id }) => id === wanted) ? wanted : ''
  const asked = { period, area, most, me: c.get('me').account }
  return register === 'attentions' ? readAttentions(parts, asked) : readBook(parts, register, asked)
}

interface Asked extends Pick<Reading, 'period' | 'area'> {
  readonly most: number
  readonly me: StaffEnv['Variables']['me']['account']
}

async function readAttentions({ store, book }: Parts, { period, area, most, me }: Asked): Promise<Reading> {
  const all = await attentionsIn(store, period, takenMost)
  const rows = all.filter((row) => area === '' || row.area === area)
  const shown = rows.slice(0, most)
  const folios = await foliosOf(
    store,
    shown.map(({ caseId }) => caseId),
    me,
  )
  const figures = outcomesOf(rows).map(({ outcome, count }) => ({
    label: choiceLabel('outcome', outcome),
    figure: String(count),
  }))
  const total = { label: say('registers.all'), figure: String(rows.length) }
  const range = { from: period.start, until: period.end, ...(area === '' ? {} : { of: area }) }
  const informed = await store.countRecords({ kind: informedKind, ...range })
  const byAssistant = { label: say('registers.informed'), figure: String(informed) }
  const cut = rows.length > shown.length || all.length === takenMost
  return { table: attentionTable(shown, book, folios), period, area, cut, figures: [total, ...figures, byAssistant] }
}

async function readBook({ store, book }: Parts, id: LedgerId, { period, area, most, me }: Asked): Promise<Reading> {
  const ledger = ledgers[id]
  const found = await entriesOf(store, id, {
    from: period.start,
    until: period.end,
    latestFirst: ledger.order === 'entered',
    limit: most + 1,
  })
  const entries = found
    .slice(0, most)
    .filter((entry) => area === '' || entry.values.area === area)
    .filter((entry) => entry.removed === null || ledger.numbered !== undefined)
    .filter((entry) => maySee(entry, me, book.office))
  const folios = await foliosOf(store, entries.map(caseIdOf), me)
  return { table: tableOf(ledger, entries, { book, folios }), period, area, cut: found.length > most, figures: [] }
}

function caseIdOf({ caseId }: Entry): string | null {
  return caseId
}

function registerNamed(name: string): RegisterId | null {
  return name === 'attentions' || isLedger(name) ? name : null
}
