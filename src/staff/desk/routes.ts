import { type Context, Hono } from 'hono'
import { publishedKind } from '../../shared/content-records.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { anyColleague, requireMay } from '../routes/permission.ts'
import { say } from '../words.ts'
import { draftRoutes } from './draft-routes.ts'
import { entriesPage } from './entries-view.ts'
import { entryRoutes } from './entry-routes.ts'
import { deskPage, mostListed } from './list-view.ts'
import { placeRoutes } from './place-routes.ts'
import { readKept } from './records.ts'
import { deskWork, gone } from './work.ts'

/** Published changes one download takes. */
const mostChanges = 10_000

/**
 * The knowledge desk: `/knowledge` and below. Everybody of the office may look; `edit_facts` writes drafts, `publish_facts` approves
 * what somebody else wrote.
 */
export function deskRoutes(parts: Parts): Hono<StaffEnv> {
  const work = deskWork(parts)
  const { desk, store, book, day, publishing } = work
  const routes = new Hono<StaffEnv>()

  routes.get('/knowledge', anyColleague, async (c) => {
    const [query, area] = [wordsOf(c), c.req.query('area') ?? '']
    const drafts = (await publishing.drafts()).map((one) => ({ ...one, listed: desk.entry(one.entry, day()) }))
    const due = desk.due(day()).filter(({ owner }) => area === '' || owner === area)
    const found = query === '' ? null : desk.find(query, day(), mostListed)
    const me = c.get('me').account
    const { areas } = book.office
    return c.html(deskPage({ me, areas, area, query, found, due, drafts, topics: desk.topics() }))
  })

  routes.get('/knowledge/topics/:topic', anyColleague, (c) => {
    const topic = c.req.param('topic')
    const entries = desk.ofTopic(topic, day())
    const [first] = entries
    if (first === undefined) return gone(c)
    const said = { title: first.title, lead: say('desk.topic.lead'), address: `/staff/knowledge/topics/${topic}` }
    return c.html(
      entriesPage({
        ...said,
        me: c.get('me').account,
        areas: book.office.areas,
        asked: null,
        after: afterOf(c),
        entries,
      }),
    )
  })

  routes.get('/knowledge/places', anyColleague, (c) => {
    const asked = { q: wordsOf(c), kind: c.req.query('kind') ?? '' }
    const entries = desk.places(day(), asked.q).filter(({ place }) => asked.kind === '' || place === asked.kind)
    const said = { title: say('desk.places'), lead: say('desk.places.lead'), address: '/staff/knowledge/places' }
    return c.html(
      entriesPage({ ...said, me: c.get('me').account, areas: book.office.areas, asked, after: afterOf(c), entries }),
    )
  })

  routes.get('/knowledge/changes.json', requireMay('export'), async (c) => {
    await work.audit.write({ act: 'exported', by: c.get('me').account.id, on: 'knowledge' })
    const records = await store.records({ kind: publishedKind, limit: mostChanges })
    c.header('Content-Disposition', `attachment; filename="changes-${day()}.json"`)
    return c.json(records.flatMap((record) => readKept(record).change ?? []))
  })

  routes.route('/', entryRoutes(work))
  routes.route('/', draftRoutes(work))
  return routes.route('/', placeRoutes(work))
}

function wordsOf(c: Context): string {
  return (c.req.query('q') ?? '').trim().slice(0, 80)
}

function afterOf(c: Context): string | null {
  return c.req.query('after') ?? null
}
