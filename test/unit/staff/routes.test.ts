import { describe, expect, it } from 'vitest'
import { openConsole, password, type TestBrowser } from '#test/kit/console.ts'

/** What each route answers: to nobody, to staff, to an admin. A route without a row fails. */
const matrix: Record<string, readonly [nobody: number, staff: number, admin: number]> = {
  'GET /console.css': [200, 200, 200],
  'GET /form.css': [200, 200, 200],
  'GET /list.css': [200, 200, 200],
  'GET /case.css': [200, 200, 200],
  'GET /tools.css': [200, 200, 200],
  'GET /care.css': [200, 200, 200],
  'GET /people.css': [200, 200, 200],
  'GET /reports.css': [200, 200, 200],
  'GET /console.js': [200, 200, 200],
  'GET /pulse.js': [200, 200, 200],
  'GET /keys.js': [200, 200, 200],
  'GET /pulse': [303, 200, 200],
  'GET /passkeys.js': [200, 200, 200],
  'GET /sign-in': [200, 303, 303],
  'POST /sign-in': [401, 401, 401],
  'POST /sign-in/code': [401, 401, 401],
  'POST /sign-in/passkey/start': [200, 200, 200],
  'POST /sign-in/passkey': [401, 401, 401],
  'GET /setup': [410, 410, 410],
  'POST /setup': [410, 410, 410],
  'GET /invite': [410, 410, 410],
  'POST /invite': [410, 410, 410],
  'GET /': [303, 200, 200],
  'GET /bulk': [303, 403, 200],
  'POST /bulk': [401, 403, 200],
  'GET /views': [303, 200, 200],
  'POST /views': [401, 400, 400],
  'POST /views/:id/rename': [401, 303, 303],
  'POST /views/:id/remove': [401, 303, 303],
  'POST /views/:id/restore': [401, 303, 303],
  'GET /events': [401, 200, 200],
  'GET /cases/:id': [303, 200, 200],
  'POST /cases/:id/claim': [401, 303, 409],
  'POST /cases/:id/reply': [401, 409, 409],
  'POST /cases/:id/return': [401, 303, 409],
  'POST /cases/:id/release': [401, 409, 409],
  'POST /cases/:id/close': [401, 409, 409],
  'POST /cases/:id/board': [401, 409, 409],
  'POST /cases/:id/phrase': [401, 409, 409],
  'POST /cases/:id/note': [401, 409, 409],
  'POST /cases/:id/transfer': [401, 409, 409],
  'POST /cases/:id/take_over': [401, 409, 409],
  'POST /cases/:id/again': [401, 409, 409],
  'POST /cases/:id/care': [401, 409, 409],
  'POST /cases/:id/danger': [401, 409, 409],
  'GET /cases/:id/join': [303, 200, 200],
  'POST /cases/:id/join': [401, 409, 409],
  'POST /cases/:id/part': [401, 409, 409],
  'POST /cases/:id/unrelate': [401, 409, 409],
  'GET /cases/:id/registers': [303, 200, 200],
  'POST /cases/:id/registers/file': [401, 303, 303],
  'GET /counter': [303, 200, 200],
  'POST /counter': [401, 400, 400],
  'GET /registers': [303, 303, 303],
  'GET /registers/:file{[a-z]+\\.csv}': [303, 403, 200],
  'GET /registers/:register': [303, 200, 200],
  'GET /registers/:ledger/new': [303, 200, 200],
  'POST /registers/:ledger': [401, 400, 400],
  'GET /registers/:ledger/:id': [303, 404, 404],
  'POST /registers/:ledger/:id': [401, 404, 404],
  'POST /registers/:ledger/:id/remove': [401, 404, 404],
  'POST /registers/:ledger/:id/restore': [401, 404, 404],
  'POST /registers/visits/:id/case': [401, 404, 404],
  'GET /duty': [303, 200, 200],
  'POST /duty/absences': [401, 400, 400],
  'POST /duty/absences/:id/remove': [401, 404, 404],
  'POST /duty/cases/:staff/:act{take|release}': [401, 404, 404],
  'POST /duty/service': [401, 403, 400],
  'POST /duty/service/undo': [401, 403, 303],
  'POST /duty/on-duty': [401, 403, 303],
  'GET /registers.css': [200, 200, 200],
  'GET /today.css': [200, 200, 200],
  'POST /cases/:id/fact': [401, 409, 409],
  'POST /cases/:id/translate': [401, 409, 409],
  'POST /cases/:id/untranslate': [401, 409, 409],
  'POST /cases/:id/read': [401, 409, 409],
  'POST /cases/:id/machine': [401, 409, 409],
  'POST /cases/:id/typing': [401, 204, 204],
  'GET /mentions': [303, 200, 200],
  'GET /today': [303, 200, 200],
  'GET /translations': [303, 403, 200],
  'POST /translations/:id': [401, 403, 409],
  'POST /translations/:id/machine': [401, 403, 409],
  'GET /account': [303, 200, 200],
  'POST /account/password': [401, 400, 400],
  'POST /office/translation/test': [401, 403, 303],
  'POST /office/translation/key': [401, 403, 303],
  'POST /office/translation/forget': [401, 403, 303],
  'GET /unanswered': [303, 200, 200],
  'GET /cases/:id/files/:entry/:at{[0-9]{1,2}}': [303, 404, 404],
  'GET /practice.css': [200, 200, 200],
  'GET /practice.svg': [200, 200, 200],
  'GET /practice': [303, 200, 200],
  'POST /practice': [401, 303, 303],
  'POST /practice/leave': [401, 303, 303],
  'GET /help': [303, 200, 200],
  'GET /start': [303, 403, 200],
  'POST /start': [401, 403, 303],
  'GET /audit': [303, 403, 200],
  'GET /audit.csv': [303, 403, 200],
  'GET /channels': [303, 403, 200],
  'POST /channels': [401, 403, 303],
  'POST /channels/pair': [401, 403, 400],
  'POST /channels/renew': [401, 403, 303],
  'GET /board': [303, 403, 200],
  'GET /board/:file': [303, 403, 404],
  'GET /reports': [303, 200, 200],
  'GET /reports/:period': [303, 404, 404],
  'GET /reports/:period/:file': [303, 403, 404],
  'POST /reports/:period/correct': [401, 403, 404],
  'GET /broadcasts': [303, 403, 200],
  'GET /broadcasts/new': [303, 403, 200],
  'POST /broadcasts': [401, 403, 400],
  'GET /broadcasts/:id': [303, 403, 404],
  'POST /broadcasts/:id/:act{approve|stop|drop}': [401, 403, 404],
  'GET /desk.css': [200, 200, 200],
  'GET /desk.js': [200, 200, 200],
  'GET /knowledge': [303, 200, 200],
  'GET /knowledge/topics/:topic': [303, 404, 404],
  'GET /knowledge/places': [303, 200, 200],
  'GET /knowledge/changes.json': [303, 403, 200],
  'GET /knowledge/entries/:id': [303, 404, 404],
  'POST /knowledge/entries/:id/preview': [401, 403, 404],
  'POST /knowledge/entries/:id/draft': [401, 403, 404],
  'POST /knowledge/entries/:id/undo': [401, 403, 404],
  'POST /knowledge/entries/:id/room': [401, 404, 404],
  'POST /knowledge/entries/:id/contacts': [401, 404, 404],
  'GET /knowledge/drafts/:id': [303, 404, 404],
  'POST /knowledge/drafts/:id/approve': [401, 403, 404],
  'POST /knowledge/drafts/:id/give-back': [401, 403, 404],
  'POST /knowledge/drafts/:id/withdraw': [401, 403, 404],
  'GET /office': [303, 200, 200],
  'GET /office/unconfirmed': [303, 200, 200],
  'GET /posters': [303, 200, 200],
  'GET /posters.pdf': [303, 200, 200],
  'POST /account/language': [401, 303, 303],
  'POST /account/looks': [401, 303, 303],
  'GET /account/keys': [303, 200, 200],
  'POST /account/keys/confirm': [401, 401, 401],
  'POST /account/keys/passkey/start': [401, 200, 200],
  'POST /account/keys/passkey': [401, 400, 400],
  'POST /account/keys/passkey/remove': [401, 200, 200],
  'POST /account/keys/totp': [401, 200, 200],
  'POST /account/keys/totp/confirm': [401, 400, 400],
  'POST /account/keys/totp/off': [401, 200, 200],
  'POST /account/telegram': [401, 200, 200],
  'POST /account/telegram/end': [401, 303, 303],
  'GET /people': [303, 403, 200],
  'POST /people': [401, 403, 400],
  'POST /people/second-factor': [401, 403, 303],
  'POST /people/:id/roles': [401, 403, 404],
  'POST /people/:id/:act{disable|enable|reset}': [401, 403, 404],
  'POST /sign-out': [401, 303, 303],
  'POST /account/sign-out-everywhere': [401, 303, 303],
}

