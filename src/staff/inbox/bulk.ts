import { type Context, Hono } from 'hono'
import { refusal } from '../../core/cases/rules.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { CaseEnding } from '../../core/vocabulary/case-care.ts'
import { actorOf } from '../actor.ts'
import { formOnce } from '../form-once.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { sayCode } from '../words.ts'
import { bulkDonePage, bulkPage, mostAtOnce } from './bulk-view.ts'
import { lastWords } from './last-words.ts'

const caseId = /^[\w-]{1,64}$/

/** Closes several cases: `GET /bulk?case=…` shows what each person would be told, `POST /bulk` does it. */
export function bulkRoutes(parts: Parts): Hono<StaffEnv> {
  const { takeStaffTurn, newId } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/bulk', requireMay('supervise'), async (c) => {
    const ids = chosen(c.req.queries('case') ?? [])
    return c.html(bulkPage({ ...(await readChosen(c, parts, ids)), tooMany: ids.length > mostAtOnce, form: newId() }))
  })

  routes.post('/bulk', requireMay('supervise'), async (c) => {
    const body = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>)
    const ids = chosen([body.case].flat()).slice(0, mostAtOnce)
    const { account } = c.get('me')
    const how: CaseEnding['how'] = body.how === 'resolved' ? 'resolved' : 'unanswered'
    const form = typeof body.form === 'string' ? body.form : newId()
    const left: { readonly of: Case | null; readonly why: string }[] = []
    let closed = 0
    // One after the other: a page that closes fifty must not crowd out the people who write.
    for (const id of ids) {
      const act = { type: 'close', ending: { how, outcome: null } } as const
      const result = await takeStaffTurn(id, act, actorOf(account), formOnce({ form }, account.id, id, newId))
      if (result.ok) closed++
      else left.push({ of: await parts.store.case(id), why: sayCode('refused', result.code, result.facts) })
    }
    return c.html(bulkDonePage({ me: account, closed, left }))
  })
  return routes
}

/** Ids as a form names them, each once. */
function chosen(values: readonly unknown[]): readonly string[] {
  const ids = values.filter((value): value is string => typeof value === 'string' && caseId.test(value))
  return [...new Set(ids)]
}

async function readChosen(c: Context<StaffEnv>, parts: Parts, ids: readonly string[]) {
  const { store, closingWords, book, now } = parts
  const me = c.get('me').account
  const found = await Promise.all(ids.slice(0, mostAtOnce).map((id) => store.case(id)))
  const cases = found.filter((of) => of !== null)
  const told = await Promise.all(
    cases.map((of) => (refusal({ type: 'close' }, of, actorOf(me)) === null ? closingWords(of.id, me) : null)),
  )
  return {
    me,
    book,
    now: now(),
    words: await lastWords(store, cases),
    rows: cases.map((of, i) => ({ of, refused: refusal({ type: 'close' }, of, actorOf(me)), told: told[i] ?? null })),
  }
}
