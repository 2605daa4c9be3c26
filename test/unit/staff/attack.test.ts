import { describe, expect, it } from 'vitest'
import { openConsole, type TestBrowser, ticked } from '#test/kit/console.ts'

type TestConsole = Awaited<ReturnType<typeof openConsole>>

/** Ana supervises; Eva is an officer without a part in Rosa's protected case. */
async function withProtected() {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  const rosa = office.person('Rosa', 'es')
  await rosa.says('mi patrón no me paga y me pega en la milpa')
  await rosa.presses('person')
  const [of] = await office.cases()
  if (of === undefined) throw new Error('Rosa waits')
  const staff = { id: 's0', name: 'Zoe', role: 'x', supervises: true }
  expect((await office.assistant.takeStaffTurn(of.id, { type: 'protect', staff: [] }, staff)).ok).toBe(true)
  return { office, ana, eva, rosa, of }
}

/** What the stream says within the next rounds of the event loop after `then`. */
async function streamed(office: TestConsole, who: TestBrowser, query: string, then: () => Promise<unknown>) {
  const end = new AbortController()
  const response = await office.console.routes.request(`/events${query}`, {
    headers: { Cookie: `puente_staff=${who.cookie()}` },
    signal: end.signal,
  })
  const reader = response.body?.getReader()
  let text = ''
  let closed = false
  const reading = (async () => {
    for (;;) {
      const part = (await reader?.read()) ?? { done: true, value: undefined }
      if (part.done) break
      text += new TextDecoder().decode(part.value)
    }
    closed = true
  })().catch(() => undefined)
  await then()
  for (let i = 0; i < 50; i++) await new Promise((next) => setImmediate(next))
  const seen = { text, closed }
  end.abort()
  await reader?.cancel().catch(() => undefined)
  await reading
  return seen
}

describe('a protected case', () => {
  it('is told in no page and found by no word by who may not open it', async () => {
    const { eva, of } = await withProtected()
    for (const path of [
      '',
      '?tab=all',
      '?q=milpa',
      '/pulse',
      `?q=${of.folio}`,
      '/registers',
      '/counter',
      '/unanswered',
    ]) {
      const { body } = await eva.get(`/staff${path}`)
      expect([path, body.includes('milpa en'), body.includes('me pega')]).toEqual([path, false, false])
    }
    // That it is there may be seen; that it holds a word may not be asked.
    expect((await eva.get('/staff?q=milpa')).body).not.toContain(`/staff/cases/${of.id}`)
  })

  it('does not tell when its person writes', async () => {
    const { office, ana, eva, of } = await withProtected()
    const current = await office.store.case(of.id)
    const writes = async () => office.assistant.feed.changed(current?.contactId ?? '')
    expect((await streamed(office, ana, `?case=${of.id}`, writes)).text).toContain('changed')
    expect((await streamed(office, eva, `?case=${of.id}`, writes)).text).not.toContain('changed')
  })
})

describe('an account that is closed', () => {
  it('loses its stream at once', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const { id } = (await office.store.staffByLogin('eva')) ?? { id: '' }
    const still = await streamed(office, eva, '', () => ana.post(`/staff/people/${id}/roles`, ticked(['officer'])))
    expect(still.closed).toBe(false)
    const seen = await streamed(office, eva, '', () => ana.post(`/staff/people/${id}/disable`))
    expect(seen.closed).toBe(true)
  })
})

describe('a case', () => {
  it('is not passed to who could not answer it', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await office.colleague(ana, 'Irma', ['auditor'])
    const irma = await office.store.staffByLogin('irma')
    await office.person('Rosa', 'es').presses('person')
    const [of] = await office.cases()
    const passed = await ana.post(`/staff/cases/${of?.id}/transfer`, { to: `staff:${irma?.id}` })
    expect(passed.status).toBe(409)
    expect((await ana.get(`/staff/cases/${of?.id}`)).body).not.toContain(`staff:${irma?.id}`)
    expect((await office.store.case(of?.id ?? ''))?.owner).toBeNull()
  })
})

describe('a foreign page', () => {
  it.each([
    '/staff/account/keys/passkey/start',
    '/staff/sign-in/passkey/start',
    '/staff/sign-in/code',
    '/staff/people/second-factor',
  ])('cannot post to %s', async (path) => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.post(path, {}, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await ana.post(path, {}, { Origin: 'null' })).status).toBe(403)
  })
})

describe('a session', () => {
  it('is new after each way in: one planted before opens nothing', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const planted = 'A'.repeat(43)
    const victim = office.browser()
    victim.keep(planted)
    await victim.post('/staff/sign-in', { login: 'ana', password: 'caballo pila grapa' })
    expect(victim.cookie()).not.toBe(planted)
    const thief = office.browser()
    thief.keep(planted)
    expect((await thief.get('/staff')).status).toBe(303)
    expect((await ana.get('/staff')).status).toBe(200)
  })
})
