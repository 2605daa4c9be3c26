import { Hono } from 'hono'
import { enter } from '../enter.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { passwordProblem } from '../password.ts'
import { readAccount, textsOf } from '../schema.ts'
import { noticePage } from '../views/notice.ts'
import { setupPage } from '../views/setup.ts'
import { say, sayCode } from '../words.ts'

/** Who makes the first account keeps the house, and sees that its work is done; more is theirs to add. */
const firstRoles = ['administrator', 'supervisor'] as const

/** The first account, through the link printed at start: the only way in while nobody can sign in. */
export function setupRoutes(parts: Parts): Hono<StaffEnv> {
  const { accounts, book } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/setup', async (c) => {
    const code = c.req.query('code') ?? ''
    if (!(await accounts.setupFits(code))) return c.html(noticePage(say('link.over.setup')), 410)
    return c.html(setupPage({ code, areas: book.office.areas, form: {}, problems: [] }))
  })

  routes.post('/setup', async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const code = form.code ?? ''
    if (!(await accounts.setupFits(code))) return c.html(noticePage(say('link.over.setup')), 410)
    const read = readAccount(
      form,
      book.office.areas.map((a) => a.id),
      firstRoles,
    )
    const password = form.password ?? ''
    const weak = passwordProblem(password, read.ok ? read.account.login : '')
    const problems = [
      ...(read.ok ? [] : read.fields.map((f) => sayCode('problem', f))),
      ...(weak === null ? [] : [sayCode('password', weak)]),
    ]
    if (!read.ok || problems.length > 0)
      return c.html(setupPage({ code, areas: book.office.areas, form, problems }), 400)
    const account = await accounts.setUp(code, read.account, password)
    if (account === null) return c.html(noticePage(say('link.over.setup')), 410)
    await enter(c, parts, account)
    return c.redirect('/staff', 303)
  })
  return routes
}
