import { Hono } from 'hono'
import { enter } from '../enter.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { passwordProblem } from '../password.ts'
import { textsOf } from '../schema.ts'
import { invitePage } from '../views/invite.ts'
import { noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'

/** Choosing a password through a link an admin handed over, the first time or after a reset. */
export function inviteRoutes(parts: Parts): Hono<StaffEnv> {
  const { accounts } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/invite', async (c) => {
    const code = c.req.query('code') ?? ''
    const account = await accounts.invited(code)
    if (account === null) return c.html(noticePage(say('link.over')), 410)
    return c.html(invitePage({ code, account, problem: null }))
  })

  routes.post('/invite', async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const code = form.code ?? ''
    const invited = await accounts.invited(code)
    if (invited === null) return c.html(noticePage(say('link.over')), 410)
    const weak = passwordProblem(form.password ?? '', invited.login)
    if (weak !== null) return c.html(invitePage({ code, account: invited, problem: sayCode('password', weak) }), 400)
    const account = await accounts.accept(code, form.password ?? '')
    if (account === null) return c.html(noticePage(say('link.over')), 410)
    await enter(c, parts, account)
    return c.redirect('/staff', 303)
  })
  return routes
}
