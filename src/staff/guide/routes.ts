import { Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import { anyColleague } from '../routes/permission.ts'
import { say } from '../words.ts'
import { sections } from './sections.ts'
import { guidePage, textOf } from './view.ts'

/** The help within the console: `GET /help?q=`. */
export function guideRoutes(): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/help', anyColleague, (c) => {
    const words = (c.req.query('q') ?? '').slice(0, 80)
    const wanted = plain(words)
      .split(/\s+/)
      .filter((word) => word !== '')
    const found = sections.filter((id) => {
      const text = plain(`${say(`guide.${id}`)} ${textOf(id)}`)
      return wanted.every((word) => text.includes(word))
    })
    return c.html(guidePage({ me: c.get('me').account, words, found }))
  })
}

/** As one types who does not look for the accent. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
