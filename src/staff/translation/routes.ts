import { type Context, Hono } from 'hono'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { sayCode } from '../words.ts'
import { allWaiting, sendTranslated } from './queue.ts'
import { type TranslationsShown, translationsPage } from './view.ts'

/** `GET /translations`: what waits; `POST /translations/:id` sends one with its translation; `…/machine` fills in what a machine makes of it. */
export function translationRoutes(parts: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  routes.get('/translations', requireMay('translate'), (c) => show(c, parts, null))
  routes.post('/translations/:id', requireMay('translate'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const text = (form.text ?? '').replaceAll('\r\n', '\n')
    const machine = form.machine !== undefined
    const id = c.req.param('id')
    const sent = await sendTranslated(id, { text, machine, by: actorOf(c.get('me').account) }, parts)
    if (sent.ok) return c.redirect('/staff/translations', 303)
    return show(c, parts, { id, text, machine, problem: sayCode('refused', sent.code, sent.facts) }, 409)
  })
  routes.post('/translations/:id/machine', requireMay('translate'), async (c) => {
    const id = c.req.param('id')
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const found = (await allWaiting(parts.store, actorOf(c.get('me').account))).find((one) => one.id === id)
    const typed = { id, text: form.text ?? '', machine: false }
    if (found === undefined) return show(c, parts, { ...typed, problem: sayCode('refused', 'translation:gone') }, 409)
    const made = await parts.machine?.translator?.translate(found.text, 'es', found.case.language)
    if (made?.ok !== true)
      return show(c, parts, { ...typed, problem: sayCode('refused', `machine:${made?.code ?? 'off'}`) }, 409)
    return show(c, parts, { id, text: made.text, machine: true, problem: null })
  })
  return routes
}

async function show(
  c: Context<StaffEnv>,
  { store, now, book, machine }: Parts,
  typed: TranslationsShown['typed'],
  status: 200 | 409 = 200,
): Promise<Response> {
  const me = c.get('me').account
  const waiting = await allWaiting(store, actorOf(me))
  return c.html(
    translationsPage({ me, waiting, now: now(), book, hasMachine: machine?.translator != null, typed }),
    status,
  )
}
