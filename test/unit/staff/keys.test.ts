import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { consoleUrl, openConsole, password, type TestBrowser, ticked } from '#test/kit/console.ts'
import { mondayAtTen } from '#test/kit/office.ts'
import { softPasskey } from '#test/kit/soft-passkey.ts'

const minute = 60_000
const keys = '/staff/account/keys'

const signIn = (who: TestBrowser, login = 'ana') => who.post('/staff/sign-in', { login, password })
const stepIn = (body: string) => /name="step" value="([\w-]+)"/.exec(body)?.[1] ?? ''

/** Ana with a key named «teléfono». */
async function withKey() {
  const office = await openConsole()
  const ana = await office.admin()
  const key = await softPasskey()
  const asked = JSON.parse((await ana.post(`${keys}/passkey/start`)).body)
  const added = await ana.post(`${keys}/passkey`, { name: 'teléfono', answer: await key.make(asked, consoleUrl) })
  expect(added.body).toContain('Se agregó la llave «teléfono»')
  const start = async (who: TestBrowser) => JSON.parse((await who.post('/staff/sign-in/passkey/start')).body)
  return { office, ana, key, start }
}

describe('a passkey', () => {
  it('lets its person in alone, is named, and can be taken away', async () => {
    const { office, ana, key, start } = await withKey()
    const phone = office.browser()
    const answer = await key.answer(await start(phone), consoleUrl)
    expect(await phone.post('/staff/sign-in/passkey', { answer, next: '/staff/account' })).toMatchObject({
      status: 303,
      location: '/staff/account',
    })
    expect((await phone.get(keys)).body).toContain('teléfono')
    const [held] = (await office.store.staff())[0]?.passkeys ?? []
    await ana.post(`${keys}/passkey/remove`, { key: held?.id ?? '' })
    const again = await key.answer(await start(phone), consoleUrl)
    expect((await office.browser().post('/staff/sign-in/passkey', { answer: again })).status).toBe(401)
    expect((await ana.get('/staff/audit?act=passkey_removed')).body).toContain('Quitó una llave de acceso')
  })

  it('opens nothing twice, for another site, late, with a counter that went back, or for a closed account', async () => {
    const { office, key, start } = await withKey()
    const who = office.browser()
    const post = async (answer: string) => (await office.browser().post('/staff/sign-in/passkey', { answer })).status
    const once = await key.answer(await start(who), consoleUrl)
    expect([await post(once), await post(once)]).toEqual([303, 401])
    expect(await post(await key.answer(await start(who), 'https://oficina.example.evil'))).toBe(401)
    expect(await post(await key.answer({ challenge: 'A'.repeat(43) }, consoleUrl))).toBe(401)
    const late = await start(who)
    office.pass(5 * minute)
    expect(await post(await key.answer(late, consoleUrl))).toBe(401)
    expect(await post(await key.answer(await start(who), consoleUrl, { counter: 1 }))).toBe(401)
    expect(await post(await key.answer(await start(who), consoleUrl, { counter: 9 }))).toBe(303)
    for (const answer of ['', '{}', '[]', '{"id":"x","rawId":"x","type":"public-key","response":{}}', 'null'])
      expect(await post(answer)).toBe(401)
    const [ana] = await office.store.staff()
    if (ana !== undefined) await office.store.updateStaff({ ...ana, disabled: true })
    expect(await post(await key.answer(await start(who), consoleUrl, { counter: 10 }))).toBe(401)
  })

  it('is added only by who signed in lately, for themselves', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const key = await softPasskey()
    const hers = JSON.parse((await eva.post(`${keys}/passkey/start`)).body)
    expect((await ana.post(`${keys}/passkey`, { name: 'x', answer: await key.make(hers, consoleUrl) })).status).toBe(
      400,
    )
    office.pass(11 * minute)
    expect((await ana.post(`${keys}/passkey/start`)).status).toBe(403)
    expect((await ana.post(`${keys}/passkey`, { answer: 'x' })).status).toBe(403)
    expect((await ana.post(`${keys}/totp`)).status).toBe(403)
    expect((await ana.post(`${keys}/confirm`, { current: 'no es esta' })).status).toBe(401)
    expect((await ana.post(`${keys}/confirm`, { current: password })).status).toBe(303)
    const asked = JSON.parse((await ana.post(`${keys}/passkey/start`)).body)
    expect(
      (await ana.post(`${keys}/passkey`, { name: '<b>x', answer: await key.make(asked, consoleUrl) })).body,
    ).toContain('&lt;b&gt;x')
  })
})

