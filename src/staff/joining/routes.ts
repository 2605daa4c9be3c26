import { type Context, Hono } from 'hono'
import { type Refusal, refused } from '../../shared/result.ts'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { gonePage } from '../views/case.ts'
import { sayCode } from '../words.ts'
import { type JoiningShown, joiningPage } from './view.ts'

/**
 * Two cases of one person put together by a code of theirs. `GET /cases/:id/join` asks for it, `POST` shows what would be joined, and joins once
 * `keep` says which goes on; `both` only links them: they are relatives'. `POST /cases/:id/part` takes it back, of the case that ended,
 * `POST /cases/:id/unrelate` a link to a relative's. Five wrong codes in a quarter of an hour, then a rest.
 */
export function joiningRoutes(parts: Parts): Hono<StaffEnv> {
  const { joins, attempts } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/cases/:id/join', requireMay('read_cases'), (c) => show(c, parts, {}))

  routes.post('/cases/:id/join', requireMay('work_cases'), async (c) => {
    const { code = '', keep = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const id = c.req.param('id')
    const me = actorOf(c.get('me').account)
    const tries = [`join:${me.id}`]
    const looked = (await attempts.begin(tries)) ? await joins.look(id, code, me, 'relate') : refused('join:slow')
    if (!looked.ok) return refuse(c, parts, looked, code)
    await attempts.succeeded(tries)
    if (keep !== 'this' && keep !== 'other' && keep !== 'both') {
      const may = await joins.look(id, code, me)
      return show(c, parts, {
        code,
        pair: looked.value,
        apart: may.ok ? null : sayCode('refused', may.code, may.facts),
      })
    }
    const joined = keep === 'both' ? await joins.relate(id, code, me) : await joins.join(id, code, keep, me)
    return joined.ok ? c.redirect(`/staff/cases/${joined.value.id}#joined`, 303) : refuse(c, parts, joined, code)
  })

  routes.post('/cases/:id/part', requireMay('work_cases'), async (c) => {
    const parted = await joins.part(c.req.param('id'), actorOf(c.get('me').account))
    return parted.ok ? c.redirect(`/staff/cases/${parted.value.id}`, 303) : refuse(c, parts, parted, '')
  })

  routes.post('/cases/:id/unrelate', requireMay('work_cases'), async (c) => {
    const { other = '' } = textsOf(await c.req.parseBody().catch(() => ({})))
    const id = c.req.param('id')
    const apart = await joins.unrelate(id, other, actorOf(c.get('me').account))
    return apart.ok ? c.redirect(`/staff/cases/${id}`, 303) : refuse(c, parts, apart, '')
  })
  return routes
}

function refuse(c: Context<StaffEnv>, parts: Parts, { code, facts }: Refusal, typed: string): Promise<Response> {
  return show(c, parts, { code: typed, problem: sayCode('refused', code, facts) }, 409)
}

async function show(
  c: Context<StaffEnv>,
  { store, book, now }: Parts,
  with_: Partial<JoiningShown>,
  status: 200 | 409 = 200,
): Promise<Response> {
  const me = c.get('me').account
  const id = c.req.param('id') ?? ''
  const of = await store.case(id)
  if (of === null) return c.html(gonePage(me, '', id), 404)
  return c.html(
    joiningPage({ me, of, book, now: now(), code: '', pair: null, apart: null, problem: null, ...with_ }),
    status,
  )
}
