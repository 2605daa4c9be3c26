import { Hono } from 'hono'
import { refused } from '../../shared/result.ts'
import type { StaffEnv } from '../guard.ts'
import { may } from '../permissions.ts'
import { ownGuard } from '../routes/permission.ts'
import { forbiddenPage } from '../views/notice.ts'
import { keepContacts, sayRoom } from './place.ts'
import { type DeskWork, posted, showEntry } from './work.ts'

/** What whoever answers the telephone hears of a place: whether there is room, and whom to ask for. For who registers or edits. */
export function placeRoutes(work: DeskWork): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const mayNote = ownGuard(async (c, next) => {
    const { account } = c.get('me')
    return may(account, 'register') || may(account, 'edit_facts')
      ? next()
      : c.html(forbiddenPage(account, 'register'), 403)
  })

  routes.post('/knowledge/entries/:id/room', mayNote, async (c) => {
    const { room = '' } = await posted(c)
    const id = c.req.param('id')
    const full = { open: false, full: true, none: null }[room]
    if (full === undefined || work.desk.entry(id, work.day())?.place !== 'shelter')
      return showEntry(c, work, id, {}, 400)
    await sayRoom(work, id.slice('place_'.length), full, c.get('me').account.name)
    return c.redirect(`/staff/knowledge/entries/${id}#room`, 303)
  })

  routes.post('/knowledge/entries/:id/contacts', mayNote, async (c) => {
    const { text = '', expected = '' } = await posted(c)
    const id = c.req.param('id')
    if (work.desk.entry(id, work.day())?.kind !== 'place') return showEntry(c, work, id, {}, 400)
    const kept = { text: text.trim().slice(0, 1000), by: c.get('me').account.name, expected: Number(expected) }
    if (await keepContacts(work, id.slice('place_'.length), kept))
      return c.redirect(`/staff/knowledge/entries/${id}#contacts`, 303)
    return showEntry(c, work, id, { contacts: text, problem: refused('draft:moved') }, 409)
  })
  return routes
}