/** Ana with a phone that makes codes; `code(seconds)` is its number then. */
async function withPhone() {
  const office = await openConsole()
  const ana = await office.admin()
  const begun = await ana.post(`${keys}/totp`)
  expect(begun.body).toContain('<svg')
  const secret = (await office.store.staff())[0]?.totp?.secret ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = (after = 0) => totp.generate({ timestamp: mondayAtTen + after })
  const on = await ana.post(`${keys}/totp/confirm`, { code: code() })
  const recovery = [...on.body.matchAll(/<li><code>(\w{5}-\w{5})<\/code>/g)].map((found) => found[1] ?? '')
  return { office, ana, code, recovery }
}

describe('the code of a phone', () => {
  it('is asked for after the password, may be half a minute off, and is used once', async () => {
    const { office, code } = await withPhone()
    office.pass(2 * minute)
    const here = office.browser()
    const asked = await signIn(here)
    expect(asked.status).toBe(200)
    expect(here.cookie()).toBe('')
    const step = stepIn(asked.body)
    const right = code(2 * minute)
    expect((await here.post('/staff/sign-in/code', { step, code: code(4 * minute) })).status).toBe(401)
    expect(await here.post('/staff/sign-in/code', { step, code: right, next: '/staff/account' })).toMatchObject({
      status: 303,
      location: '/staff/account',
    })
    expect((await here.get('/staff')).status).toBe(200)
    const there = office.browser()
    const other = stepIn((await signIn(there)).body)
    expect((await there.post('/staff/sign-in/code', { step: other, code: right })).status).toBe(401)
    expect((await there.post('/staff/sign-in/code', { step: other, code: code(2.5 * minute) })).status).toBe(303)
    expect((await office.browser().post('/staff/sign-in/code', { step, code: code(1.5 * minute) })).status).toBe(401)
  })

  it('has ten codes for a lost phone, each good once', async () => {
    const { office, ana, recovery } = await withPhone()
    expect(recovery).toHaveLength(10)
    expect((await ana.get(keys)).body).not.toContain(recovery[0])
    const tries: number[] = []
    for (let i = 0; i < 2; i++) {
      const who = office.browser()
      const step = stepIn((await signIn(who)).body)
      tries.push((await who.post('/staff/sign-in/code', { step, code: (recovery[0] ?? '').toLowerCase() })).status)
    }
    expect(tries).toEqual([303, 401])
    expect((await office.store.staff())[0]?.totp?.recovery).toHaveLength(9)
  })

  it('cannot be guessed: five tries in fifteen minutes; and the password step ends after five', async () => {
    const { office } = await withPhone()
    const who = office.browser()
    const step = stepIn((await signIn(who)).body)
    const tries: number[] = []
    for (let i = 0; i < 6; i++) tries.push((await who.post('/staff/sign-in/code', { step, code: `00000${i}` })).status)
    expect(tries).toEqual([401, 401, 401, 401, 401, 429])
    office.pass(16 * minute)
    expect((await who.post('/staff/sign-in/code', { step, code: '000000' })).body).toContain('cinco minutos')
    expect((await who.post('/staff/sign-in/code', { step: '', code: '' })).status).toBe(401)
  })

  it('is not on before the first code was right, and goes with a reset by an administrator', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await ana.post(`${keys}/totp`)
    expect((await signIn(office.browser())).status).toBe(303)
    expect((await ana.post(`${keys}/totp/confirm`, { code: '12345' })).status).toBe(400)
    const [account] = await office.store.staff()
    expect(account?.totp?.on).toBe(false)
  })
})

describe('an office that asks for more than a password', () => {
  it('shows who has nothing more only their own account, until they add it', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    expect((await ana.post('/staff/people/second-factor', ticked(['officer']))).status).toBe(303)
    expect((await eva.get('/staff')).location).toBe(keys)
    expect((await eva.post('/staff/cases/x/claim')).location).toBe(keys)
    expect((await eva.get(keys)).body).toContain('Su oficina pide algo más')
    expect((await ana.get('/staff')).status).toBe(200)
    const key = await softPasskey()
    const asked = JSON.parse((await eva.post(`${keys}/passkey/start`)).body)
    await eva.post(`${keys}/passkey`, { name: 'x', answer: await key.make(asked, consoleUrl) })
    expect((await eva.get('/staff')).status).toBe(200)
    const byPassword = await signIn(office.browser(), 'eva')
    expect(byPassword.status).toBe(401)
    expect(byPassword.body).toContain('llave de acceso')
  })
})
