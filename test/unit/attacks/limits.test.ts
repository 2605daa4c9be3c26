import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { type Figures, usualFigures } from '#src/limits/table.ts'
import { consoleUrl, openConsole } from '#test/kit/console.ts'
import { limitsOf } from '#test/kit/limits.ts'
import { openOffice, type TestOffice, textOf } from '#test/kit/office.ts'
import { openWebOffice, type Visitor } from '#test/kit/web-office.ts'

const hour = 60 * 60_000
const sound = new Blob([new Uint8Array(300_000).fill(7)], { type: 'audio/webm' })

/** A chat with these limits over an office, and what a browser's answers are in short. */
async function openChat(figures: Partial<Figures>, free: number | null = null) {
  const office = await openOffice()
  const open = await openWebOffice(office, figures, async () => free)
  const says = async (visitor: Visitor, text: string) => (await visitor.post('/', { text })).status
  const speaks = async (visitor: Visitor) => (await visitor.post('/voz', { voice: sound, seconds: '60' })).status
  return { office, open, says, speaks }
}

describe('messages', () => {
  test('of one browser in a row are slowed, in words, and what was sent is kept', async () => {
    const { office, open, says } = await openChat({ 'messages.session': 2 })
    const [ana, jean] = [open(), open()]
    await ana.get('/')
    expect([await says(ana, 'hola'), await says(ana, 'gracias')]).toEqual([303, 303])
    const refused = await ana.post('/', { text: 'otra cosa' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
    const page = await refused.text()
    expect(page).toContain('Espere 30 segundos')
    expect(page).toContain('otra cosa</textarea>')
    expect(await says(jean, 'bonjou')).toBe(303)
    office.pass(30_000)
    expect(await says(ana, 'otra cosa')).toBe(303)
    const shown = await (await ana.get('/')).text()
    for (const words of ['hola', 'gracias', 'otra cosa']) expect(shown).toContain(words)
  })

  test('of one address are counted over all its browsers, and of another not', async () => {
    const { open, says } = await openChat({ 'messages.address': 3 })
    for (let i = 0; i < 3; i++) expect(await says(open(), 'hola')).toBe(303)
    expect(await says(open(), 'hola')).toBe(429)
    expect(await says(open('198.51.100.2'), 'hola')).toBe(303)
  })

  test('of everybody, when they are too many, are asked to come again', async () => {
    const { open, says } = await openChat({ 'messages.all': 1 })
    expect(await says(open(), 'hola')).toBe(303)
    const refused = await open('198.51.100.2').post('/', { text: 'hola' })
    expect(refused.status).toBe(503)
    expect(await refused.text()).toContain('escribe mucha gente a la vez')
  })

  test('being answered at the same moment are so many and no more', async () => {
    const { open, says } = await openChat({ 'turns.all': 2 })
    const statuses = await Promise.all(Array.from({ length: 8 }, () => says(open(), 'hola')))
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status === 303).length).toBeGreaterThanOrEqual(2)
    expect(await says(open(), 'hola')).toBe(303)
  })

  test.each([
    ['en', 'Many messages in a row'],
    ['ht', 'Anpil mesaj ap soti isit la'],
  ])('are slowed in the person’s language (%s)', async (language, words) => {
    const { open } = await openChat({ 'messages.session': 1 })
    const ana = open()
    await ana.get('/')
    await ana.post('/', { text: 'x', language })
    expect(await (await ana.post('/', { text: 'y' })).text()).toContain(words)
  })

  test('over the API say when to come again', async () => {
    const { open } = await openChat({ 'messages.address': 1 })
    await open().json('/api/chat', { text: 'hola', language: 'es' })
    const refused = await open().json('/api/chat', { text: 'hola', language: 'es' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await refused.json()).toMatchObject({
      error: { code: 'slow', message: expect.stringContaining('Espere 60') },
    })
  })
})

describe('new people', () => {
  test('of one address are slowed, and those it knows are not', async () => {
    const { open, says } = await openChat({ 'people.address': 2 })
    const [ana, jean, luz] = [open(), open(), open()]
    expect([await says(ana, 'hola'), await says(jean, 'hola'), await says(luz, 'hola')]).toEqual([303, 303, 429])
    expect(await says(ana, 'gracias')).toBe(303)
    expect(await says(open('198.51.100.2'), 'hola')).toBe(303)
  })

  test('of everybody are slowed, and those who wrote before are not', async () => {
    const { open, says } = await openChat({ 'people.all': 1 })
    const ana = open()
    expect([await says(ana, 'hola'), await says(open('198.51.100.2'), 'hola')]).toEqual([303, 503])
    expect(await says(ana, 'gracias')).toBe(303)
  })
})

test('looks at the page are slowed by browser and address', async () => {
  const { open } = await openChat({ 'looks.session': 3, 'looks.address': 5 })
  const ana = open()
  await ana.get('/')
  const statuses = []
  for (let i = 0; i < 4; i++) statuses.push((await ana.get('/')).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  expect((await open().get('/')).status).toBe(200)
  expect((await open().get('/')).status).toBe(429)
})

describe('cases of one person, opened one after another', () => {
  async function endCase(office: TestOffice) {
    await office.staff('lupe').does({ type: 'claim' })
    await office.staff('lupe').does({ type: 'close' })
  }

  test('come to an end for an hour, in words; the talk goes on', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    for (let i = 0; i < usualFigures['cases.session']; i++) {
      await ana.presses('person')
      await endCase(office)
    }
    expect(textOf(await ana.presses('person'))).toContain('Espere una hora')
    expect(await office.cases()).toEqual([])
    expect(textOf(await ana.says('¿cuánto cuesta el pasaporte mexicano?'))).toMatch(/\$|pesos/)
    office.pass(hour)
    await ana.presses('person')
    expect(await office.cases()).toHaveLength(1)
  })

  test('are never counted in danger', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    for (let i = 0; i <= usualFigures['cases.session']; i++) {
      await ana.presses('person')
      if ((await office.cases()).length > 0) await endCase(office)
    }
    await ana.says('mi esposo me está pegando')
    await ana.presses('person')
    expect(await office.cases()).toHaveLength(1)
  })
})

