import { Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { officeParts } from '../../core/office/office-part.ts'
import { entriesPage } from '../desk/entries-view.ts'
import { deskWork } from '../desk/work.ts'
import { absencesFrom, awayOn } from '../duty/absences.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { say } from '../words.ts'
import { factsToConfirm } from './facts-to-confirm.ts'
import { officePage } from './view.ts'

/** What the office is, part by part, each with the way to change it: `GET /office`, and what of its facts it has to confirm. Changes go the way of the knowledge desk. */
export function officeRoutes(parts: Parts): Hono<StaffEnv> {
  const { desk, publishing } = deskWork(parts)
  const { store, book, now } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/office', async (c) => {
    const day = today(book.calendar, now())
    const [drafts, absences] = await Promise.all([publishing.drafts(), absencesFrom(store, day)])
    const shown = officeParts.flatMap((part) => {
      const entry = desk.entry(`${part}_${book.office.id}`, day)
      return entry === null ? [] : [{ part, entry, drafts: drafts.filter((draft) => draft.entry === entry.id) }]
    })
    return c.html(
      officePage({
        me: c.get('me').account,
        url: parts.url,
        office: book.office,
        parts: shown,
        fixed: parts.fixed ?? [],
        away: awayOn(absences, day).size,
        unconfirmed: factsToConfirm(book, desk, day).length,
      }),
    )
  })

  routes.get('/office/unconfirmed', (c) =>
    c.html(
      entriesPage({
        me: c.get('me').account,
        areas: book.office.areas,
        title: say('office.unconfirmed'),
        lead: say('office.unconfirmed.lead'),
        address: '/staff/office/unconfirmed',
        asked: null,
        after: c.req.query('after') ?? null,
        entries: factsToConfirm(book, desk, today(book.calendar, now())),
      }),
    ),
  )
  return routes
}
