import { type Context, Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import { demandedRoles } from '../keys/second-factor.ts'
import type { Parts } from '../parts.ts'
import { type Form, readAccount, rolesIn, textsOf } from '../schema.ts'
import { noticePage } from '../views/notice.ts'
import { type PeoplePage, peoplePage } from '../views/people.ts'
import { say, sayCode } from '../words.ts'
import { accessKey } from './events.ts'
import { requireMay } from './permission.ts'

const logged = { disable: 'account_disabled', enable: 'account_enabled', reset: 'account_reset' } as const

/** The office's accounts: invite, disable, enable, reset, roles. Nobody disables themselves or ceases to administer, so one always remains. */
export function peopleRoutes(parts: Parts): Hono<StaffEnv> {
  const { accounts, audit, feed, store, book, url, now } = parts
  const routes = new Hono<StaffEnv>()

  async function page(
    c: Context<StaffEnv>,
    shown: Partial<Pick<PeoplePage, 'link' | 'form' | 'problems'>>,
    status: 200 | 400 | 409 = 200,
  ) {
    const owned = await store.cases({ statuses: ['owned'], limit: 1000 })
    const people = (await store.staff()).map((account) => ({
      account,
      owns: owned.filter((o) => o.owner?.id === account.id).length,
    }))
    return c.html(
      peoplePage({
        me: c.get('me').account,
        people,
        areas: book.office.areas,
        now: now(),
        demanded: await demandedRoles(store),
        link: null,
        form: {},
        problems: [],
        ...shown,
      }),
      status,
    )
  }
  const linkFor = (code: string) => `${url}/staff/invite?code=${code}`

  routes.get('/people', requireMay('administer'), (c) => page(c, {}))

  routes.post('/people', requireMay('administer'), async (c) => {
    const form: Form = textsOf(await c.req.parseBody().catch(() => ({})))
    const read = readAccount(
      form,
      book.office.areas.map((a) => a.id),
    )
    if (!read.ok) return page(c, { form, problems: read.fields.map((f) => sayCode('problem', f)) }, 400)
    const code = await accounts.invite(read.account)
    if (code === null) return page(c, { form, problems: [say('problem.login_taken')] }, 409)
    const invited = await store.staffByLogin(read.account.login)
    await audit.write({
      act: 'invited',
      by: c.get('me').account.id,
      on: invited?.id ?? null,
      detail: read.account.roles.join(' '),
    })
    return page(c, { link: { name: read.account.name, address: linkFor(code) } })
  })

  routes.post('/people/:id/roles', requireMay('administer'), (c) => changeRoles(c, parts, page))

  routes.post('/people/:id/:act{disable|enable|reset}', requireMay('administer'), async (c) => {
    const account = await store.staffById(c.req.param('id'))
    if (account === null) return c.html(noticePage(say('error.no_page')), 404)
    const act = c.req.param('act') as 'disable' | 'enable' | 'reset'
    if (account.id === c.get('me').account.id) return page(c, { problems: [say('people.not_yourself')] }, 409)
    await audit.write({ act: logged[act], by: c.get('me').account.id, on: account.id })
    if (act === 'reset') {
      const code = await accounts.reset(account)
      feed.changed(accessKey(account.id))
      return page(c, { link: { name: account.name, address: linkFor(code) } })
    }
    await accounts.setDisabled(account, act === 'disable')
    feed.changed(accessKey(account.id))
    return c.redirect('/staff/people', 303)
  })
  return routes
}

async function changeRoles(
  c: Context<StaffEnv, '/people/:id/roles'>,
  { accounts, audit, store }: Parts,
  page: (c: Context<StaffEnv>, shown: { problems: readonly string[] }, status: 400 | 409) => Promise<Response>,
): Promise<Response> {
  const account = await store.staffById(c.req.param('id'))
  if (account === null) return c.html(noticePage(say('error.no_page'), c.get('me').account), 404)
  const wanted = rolesIn(textsOf(await c.req.parseBody().catch(() => ({}))))
  if (wanted.length === 0) return page(c, { problems: [say('problem.roles_of', { name: account.name })] }, 400)
  if (account.id === c.get('me').account.id && !wanted.includes('administrator'))
    return page(c, { problems: [say('people.not_yourself.roles')] }, 409)
  await audit.write({ act: 'roles_changed', by: c.get('me').account.id, on: account.id, detail: wanted.join(' ') })
  await accounts.setRoles(account, wanted)
  return c.redirect('/staff/people', 303)
}
