import { type Context, Hono } from 'hono'
import { mayOpen } from '../../core/cases/protection.ts'
import { today } from '../../core/office/calendar.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { forbiddenPage, noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import { enter, entriesOf } from './keep.ts'
import { ledgerIds } from './ledger.ts'
import { mayEnter, maySee } from './sight.ts'
import { writeAt } from './table.ts'
import { type CaseFile, caseRegisterPage } from './views/of-case.ts'

const shownMost = 200
const threadRead = 500

/** What the books hold of one case, and a number for each file its person sent: `GET /cases/:id/registers`, `POST …/file`. */
export function caseRegisterRoutes(parts: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const { store, book, now } = parts

  routes.get('/cases/:id/registers', requireMay('read_cases'), async (c) => {
    const of = await caseIn(c, parts)
    if (of === null) return c.html(noticePage(say('gone')), 404)
    const me = c.get('me').account
    const lists = await Promise.all(
      ledgerIds.map(async (ledger) => ({
        ledger,
        entries: (await entriesOf(store, ledger, { caseId: of.id, limit: shownMost })).filter((entry) =>
          maySee(entry, me, book.office),
        ),
      })),
    )
    const files = await filesOf(of, parts)
    return c.html(caseRegisterPage({ me, of, lists, files, book, mayEnter: mayEnter(me) }))
  })

  routes.post('/cases/:id/registers/file', requireMay('work_cases'), async (c) => {
    const { account } = c.get('me')
    const of = await caseIn(c, parts)
    if (of === null) return c.html(noticePage(say('gone')), 404)
    if (!mayEnter(account)) return c.html(forbiddenPage(account, 'register'), 403)
    const { file = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const found = (await filesOf(of, parts)).find((one) => one.id === file)
    const back = `/staff/cases/${of.id}/registers`
    if (found === undefined || found.number !== null) return c.redirect(back, 303)
    const area = book.office.areas.find(({ id }) => id === of.area)
    const made = await enter(store, 'papers', {
      id: '',
      at: now(),
      values: {
        direction: 'in',
        area: area?.id ?? of.area,
        party: `${say('registers.files.party')} (${of.folio})`,
        subject: found.name,
        file,
      },
      caseId: of.id,
      contactId: of.contactId,
      entered: { by: account.name, at: now() },
      series: `${today(book.calendar, now()).slice(0, 4)}-${area?.code ?? 'X'}`,
    })
    return made === null ? c.html(noticePage(say('registers.busy'), account), 409) : c.redirect(back, 303)
  })
  return routes
}

async function caseIn(c: Context<StaffEnv, '/cases/:id/registers'>, { store }: Parts): Promise<Case | null> {
  const of = await store.case(c.req.param('id'))
  return of === null || !mayOpen(of, actorOf(c.get('me').account)) ? null : of
}

/** Every file the person sent, oldest first, with the number it was given. */
async function filesOf(of: Case, { store, book }: Parts): Promise<readonly CaseFile[]> {
  const [thread, papers] = await Promise.all([
    store.thread(of.contactId, threadRead),
    entriesOf(store, 'papers', { caseId: of.id, limit: shownMost }),
  ])
  return thread.flatMap(({ id, at, attachments = [] }) =>
    attachments.map((one, i) => ({
      id: `${id}/${i}`,
      href: `/staff/cases/${of.id}/files/${id}/${i}`,
      name: say('registers.files.one', {
        kind: sayCode('file', one.kind),
        at: writeAt(at, book.calendar.timeZone),
      }),
      number: papers.find(({ values, removed }) => values.file === `${id}/${i}` && removed === null)?.id ?? null,
    })),
  )
}
