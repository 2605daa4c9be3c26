import { describe, expect, it } from 'vitest'
import { codeIn, consoleUrl, openConsole, password } from '#test/kit/console.ts'
import { limitsOf } from '#test/kit/limits.ts'

const minute = 60_000
const hour = 60 * minute

describe('the first account', () => {
  it('is made through the link printed at start, once', async () => {
    const office = await openConsole()
    const link = await office.console.setup()
    expect(link).toMatch(/^https:\/\/oficina\.example\/staff\/setup\?code=[\w-]{43}$/)
    const form = {
      code: codeIn(link ?? ''),
      name: 'Ana',
      role: 'Recepción',
      login: ' ANA@Oficina.mx ',
      area: '',
      password,
    }
    const ana = office.browser()
    expect((await ana.get(`/staff/setup?code=${form.code}`)).body).toContain('La primera cuenta')
    expect(await ana.post('/staff/setup', form)).toMatchObject({ status: 303, location: '/staff' })
    expect((await ana.get('/staff')).status).toBe(200)

    expect((await office.browser().post('/staff/setup', { ...form, login: 'otra' })).status).toBe(410)
    expect((await office.browser().get(`/staff/setup?code=${form.code}`)).status).toBe(410)
    expect(await office.console.setup()).toBeNull()
    expect(await office.store.staff()).toMatchObject([{ login: 'ana@oficina.mx', admin: true }])
  })

  it('is made once when two people open the link at the same moment', async () => {
    const office = await openConsole()
    const code = codeIn((await office.console.setup()) ?? '')
    const made = await Promise.all(
      ['ana', 'eva'].map((login) =>
        office.browser().post('/staff/setup', { code, name: login, role: 'x', login, password }),
      ),
    )
    expect(made.map((a) => a.status).sort()).toEqual([303, 410])
    expect(await office.store.staff()).toHaveLength(1)
  })

  it('cannot be made without the code, with an earlier one, or after 24 hours', async () => {
    const office = await openConsole()
    const first = codeIn((await office.console.setup()) ?? '')
    const second = codeIn((await office.console.setup()) ?? '')
    expect((await office.browser().get('/staff/setup')).status).toBe(410)
    expect((await office.browser().get(`/staff/setup?code=${first}`)).status).toBe(410)
    expect((await office.browser().get(`/staff/setup?code=${second}`)).status).toBe(200)
    office.pass(24 * hour)
    expect((await office.browser().get(`/staff/setup?code=${second}`)).status).toBe(410)
  })

  it.each([
    ['corta12345', 'muy corta'],
    ['ana@oficina.mx', 'igual al usuario'],
    ['Contraseña 123', 'más comunes'],
    ['aaaaaaaaaaaaaaaa', 'más comunes'],
    ['123456789012', 'más comunes'],
    ['x'.repeat(201), 'muy larga'],
  ])('refuses the password %s', async (weak, why) => {
    const office = await openConsole()
    const code = codeIn((await office.console.setup()) ?? '')
    const answer = await office
      .browser()
      .post('/staff/setup', { code, name: 'Ana', role: 'Recepción', login: 'ana@oficina.mx', password: weak })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(why)
    expect(answer.body).toContain('value="Recepción"')
    expect(answer.body).not.toContain(weak.slice(0, 9) === 'ana@ofici' ? 'no-such-text' : weak)
    expect(await office.store.staff()).toEqual([])
  })
})

