import { afterEach, describe, expect, it } from 'vitest'
import { asset } from '#src/entry/assets.ts'
import { readConfig } from '#src/entry/config.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createPracticeOffice } from '#src/entry/practice-office.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createLog } from '#src/shared/log.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { consoleUrl, openConsole, type TestBrowser } from '#test/kit/console.ts'

const ground = {
  config: readConfig({ PUENTE_URL: consoleUrl, PUENTE_STORE: 'memory' }),
  knowledge: loadKnowledge(),
  understander: createUnderstander(),
  cards: null,
  posters: null,
  asset,
  log: createLog(() => undefined),
}
const base = '/staff/practice/office'
const ends: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** The real office with Ana, who practises, and Eva, who does not yet. */
async function practising() {
  const practice = createPracticeOffice(ground)
  ends.push(practice.end)
  const { store, written } = await watchedStore()
  const office = await openConsole({ practice, store })
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  await ana.post('/staff/practice')
  return { office, ana, eva, written }
}

/** The ids of the cases a practising browser sees. */
async function casesOf(browser: TestBrowser, tab = 'waiting'): Promise<string[]> {
  const { body } = await browser.get(`${base}?tab=${tab}`)
  return [...new Set([...body.matchAll(/\/staff\/practice\/office\/cases\/([\w-]+)"/g)].map(([, id]) => id ?? ''))]
}

describe('the practice', () => {
  it('has a case of each invented person, by the road of every message, and says on every page what it is', async () => {
    const { ana } = await practising()
    expect(await casesOf(ana)).toHaveLength(ground.knowledge.practice.length)
    for (const path of ['', '/exercises', '/counter', '/help', '/nowhere']) {
      const { body } = await ana.get(`${base}${path}`)
      expect(body).toContain('Práctica: personas inventadas. Nada se envía a nadie.')
      expect(body).toContain('<title>Práctica · ')
      expect(body).toContain('/staff/practice.svg')
    }
    expect((await ana.get('/staff')).body).not.toContain('personas inventadas. Nada')
  })

  it('leaves no trace in the real office, whatever is done in it', async () => {
    const { office, ana, written } = await practising()
    const before = await office.store.counts()
    written.length = 0
    const [first = '', second = '', third = ''] = await casesOf(ana)
    await ana.post(`${base}/cases/${first}/claim`)
    await ana.post(`${base}/cases/${first}/phrase`, { phrase: 'hello-me', form: 'one' })
    await ana.post(`${base}/cases/${first}/note`, { note: 'Una nota' })
    await ana.post(`${base}/cases/${second}/transfer`, { to: 'area:juridica' })
    await ana.post(`${base}/cases/${third}/close`, { how: 'resolved' })
    await ana.post(`${base}/counter`, { kind: 'visit', name: 'Nadie', asked: 'Nada', topic: '', language: 'es' })
    expect(await casesOf(ana, 'closed')).toContain(third)
    expect(written).toEqual([])
    expect(await office.store.counts()).toEqual(before)
    expect((await ana.get(`/staff/cases/${first}`)).status).toBe(404)
  })

  it('ticks an exercise when it was done, for who did it', async () => {
    const { ana, eva } = await practising()
    await eva.post('/staff/practice')
    const [id = ''] = await casesOf(ana)
    await ana.post(`${base}/cases/${id}/claim`)
    await ana.post(`${base}/cases/${id}/phrase`, { phrase: 'hello-me', form: 'one' })
    const ticks = async (who: TestBrowser) => (await who.get(`${base}/exercises`)).body.split('state-done').length - 1
    expect([await ticks(ana), await ticks(eva)]).toEqual([2, 0])
  })

  it('is one for the whole team, until somebody has it begin anew', async () => {
    const { ana, eva } = await practising()
    await eva.post('/staff/practice')
    const [id = ''] = await casesOf(ana)
    await ana.post(`${base}/cases/${id}/claim`)
    expect((await eva.post(`${base}/cases/${id}/claim`)).body).toContain('Ana')
    expect((await eva.post(`${base}/exercises/again`)).location).toBe(`${base}/exercises?again`)
    expect(await casesOf(ana)).toHaveLength(ground.knowledge.practice.length)
    expect((await ana.get(`${base}/cases/${id}`)).status).toBe(404)
  })

  it('lets in nobody who did not enter, who left, or who may no longer sign in', async () => {
    const { office, ana, eva } = await practising()
    expect((await eva.get(base)).location).toBe('/staff/practice?over')
    expect((await office.browser().get(base)).location).toContain('/staff/sign-in')
    await eva.post('/staff/practice')
    expect((await eva.get(base)).status).toBe(200)
    const [account] = (await office.store.staff()).filter(({ name }) => name === 'Eva')
    await ana.post(`/staff/people/${account?.id}/disable`)
    expect((await eva.get(base)).location).toContain('/staff/sign-in')
    expect((await ana.post('/staff/practice/leave')).location).toBe('/staff')
    expect((await ana.post(`${base}/exercises/again`)).location).toBe('/staff/practice?over')
  })

  it('gives nobody more than their roles, and the house is not practised', async () => {
    const { office, ana, eva } = await practising()
    await eva.post('/staff/practice')
    expect((await eva.get(`${base}/board`)).status).toBe(403)
    for (const path of ['people', 'account', 'channels', 'audit', 'reports', 'sign-in', 'registers/visits.csv'])
      expect((await ana.get(`${base}/${path}`)).status, path).toBe(403)
    const auditor = await office.colleague(ana, 'Olga', ['auditor'])
    expect((await auditor.post('/staff/practice')).status).toBe(403)
  })

  it('sets no cookie: the browser keeps the real session only', async () => {
    const { ana } = await practising()
    const held = ana.cookie()
    expect((await ana.get(`${base}/exercises`)).headers.get('set-cookie')).toBeNull()
    expect(ana.cookie()).toBe(held)
  })

  it('is offered nowhere where nothing is kept between two requests, and the page says so', async () => {
    const office = await openConsole({ practice: null })
    const ana = await office.admin()
    const { body } = await ana.get('/staff/practice')
    expect(body).toContain('Aquí no se puede practicar')
    expect(body).not.toContain('Entrar a practicar')
    expect((await ana.post('/staff/practice')).location).toBe('/staff/practice')
    expect((await ana.get(base)).location).toBe('/staff/practice?over')
  })
})

/** A store, and the names of everything it was asked to write. */
async function watchedStore(): Promise<{ readonly store: Store; readonly written: string[] }> {
  const written: string[] = []
  const store = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
  const proxy = new Proxy(store, {
    get(target, name: keyof Store) {
      // That its person is there is what a session is for.
      if (/^(commit|put|drop|add|update|take|settle|forget)/.test(name) && name !== 'putSession') written.push(name)
      return target[name]
    },
  })
  return { store: proxy, written }
}