describe('voice notes', () => {
  test('of one browser are slowed, and the note stays with its sender', async () => {
    const { open, speaks } = await openChat({ 'uploads.session': 1 })
    const ana = open()
    await ana.get('/')
    expect([await speaks(ana), await speaks(ana)]).toEqual([204, 429])
  })

  test.each([
    ['uploads.address', 429],
    ['uploads.all', 503],
  ] as const)('are slowed by %s', async (limit, status) => {
    const { open, speaks } = await openChat({ [limit]: 2 })
    expect([await speaks(open()), await speaks(open()), await speaks(open())]).toEqual([204, 204, status])
  })

  test('of one person are kept until their room is full; what was sent stays', async () => {
    const { office, open, speaks } = await openChat({ 'files.session': 2 })
    const [ana, jean] = [open(), open()]
    await ana.get('/')
    expect([await speaks(ana), await speaks(ana)]).toEqual([204, 204])
    const refused = await ana.post('/voz', { voice: sound, seconds: '60' })
    expect([refused.status, await refused.text()]).toEqual([507, expect.stringContaining('tantas notas de voz suyas')])
    expect(await speaks(jean)).toBe(204)
    expect((await office.store.fileUse(null)).all.count).toBe(3)
  })

  test('of one person weigh no more than a figure', async () => {
    const { open, speaks } = await openChat({ 'filesize.session': 1 })
    const ana = open()
    await ana.get('/')
    expect([await speaks(ana), await speaks(ana), await speaks(ana), await speaks(ana)]).toEqual([204, 204, 204, 507])
  })

  test('of everybody together weigh no more than a figure, and words are still taken', async () => {
    const { open, speaks, says } = await openChat({ 'filesize.all': 1 })
    for (let i = 0; i < 3; i++) expect(await speaks(open())).toBe(204)
    const late = open()
    const refused = await late.post('/voz', { voice: sound, seconds: '60' })
    expect([refused.status, await refused.text()]).toEqual([507, expect.stringContaining('más notas de voz')])
    expect(await says(late, 'hola')).toBe(303)
  })

  test('leave the disk its reserve', async () => {
    const { open, speaks, says } = await openChat({}, 200 * 1024 * 1024)
    const ana = open()
    expect([await speaks(ana), await says(ana, 'hola')]).toEqual([507, 303])
  })

  test.each(['receiving.address', 'receiving.all'] as const)(
    'on their way in are few at a time (%s)',
    async (limit) => {
      const { open, speaks } = await openChat({ [limit]: 2 })
      const statuses = await Promise.all(Array.from({ length: 6 }, () => speaks(open())))
      expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0)
      expect(statuses.filter((status) => status === 204).length).toBeGreaterThanOrEqual(2)
      expect(await speaks(open())).toBe(204)
    },
  )
})

describe('pages that wait for news', () => {
  test('are few for one browser, and a closed one makes room', async () => {
    const { open } = await openChat({ 'streams.session': 2 })
    const ana = open()
    await ana.get('/')
    const [first, second] = [await ana.get('/events'), await ana.get('/events')]
    expect([first.status, second.status, (await ana.get('/events')).status]).toEqual([200, 200, 503])
    await first.body?.cancel()
    const again = await ana.get('/events')
    expect(again.status).toBe(200)
    for (const stream of [second, again]) await stream.body?.cancel()
  })

  test.each(['streams.address', 'streams.all'] as const)('are so many and no more (%s)', async (limit) => {
    const { open } = await openChat({ [limit]: 1 })
    const [ana, jean] = [open(), open()]
    for (const one of [ana, jean]) await one.get('/')
    const stream = await ana.get('/events')
    expect([stream.status, (await jean.get('/events')).status]).toEqual([200, 503])
    await stream.body?.cancel()
  })
})

test('pages of the console that wait for news are so many for one account', async () => {
  const office = await openConsole({ limits: limitsOf({ 'streams.account': 1 }) })
  const cookie = `puente_staff=${(await office.admin()).cookie()}`
  const app = new Hono().route('/staff', office.console.routes)
  const stream = await app.request(`${consoleUrl}/staff/events`, { headers: { cookie } })
  expect(stream.status).toBe(200)
  expect((await app.request(`${consoleUrl}/staff/events`, { headers: { cookie } })).status).toBe(503)
  await stream.body?.cancel()
  const again = await app.request(`${consoleUrl}/staff/events`, { headers: { cookie } })
  expect(again.status).toBe(200)
  await again.body?.cancel()
})