describe('signing in', () => {
  it('opens the page that was wanted, and an unknown login is told the same as a wrong password', async () => {
    const office = await openConsole()
    await office.admin()
    const eva = office.browser()
    expect(await eva.get('/staff/account')).toMatchObject({
      status: 303,
      location: '/staff/sign-in?next=%2Fstaff%2Faccount',
    })
    const wrong = await eva.post('/staff/sign-in', { login: 'ana', password: 'no es esta, no' })
    const unknown = await eva.post('/staff/sign-in', { login: 'eva', password: 'no es esta, no' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(unknown.body.replaceAll('eva', 'ana')).toBe(wrong.body)
    expect(await eva.post('/staff/sign-in', { login: 'Ana', password, next: '/staff/account' })).toMatchObject({
      status: 303,
      location: '/staff/account',
    })
    const cookie =
      (await office.browser().post('/staff/sign-in', { login: 'ana', password })).headers.get('set-cookie') ?? ''
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/staff']) expect(cookie).toContain(part)
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/staff/../',
    '/staff\\evil',
    '/other',
    '/staff?x=//evil.example',
    '/staff?x="><b>',
    '/staff?x#y',
  ])('never sends anybody to %s afterwards', async (next) => {
    const office = await openConsole()
    await office.admin()
    expect((await office.browser().post('/staff/sign-in', { login: 'ana', password, next })).location).toBe('/staff')
  })

  it('makes an address wait longer with each wrong try, and nobody elsewhere', async () => {
    const office = await openConsole()
    await office.admin()
    const tries = (login: string, typed: string, address: string) =>
      office.browser().post('/staff/sign-in', { login, password: typed }, { 'cf-connecting-ip': address })
    const waits: (string | null)[] = []
    for (let i = 0; i < 5; i++) expect((await tries('ana', 'mala mala mala', '1.1.1.1')).status).toBe(401)
    for (let i = 0; i < 10; i++) {
      const refused = await tries('otra', password, '1.1.1.1')
      expect(refused.status).toBe(429)
      waits.push(refused.headers.get('retry-after'))
      office.pass(Number(waits.at(-1)) * 1000)
      expect((await tries('ana', 'mala mala mala', '1.1.1.1')).status).toBe(401)
    }
    expect(waits).toEqual(['5', '10', '20', '40', '80', '160', '320', '640', '900', '900'])
    expect((await tries('ana', password, '2.2.2.2')).status).toBe(303)
    office.pass(15 * minute)
    expect((await tries('ana', password, '1.1.1.1')).status).toBe(303)
  })

  it('lets a colleague in from a browser of theirs, whatever is tried at the same address', async () => {
    const office = await openConsole()
    await office.admin()
    const ana = office.browser(true)
    expect((await ana.post('/staff/sign-in', { login: 'ana', password })).status).toBe(303)
    await ana.post('/staff/sign-out')
    for (let i = 0; i < 30; i++)
      await office.browser().post('/staff/sign-in', { login: 'ana', password: 'mala mala mala' })
    expect((await office.browser().post('/staff/sign-in', { login: 'ana', password })).status).toBe(429)
    expect((await ana.post('/staff/sign-in', { login: 'ana', password })).status).toBe(303)
  })

  it('makes such a browser wait for its own wrong tries, and for another account like any', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await office.colleague(ana, 'Eva')
    const hers = office.browser(true)
    await hers.post('/staff/sign-in', { login: 'ana', password })
    for (let i = 0; i < 5; i++) await hers.post('/staff/sign-in', { login: 'ana', password: 'mala mala mala' })
    expect((await hers.post('/staff/sign-in', { login: 'ana', password })).status).toBe(429)
    for (let i = 0; i < 5; i++) await hers.post('/staff/sign-in', { login: 'eva', password: 'mala mala mala' })
    const refused = await hers.post('/staff/sign-in', { login: 'eva', password })
    expect(refused.status).toBe(429)
    expect(refused.body).toContain('Espere 5 segundos')
  })

  it('checks so many passwords of strangers at once, and those of known browsers beside them', async () => {
    const office = await openConsole({ limits: limitsOf({ 'hashes.all': 2 }) })
    await office.admin()
    const ana = office.browser(true)
    await ana.post('/staff/sign-in', { login: 'ana', password })
    const crowd = Array.from({ length: 6 }, (_, i) =>
      office.browser().post('/staff/sign-in', { login: 'ana', password }, { 'cf-connecting-ip': `1.1.1.${i}` }),
    )
    const mine = ana.post('/staff/sign-in', { login: 'ana', password })
    expect((await mine).status).toBe(303)
    const statuses = (await Promise.all(crowd)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 503)).toHaveLength(4)
    expect(statuses.filter((status) => status === 303)).toHaveLength(2)
  })

  it('checks so many of one address at once', async () => {
    const office = await openConsole({ limits: limitsOf({ 'hashes.address': 1 }) })
    await office.admin()
    const from = (address: string) =>
      office.browser().post('/staff/sign-in', { login: 'ana', password }, { 'cf-connecting-ip': address })
    const statuses = (await Promise.all([from('1.1.1.1'), from('1.1.1.1'), from('2.2.2.2')])).map((one) => one.status)
    expect([...statuses.slice(0, 2)].toSorted()).toEqual([303, 503])
    expect(statuses[2]).toBe(303)
  })

  it('takes so many tries of an address in an hour, in all processes together', async () => {
    const office = await openConsole({ limits: limitsOf({ 'signins.address': 2 }) })
    await office.admin()
    const from = (address: string) =>
      office.browser().post('/staff/sign-in', { login: 'ana', password }, { 'cf-connecting-ip': address })
    expect([(await from('1.1.1.1')).status, (await from('1.1.1.1')).status]).toEqual([303, 303])
    const refused = await from('1.1.1.1')
    expect(refused.status).toBe(429)
    expect(refused.body).toContain('Espere 30 minutos')
    expect((await from('2.2.2.2')).status).toBe(303)
  })

  it('counts tries that come at the same moment', async () => {
    const office = await openConsole()
    await office.admin()
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        office.browser().post('/staff/sign-in', { login: 'ana', password: 'mala mala mala' }),
      ),
    )
    expect(tries.filter((t) => t.status === 401)).toHaveLength(5)
    expect(tries.filter((t) => t.status === 429)).toHaveLength(7)
  })

  it('forgets earlier failures when the password was right', async () => {
    const office = await openConsole()
    await office.admin()
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++)
        await office.browser().post('/staff/sign-in', { login: 'ana', password: 'mala mala mala' })
      expect((await office.browser().post('/staff/sign-in', { login: 'ana', password })).status).toBe(303)
    }
  })
})

