import { Hono } from 'hono'
import { html } from 'hono/html'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { page } from '../views/layout.ts'
import { topicOf } from '../views/row.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'
import { mentionsOf } from './mentions.ts'

/** `GET /mentions`: the cases in whose notes the reader was named, or that were taken from them, and that they have not opened since. */
export function mentionRoutes({ store, book, now }: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/mentions', requireMay('read_cases'), async (c) => {
    const me = c.get('me').account
    const mentions = await mentionsOf(store, actorOf(me))
    const body = html`<main id="main" class="narrow wide"><h1>${say('mentions')}</h1>
${mentions.length === 0 ? html`<p>${say('mentions.none')}</p>` : html`<ol class="people">${mentions.map(({ case: of, at, by, cause }) => html`<li><a href="/staff/cases/${of.id}#notes"><b>${of.pseudonym}</b> ${of.folio}</a> <span>${topicOf(of, book)}</span> <span class="quiet">${say(`mentions.by.${cause}`, { by })} · ${writeMoment(at, now(), book.calendar)}</span></li>`)}</ol>`}</main>`
    const title = mentions.length === 0 ? say('mentions') : `(${mentions.length}) ${say('mentions')}`
    return c.html(page({ title: say('title', { page: title }), me, here: 'mentions', body }))
  })
}
