import { Hono } from 'hono'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import { anyColleague } from '../routes/permission.ts'
import { forbiddenPage } from '../views/notice.ts'
import { previewView } from './entry-view.ts'
import { mayPublish, requireWriting } from './may.ts'
import { writingOf } from './state.ts'
import { type DeskWork, gone, posted, showEntry, whoIs } from './work.ts'

/** One entry: its form and history, what people would be told, a change proposed, an earlier version taken again. */
export function entryRoutes(work: DeskWork): Hono<StaffEnv> {
  const { desk, see, day, publishing } = work
  const routes = new Hono<StaffEnv>()

  routes.get('/knowledge/entries/:id', anyColleague, async (c) => {
    const wanted = c.req.query('draft')
    const draft = wanted === undefined ? null : await publishing.draft(wanted)
    if (draft === null || draft.author.id !== whoIs(c).id) return showEntry(c, work, c.req.param('id'), {})
    return showEntry(c, work, draft.entry, { form: desk.form(draft.change), draft: draft.id, why: draft.why })
  })

  routes.post('/knowledge/entries/:id/preview', requireWriting, async (c) => {
    const [form, id] = [await posted(c), c.req.param('id')]
    if (!wantsFragment(c)) return showEntry(c, work, id, { form, draft: form.draft ?? null, why: form.why ?? '' })
    const writing = writingOf(id, form, { desk, see, today: day() })
    return writing === null ? gone(c) : c.html(previewView(writing.previews))
  })

  routes.post('/knowledge/entries/:id/draft', requireWriting, async (c) => {
    const [form, id] = [await posted(c), c.req.param('id')]
    const { why = '', draft = null } = form
    const reading = desk.read(id, form, day())
    if (reading === null) return gone(c)
    const result = await publishing.propose(id, reading, why, whoIs(c), draft)
    if (result.ok) return c.redirect(`/staff/knowledge/drafts/${result.value}`, 303)
    const problem = result.code === 'draft:problems' ? null : result
    return showEntry(c, work, id, { form, draft, why, problem }, 400)
  })

  routes.post('/knowledge/entries/:id/undo', anyColleague, async (c) => {
    const [{ to = '', seen = '' }, id] = [await posted(c), c.req.param('id')]
    const { account } = c.get('me')
    if (!mayPublish(account, id)) return c.html(forbiddenPage(account, 'publish_facts'), 403)
    if (desk.entry(id, day()) === null) return gone(c)
    const problem = await publishing.undo(id, Number(to), Number(seen), whoIs(c), '')
    if (!problem.ok) return showEntry(c, work, id, { problem }, 409)
    await work.audit.write({ act: 'published', by: whoIs(c).id, on: id, detail: `back to ${to}` })
    return c.redirect(`/staff/knowledge/entries/${id}#history`, 303)
  })
  return routes
}
