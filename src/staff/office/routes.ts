import { type Context, Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { officeParts } from '../../core/office/office-part.ts'
import { entriesPage } from '../desk/entries-view.ts'
import { deskWork } from '../desk/work.ts'
import { absencesFrom, awayOn } from '../duty/absences.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { anyColleague, requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { tryMachine } from '../translation/office-machine.ts'
import { say } from '../words.ts'
import { factsToConfirm } from './facts-to-confirm.ts'
import type { MachineShown } from './machine-view.ts'
import { officePage } from './view.ts'

/**
 * What the office is, part by part, each with the way to change it: `GET /office`, and what of its facts it has to confirm. Changes go the way of
 * the knowledge desk; only the key of the machine that translates is given here, by who administers: `POST /office/translation/key`, `/forget`, `/test`.
 */
export function officeRoutes(parts: Parts): Hono<StaffEnv> {
  const { desk, book, now, audit, machine, machineKey = null } = parts
  const routes = new Hono<StaffEnv>()
  const log = (c: Context<StaffEnv>, detail: 'opened' | 'closed') =>
    audit.write({ act: 'settings_changed', by: c.get('me').account.id, on: 'translation', detail })

  routes.use('/office/translation/test', requireMay('run_office'))
  for (const path of ['/office/translation/key', '/office/translation/forget'])
    routes.use(path, requireMay('administer'))

  routes.get('/office', anyColleague, async (c) => c.html(await pageOf(c, parts, null)))

  routes.post('/office/translation/test', async (c) => {
    const translator = machine?.translator ?? null
    if (translator === null) return c.redirect('/staff/office#translation', 303)
    const tried = await tryMachine(translator)
    return c.html(await pageOf(c, parts, tried), tried.ok ? 200 : 409)
  })

  routes.post('/office/translation/key', async (c) => {
    if (machineKey === null) return c.redirect('/staff/office#translation', 303)
    const { key = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const tried = (await machineKey.keep(key.trim())) ?? ({ ok: false, code: 'key' } as const)
    if (tried.ok) await log(c, 'opened')
    return c.html(await pageOf(c, parts, tried), tried.ok ? 200 : tried.code === 'key' ? 400 : 409)
  })

  routes.post('/office/translation/forget', async (c) => {
    if (machineKey !== null) {
      await machineKey.forget()
      await log(c, 'closed')
    }
    return c.redirect('/staff/office#translation', 303)
  })

  routes.get('/office/unconfirmed', anyColleague, (c) =>
    c.html(
      entriesPage({
        me: c.get('me').account,
        areas: book.office.areas,
        title: say('office.unconfirmed'),
        lead: say('office.unconfirmed.lead'),
        address: '/staff/office/unconfirmed',
        asked: null,
        after: c.req.query('after') ?? null,
        entries: factsToConfirm(book, desk, today(book.calendar, now())),
      }),
    ),
  )
  return routes
}

async function pageOf(c: Context<StaffEnv>, parts: Parts, tried: MachineShown['tried']) {
  const { desk, publishing } = deskWork(parts)
  const { store, book, now, machine, machineKey = null } = parts
  const day = today(book.calendar, now())
  const [drafts, absences] = await Promise.all([publishing.drafts(), absencesFrom(store, day)])
  const shown = officeParts.flatMap((part) => {
    const entry = desk.entry(`${part}_${book.office.id}`, day)
    return entry === null ? [] : [{ part, entry, drafts: drafts.filter((draft) => draft.entry === entry.id) }]
  })
  const hasKey = machineKey === null ? null : await machineKey.isKept()
  return officePage({
    me: c.get('me').account,
    url: parts.url,
    office: book.office,
    parts: shown,
    fixed: parts.fixed ?? [],
    machine: { isOn: machine?.translator != null, hasKey, tried },
    away: awayOn(absences, day).size,
    unconfirmed: factsToConfirm(book, desk, day).length,
  })
}
