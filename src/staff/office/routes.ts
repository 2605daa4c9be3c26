import { Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { officeParts } from '../../core/office/office-part.ts'
import { deskWork } from '../desk/work.ts'
import { absencesFrom, awayOn } from '../duty/absences.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { officePage } from './view.ts'

/** What the office is, part by part, each with the way to change it: `GET /office`. Changes go the way of the knowledge desk. */
export function officeRoutes(parts: Parts): Hono<StaffEnv> {
  const { desk, publishing } = deskWork(parts)
  const { store, book, now } = parts
  return new Hono<StaffEnv>().get('/office', async (c) => {
    const day = today(book.calendar, now())
    const [drafts, absences] = await Promise.all([publishing.drafts(), absencesFrom(store, day)])
    const shown = officeParts.flatMap((part) => {
      const entry = desk.entry(`${part}_${book.office.id}`, day)
      return entry === null ? [] : [{ part, entry, drafts: drafts.filter((draft) => draft.entry === entry.id) }]
    })
    return c.html(
      officePage({ me: c.get('me').account, office: book.office, parts: shown, away: awayOn(absences, day).size }),
    )
  })
}
