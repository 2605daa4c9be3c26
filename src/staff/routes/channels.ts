import { Hono } from 'hono'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { textsOf } from '../schema.ts'
import { channelsMain, channelsPage } from '../views/channels.ts'
import type { ChannelsShown } from '../views/door.ts'
import { say } from '../words.ts'
import { doorKeyRoutes } from './door-keys.ts'
import { requireMay } from './permission.ts'

/** The doors: `GET /channels` shows how each is opened, `POST` tests one. Of the linked phone also where it stands, its QR, starting over, a code to type. For admins. */
export function channelRoutes(parts: Parts): Hono<StaffEnv> {
  const { phone = null, doors = () => [], keeper = null, url, book, now } = parts
  const routes = new Hono<StaffEnv>()
  const shown = (problems: readonly string[] = [], tested: ChannelsShown['tested'] = null) => ({
    doors: doors(),
    keeper,
    url,
    tested,
    link: phone?.state() ?? null,
    now: now(),
    calendar: book.calendar,
    problems,
  })

  routes.get('/channels', requireMay('administer'), (c) => {
    const me = c.get('me').account
    return c.html(wantsFragment(c) ? channelsMain(shown()) : channelsPage(me, shown()))
  })

  // At the page's own address, so that what renews itself there goes on doing so.
  routes.post('/channels', requireMay('administer'), async (c) => {
    const { door = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const wanted = doors().find(({ name }) => name === door)
    if (wanted === undefined) return c.redirect('/staff/channels', 303)
    return c.html(channelsPage(c.get('me').account, shown([], { door: wanted.name, found: await wanted.test() })))
  })

  routes.post('/channels/renew', requireMay('administer'), (c) => {
    phone?.renew()
    return c.redirect('/staff/channels', 303)
  })

  routes.post('/channels/pair', requireMay('administer'), async (c) => {
    const { number = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const digits = number.replace(/\D/g, '')
    if (!/^\d{8,15}$/.test(digits))
      return c.html(channelsPage(c.get('me').account, shown([say('channels.number')])), 400)
    phone?.pair(digits)
    return c.redirect('/staff/channels', 303)
  })
  if (keeper !== null)
    routes.route(
      '/',
      doorKeyRoutes(keeper, parts, (c, more) => channelsPage(c.get('me').account, { ...shown(), ...more })),
    )
  return routes
}
