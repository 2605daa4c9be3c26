import { Hono } from 'hono'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { textsOf } from '../schema.ts'
import { channelsMain, channelsPage } from '../views/channels.ts'
import { say } from '../words.ts'

/** The linked phone: `GET /channels` shows where it stands and its QR, `POST` starts it over or asks for a code to type. For admins. */
export function channelRoutes({ phone = null, book, now }: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const shown = (problems: readonly string[] = []) => ({
    link: phone?.state() ?? null,
    now: now(),
    calendar: book.calendar,
    problems,
  })

  routes.get('/channels', (c) => {
    const me = c.get('me').account
    return c.html(wantsFragment(c) ? channelsMain(shown()) : channelsPage(me, shown()))
  })

  routes.post('/channels/renew', (c) => {
    phone?.renew()
    return c.redirect('/staff/channels', 303)
  })

  routes.post('/channels/pair', async (c) => {
    const { number = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const digits = number.replace(/\D/g, '')
    if (!/^\d{8,15}$/.test(digits))
      return c.html(channelsPage(c.get('me').account, shown([say('channels.number')])), 400)
    phone?.pair(digits)
    return c.redirect('/staff/channels', 303)
  })
  return routes
}