describe('every route of the console', () => {
  it('has a row in the matrix', async () => {
    const { console: staff } = await openConsole()
    const routes = staff.routes.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path}`)
    expect([...new Set(routes)].sort()).toEqual(Object.keys(matrix).sort())
  })

  it('answers nobody, staff and admin as the matrix says', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    await office.person('Rosa', 'es').presses('person')
    const [waiting] = await office.cases()
    const ask = async (who: TestBrowser, route: string) => {
      const [method, path = ''] = route.split(' ')
      const address = `/staff${
        path === '/'
          ? ''
          : path
              .replace(/:act\{.*\}/, 'disable')
              .replace(/:file\{.*\}/, 'visits.csv')
              .replace(/:(ledger|register)/, 'visits')
              .replace(':id', path.startsWith('/people') ? 'nobody' : (waiting?.id ?? ''))
      }`
      // An event stream has no end; its first word is enough.
      if (path === '/events') return statusOnly(office, who, address)
      const { status } = await (method === 'GET' ? who.get(address) : who.post(address))
      if (path.includes('sign-out') && status === 303)
        await who.post('/staff/sign-in', { login: who === ana ? 'ana' : 'eva', password })
      return status
    }
    const seen: Record<string, number[]> = {}
    for (const route of Object.keys(matrix)) {
      seen[route] = []
      for (const who of [office.browser(), eva, ana]) seen[route].push(await ask(who, route))
    }
    expect(seen).toEqual(matrix)
  }, 60_000)

  it.each(['/staff/cases', '/staff/nowhere', '/staff/people/x/delete', '/staff/cases/x/steal'])(
    'shows nothing at %s, which is no route',
    async (path) => {
      const office = await openConsole()
      expect((await office.browser().get(path)).status).toBe(303)
      const ana = await office.admin()
      expect((await ana.get(path)).status).toBe(404)
      expect((await ana.post(path)).status).toBe(404)
    },
  )

  it('is never kept by a browser and runs no foreign script', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    for (const path of [
      '/staff',
      '/staff/people',
      '/staff/account',
      '/staff/cases/none',
      '/staff/nowhere',
      '/staff/sign-in',
    ]) {
      const { headers } = await ana.get(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('refuses a form too large to be one', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.post('/staff/cases/x/reply', { text: 'a'.repeat(200_000) })).status).toBe(413)
  })
})

async function statusOnly(
  office: Awaited<ReturnType<typeof openConsole>>,
  who: TestBrowser,
  address: string,
): Promise<number> {
  const end = new AbortController()
  const response = await office.console.routes.request(address.replace('/staff', ''), {
    headers: { Cookie: `puente_staff=${who.cookie()}` },
    signal: end.signal,
  })
  await response.body?.cancel()
  end.abort()
  return response.status
}
