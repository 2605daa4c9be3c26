import { type Context, Hono } from 'hono'
import type { CaseActor } from '../../core/cases/protection.ts'
import type { StaffAct } from '../../core/cases/rules.ts'
import { absenceOf, coverOf } from '../../core/office/absence.ts'
import { today } from '../../core/office/calendar.ts'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import { requireMay } from '../routes/permission.ts'
import { type Form, textsOf } from '../schema.ts'
import { forbiddenPage, noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import { absencesFrom, dropAbsence, keepAbsence } from './absences.ts'
import { readAbsence, readService } from './schema.ts'
import { changeOnDuty, changeService, readSettings } from './settings.ts'
import type { DutyShown } from './shown.ts'
import { dutyPage } from './view.ts'

const most = 300

/** Who is away and who covers them, and what each area promises: `GET /duty`, and what is changed there. */
export function dutyRoutes(parts: Parts): Hono<StaffEnv> {
  const { store, book, now, newId } = parts
  const routes = new Hono<StaffEnv>()
  const show = async (c: Context<StaffEnv>, more: Partial<DutyShown> = {}, status: 200 | 400 | 409 = 200) =>
    c.html(dutyPage({ ...(await shownOf(c, parts)), ...more }), status)

  routes.get('/duty', requireMay('read_cases'), (c) => show(c))

  routes.post('/duty/absences', requireMay('read_cases'), async (c) => {
    const form = await formOf(c)
    const { account } = c.get('me')
    const accounts = (await store.staff()).filter(({ disabled }) => !disabled).map(({ id }) => id)
    const read = readAbsence(form, accounts, today(book.calendar, now()))
    if (!read.ok) return show(c, { form, problems: read.fields.map((f) => sayCode('duty.problem', f)) }, 400)
    if (read.staffId !== account.id && !may(account, 'supervise'))
      return c.html(forbiddenPage(account, 'supervise'), 403)
    const { ok: _, ...absence } = read
    await keepAbsence(store, { id: newId(), by: account.name, ...absence })
    return c.redirect('/staff/duty?kept', 303)
  })

  routes.post('/duty/absences/:id/remove', requireMay('read_cases'), async (c) => {
    const { account } = c.get('me')
    const all = await absencesFrom(store, today(book.calendar, now()))
    const found = all.find(({ id }) => id === c.req.param('id'))
    if (found === undefined) return c.html(noticePage(say('duty.gone'), account), 404)
    if (found.staffId !== account.id && !may(account, 'supervise'))
      return c.html(forbiddenPage(account, 'supervise'), 403)
    return show(c, { dropped: await dropAbsence(store, found.id), absences: all.filter(({ id }) => id !== found.id) })
  })

  routes.post('/duty/cases/:staff/:act{take|release}', requireMay('read_cases'), async (c) => {
    const { account } = c.get('me')
    const staffId = c.req.param('staff')
    const day = today(book.calendar, now())
    const absences = await absencesFrom(store, day)
    const act = c.req.param('act')
    if (absenceOf(absences, staffId, day) === null) return show(c, { problems: [say('duty.problem.there')] }, 409)
    const covers = coverOf(absences, staffId, day) === account.id
    if (act === 'take' ? !covers : !may(account, 'supervise') && staffId !== account.id)
      return c.html(forbiddenPage(account, 'supervise'), 403)
    const name = (await store.staffById(staffId))?.name ?? ''
    const wanted: StaffAct =
      act === 'take' ? { type: 'take_over', text: say('duty.take.note', { name }) } : { type: 'release' }
    const moved = await moveAll(parts, staffId, wanted, { ...actorOf(account), supervises: true })
    return c.redirect(`/staff/duty?moved=${moved}`, 303)
  })

  routes.post('/duty/service', requireMay('supervise'), async (c) => {
    const form = await formOf(c)
    const { area = '' } = form
    const service = readService(form)
    if (!book.office.areas.some(({ id }) => id === area) || service === null)
      return show(c, { form, problems: [say('duty.problem.service')] }, 400)
    return put(c, area, service)
  })

  routes.post('/duty/service/undo', requireMay('supervise'), async (c) => {
    const [last] = (await readSettings(store)).history
    return last === undefined ? c.redirect('/staff/duty', 303) : put(c, last.area, last.before)
  })

  routes.post('/duty/on-duty', requireMay('supervise'), async (c) =>
    settled(c, await saveOnDuty(await formOf(c), parts), 'on-duty'),
  )

  async function put(c: Context<StaffEnv>, area: string, after: Parameters<typeof changeService>[2]['after']) {
    const settings = await readSettings(store)
    const by = c.get('me').account.name
    return settled(c, await changeService(store, settings, { area, by, at: now(), after }), 'services')
  }
  function settled(c: Context<StaffEnv>, isKept: boolean, at: 'services' | 'on-duty') {
    if (isKept) return c.redirect(`/staff/duty?saved#${at}`, 303)
    return show(c, { problems: [say('registers.changed_meanwhile')] }, 409)
  }
  return routes
}

/** Who hears of emergencies out of hours: those ticked, or again whom the office's file says. False when somebody else was first. */
async function saveOnDuty(form: Form, { store }: Parts): Promise<boolean> {
  const ids = (await store.staff()).filter((one) => may(one, 'work_cases')).map(({ id }) => id)
  const chosen = form.reset === undefined ? ids.filter((id) => form[`on-${id}`] !== undefined) : null
  return changeOnDuty(store, await readSettings(store), chosen)
}

/** Every case somebody has, moved by one act each; how many were. */
async function moveAll({ store, takeStaffTurn }: Parts, owner: string, act: StaffAct, by: CaseActor): Promise<number> {
  let moved = 0
  for (const of of await store.cases({ statuses: ['owned'], owner, limit: most }))
    if ((await takeStaffTurn(of.id, act, by)).ok) moved += 1
  return moved
}

async function formOf(c: Context<StaffEnv>): Promise<Form> {
  return textsOf(await c.req.parseBody().catch(() => ({})))
}

async function shownOf(c: Context<StaffEnv>, { store, book, now, hasGroup = () => false }: Parts): Promise<DutyShown> {
  const day = today(book.calendar, now())
  const [accounts, absences, settings] = await Promise.all([
    store.staff(),
    absencesFrom(store, day),
    readSettings(store),
  ])
  const owns = await Promise.all(
    absences.map(async ({ staffId }) => {
      const owned = await store.cases({ statuses: ['owned'], owner: staffId, limit: most })
      return [staffId, owned.length] as const
    }),
  )
  const moved = c.req.query('moved')
  return {
    me: c.get('me').account,
    book,
    now: now(),
    day,
    accounts,
    absences,
    settings,
    hasGroup: hasGroup(),
    owns: new Map(owns),
    form: {},
    problems: [],
    dropped: null,
    done:
      moved !== undefined
        ? say('duty.moved', { count: Number(moved) || 0 })
        : c.req.query('kept') !== undefined
          ? say('duty.kept')
          : c.req.query('saved') !== undefined
            ? say('registers.saved')
            : null,
  }
}