describe('a session', () => {
  it('is kept only as a hash, and a forged or altered one opens nothing', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const token = ana.cookie()
    expect(await office.store.session(token)).toBeNull()
    for (const forged of [
      '',
      'x',
      'A'.repeat(43),
      `${token}A`,
      token.slice(0, -1),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    ]) {
      const other = office.browser()
      other.keep(forged)
      expect((await other.get('/staff')).status).toBe(303)
    }
  })

  it('ends after two hours of nothing, and a page that refreshes itself is nothing', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    office.pass(119 * minute)
    expect((await ana.get('/staff')).status).toBe(200)
    office.pass(119 * minute)
    expect((await ana.get('/staff', { Accept: 'text/x-fragment' })).status).toBe(200)
    office.pass(2 * minute)
    expect((await ana.get('/staff', { Accept: 'text/x-fragment' })).status).toBe(401)
    expect((await ana.get('/staff')).status).toBe(303)
  })

  it('ends after twelve hours whatever happens', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    for (let i = 0; i < 11; i++) {
      office.pass(hour)
      expect((await ana.get('/staff')).status).toBe(200)
    }
    office.pass(hour)
    expect((await ana.get('/staff')).status).toBe(303)
  })

  it('ends at sign-out, and only there', async () => {
    const office = await openConsole()
    const here = await office.admin()
    const there = office.browser()
    await there.post('/staff/sign-in', { login: 'ana', password })
    const token = here.cookie()
    expect((await here.post('/staff/sign-out')).location).toBe('/staff/sign-in')
    here.keep(token)
    expect((await here.get('/staff')).status).toBe(303)
    expect((await there.get('/staff')).status).toBe(200)
    await there.post('/staff/account/sign-out-everywhere')
    expect((await there.get('/staff')).status).toBe(303)
  })

  it('gives back the text it could not send', async () => {
    const office = await openConsole()
    const answer = await office.browser().post('/staff/cases/x/reply', { text: 'Lleve <b>el acta</b>' })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('Lleve &lt;b&gt;el acta&lt;/b&gt;')
  })
})

describe('a form of another page', () => {
  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'https://x.oficina.example', 'Sec-Fetch-Site': 'same-site' },
  ])('is refused (%o)', async (headers) => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.post('/staff/people', { name: 'X', role: 'x', login: 'xxx' }, headers)).status).toBe(403)
    expect((await ana.post('/staff/sign-out', {}, headers)).status).toBe(403)
    expect(await office.store.staff()).toHaveLength(1)
    expect((await ana.get('/staff')).status).toBe(200)
  })

  it('is not the console behind a proxy that ends https', async () => {
    const office = await openConsole()
    await office.admin()
    const answer = await office.browser().post('/staff/sign-in', { login: 'ana', password }, { Origin: consoleUrl })
    expect(answer.status).toBe(303)
  })
})
