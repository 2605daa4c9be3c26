import { Hono } from 'hono'
import { languages } from '../../core/vocabulary/language.ts'
import { papers } from '../../shared/cards.ts'
import { placeCode } from '../../shared/posters.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { postersPage } from '../views/posters.ts'
import { anyColleague } from './permission.ts'

/** Letters a place or a telephone may have. */
const longest = 60

/** Posters to print, and how many people came by one: `GET /posters`, `/posters.pdf`, by `?place=`. For everybody of the office. */
export function posterRoutes({ posters, peopleFrom }: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()

  routes.get('/posters', anyColleague, async (c) => {
    const place = (c.req.query('place') ?? '').trim().slice(0, longest)
    const code = placeCode(place)
    const came = code === '' ? undefined : await peopleFrom(code)
    return c.html(postersPage({ me: c.get('me').account, place, came, drawn: posters !== null }))
  })

  routes.get('/posters.pdf', anyColleague, async (c) => {
    if (posters === null) return c.redirect('/staff/posters', 303)
    const wanted = c.req.queries('lang') ?? []
    const chosen = languages.filter((language) => wanted.includes(language))
    const place = (c.req.query('place') ?? '').trim().slice(0, longest)
    const phone = (c.req.query('phone') ?? '').trim().slice(0, longest)
    const paper = papers.find((p) => p === c.req.query('paper')) ?? 'letter'
    const whole = await posters({
      place,
      languages: chosen.length === 0 ? languages : chosen,
      paper,
      phone: phone === '' ? null : phone,
    })
    return c.body(whole, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="poster-${placeCode(place) || 'puente'}.pdf"`,
    })
  })
  return routes
}
