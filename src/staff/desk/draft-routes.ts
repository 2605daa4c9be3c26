import { type Context, Hono } from 'hono'
import type { Refusal } from '../../shared/result.ts'
import type { StaffEnv } from '../guard.ts'
import { may } from '../permissions.ts'
import { anyColleague, ownGuard } from '../routes/permission.ts'
import { forbiddenPage } from '../views/notice.ts'
import { draftPage } from './draft-view.ts'
import { mayPublish, writing } from './may.ts'
import { previewsOf } from './state.ts'
import { type DeskWork, gone, posted, refusalText, whoIs } from './work.ts'

/** A change that waits: seen, approved by somebody else, given back, taken away. */
export function draftRoutes(work: DeskWork): Hono<StaffEnv> {
  const { publishing } = work
  const routes = new Hono<StaffEnv>()
  const of = async (id: string | undefined) => (await publishing.draft(id ?? ''))?.entry ?? ''
  const requirePublishing = ownGuard(async (c, next) => {
    const { account } = c.get('me')
    const allowed = mayPublish(account, await of(c.req.param('id')))
    return allowed ? next() : c.html(forbiddenPage(account, 'publish_facts'), 403)
  })

  routes.get('/knowledge/drafts/:id', anyColleague, (c) => showDraft(c, work, c.req.param('id'), null))

  routes.post('/knowledge/drafts/:id/approve', requirePublishing, async (c) => {
    const result = await publishing.approve(c.req.param('id'), whoIs(c))
    if (!result.ok) return showDraft(c, work, c.req.param('id'), result)
    // Its history holds it already, in the same write.
    await work.audit.write({ act: 'published', by: whoIs(c).id, on: result.value.entry })
    return c.redirect(`/staff/knowledge/entries/${result.value.entry}#history`, 303)
  })

  routes.post('/knowledge/drafts/:id/give-back', requirePublishing, async (c) => {
    const { why = '' } = await posted(c)
    const result = await publishing.giveBack(c.req.param('id'), whoIs(c), why)
    return result.ok ? c.redirect('/staff/knowledge', 303) : showDraft(c, work, c.req.param('id'), result, why)
  })

  routes.post('/knowledge/drafts/:id/withdraw', anyColleague, async (c) => {
    const { account } = c.get('me')
    const act = writing(await of(c.req.param('id')))
    if (!may(account, act)) return c.html(forbiddenPage(account, act), 403)
    const result = await publishing.withdraw(c.req.param('id'), whoIs(c))
    return result.ok ? c.redirect('/staff/knowledge', 303) : showDraft(c, work, c.req.param('id'), result)
  })
  return routes
}

async function showDraft(c: Context<StaffEnv>, work: DeskWork, id: string, problem: Refusal | null, typed = '') {
  const { desk, see, publishing, book, now, day } = work
  const draft = await publishing.draft(id)
  if (draft === null) return gone(c)
  const shown = {
    me: c.get('me').account,
    areas: book.office.areas,
    draft,
    typed,
    problem: refusalText(problem),
    now: now(),
    calendar: book.calendar,
    entry: desk.entry(draft.entry, day()),
    reading: desk.review(draft.change, day()),
    previews: previewsOf(draft.change, { desk, see, today: day() }),
  }
  return c.html(draftPage(shown), problem === null ? 200 : 409)
}
