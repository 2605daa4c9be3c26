import { type Context, Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { routeOf } from '../../core/office/routing.ts'
import { isLanguage } from '../../core/vocabulary/language.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { change, enter, entriesOf, entryOf } from '../registers/keep.ts'
import { ledgers } from '../registers/ledger.ts'
import { periodOf } from '../registers/period.ts'
import { readEntry } from '../registers/schema.ts'
import { labelOf } from '../registers/table.ts'
import { requireMay } from '../routes/permission.ts'
import { type Form, textsOf } from '../schema.ts'
import { noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import { oftenAsked } from './often.ts'
import { type CounterShown, counterPage } from './view.ts'

/** Most entries of a day that are shown. */
const shownMost = 200

/** Calls, e-mails and visits in two clicks: what it was about, and how it came. `GET`, `POST /counter`; and a case made of one. */
export function counterRoutes(parts: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const { store, book, now, newId } = parts

  routes.get('/counter', requireMay('register'), async (c) => c.html(counterPage(await shownOf(c, parts, {}))))

  routes.post('/counter', requireMay('register'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const topic = (form.topic ?? '') === '' ? (form.matter ?? '') : (form.topic ?? '')
    const route = routeOf(book.office, { topic, area: book.area(topic), urgent: null, place: null })
    const area = (form.area ?? '') === '' ? (topic === '' ? '' : route.area) : (form.area ?? '')
    const read = readEntry({ ...form, topic, area }, ledgers.visits, book)
    const problems = read.ok
      ? []
      : Object.entries(read.problems).map(([name, why]) =>
          sayCode('registers.problem', why, { field: labelOf({ name }) }),
        )
    if (topic === '' && area === '') problems.unshift(say('counter.problem.matter'))
    if (!read.ok || problems.length > 0) return c.html(counterPage(await shownOf(c, parts, { form, problems })), 400)
    const { case: _, ...values } = read.values
    const at = now()
    const entered = { by: c.get('me').account.name, at }
    const id = newId()
    await enter(store, 'visits', { id, at, values, caseId: null, contactId: null, entered })
    return c.redirect(`/staff/counter?entered=${id}`, 303)
  })

  routes.post('/registers/visits/:id/case', requireMay('register'), async (c) => {
    const entry = await entryOf(store, 'visits', c.req.param('id'))
    if (entry === null) return c.html(noticePage(say('registers.gone')), 404)
    if (entry.caseId !== null) return c.redirect(`/staff/cases/${entry.caseId}`, 303)
    const { topic = '', area = '', language, note = '', reach = '', place = '' } = entry.values
    const told = [
      { asked: labelOf({ name: 'reach' }), answer: reach === '' ? say('registers.to_case.reach_missing') : reach },
      ...(place === '' ? [] : [{ asked: labelOf({ name: 'place' }), answer: place }]),
    ]
    const opened = await parts.openByHand({
      id: entry.id,
      topic: topic === '' ? null : topic,
      area: area === '' ? null : area,
      language: isLanguage(language) ? language : 'es',
      asked: note === '' && book.hasTopic(topic) ? book.choice(topic, 'es') : note,
      reach: { flow: 'counter', title: say('registers.to_case.title'), answers: told },
    })
    const changed = { by: c.get('me').account.name, at: now() }
    await change(store, entry, { caseId: opened.id, contactId: opened.contactId, changed })
    return c.redirect(`/staff/cases/${opened.id}`, 303)
  })
  return routes
}

async function shownOf(
  c: Context<StaffEnv>,
  { store, book, now }: Parts,
  more: { readonly form?: Form; readonly problems?: readonly string[] },
): Promise<CounterShown> {
  const day = today(book.calendar, now())
  const { start, end } = periodOf({}, book.calendar, { from: day, until: day })
  const [entries, often] = await Promise.all([
    entriesOf(store, 'visits', { from: start, until: end, latestFirst: true, limit: shownMost }),
    oftenAsked(store, book, now()),
  ])
  const entered = c.req.query('entered')
  return {
    me: c.get('me').account,
    book,
    often,
    today: entries.filter(({ removed }) => removed === null),
    done: entries.find(({ id, removed }) => id === entered && removed === null) ?? null,
    undone: c.req.query('removed') !== undefined,
    form: {},
    problems: [],
    ...more,
  }
}
