import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { openConsole, type TestBrowser, type TestConsole } from '#test/kit/console.ts'
import { formOf } from '#test/kit/form-of.ts'

const id = 'fact_curp_free-look'
const path = `/staff/knowledge/entries/${id}`
const words = { 'text.es': 'Consultarla es gratis.', 'text.en': 'Looking it up is free.', 'text.ht': 'Gade li gratis.' }
const why = 'Se dice más corto.'

/** Two editors of one office, and what stands in the form of an entry. */
async function editors(): Promise<{ office: TestConsole; ana: TestBrowser; eva: TestBrowser }> {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva', ['editor'])
  return { office, ana, eva }
}

async function propose(who: TestBrowser, change: Record<string, string> = words): Promise<string> {
  const answer = await who.post(`${path}/draft`, { ...formOf((await who.get(path)).body), ...change, why })
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

const said = (office: TestConsole) => JSON.stringify(office.assistant.book.answer('curp', 'cost', 'es', '2026-11-23'))

describe('a fact is changed', () => {
  test('by one who writes, another who approves, and is said at once; its history names both', async () => {
    const { office, ana, eva } = await editors()
    const draft = await propose(eva)
    expect((await ana.get(draft)).body).toContain('Aprobar y publicar')
    const own = await eva.post(`${draft}/approve`)
    expect(own.status).toBe(409)
    expect(own.body).toContain('lo tiene que aprobar otra persona')
    expect(said(office)).not.toContain('Consultarla es gratis')
    expect((await ana.post(`${draft}/approve`)).status).toBe(303)
    await office.published.refresh()
    expect(said(office)).toContain('Consultarla es gratis')
    const history = (await ana.get(path)).body
    expect(history).toContain('Lo escribió Eva, lo aprobó Ana')
    expect(history).toContain(why)
    expect((await ana.get(draft)).status).toBe(404)
  })

  test('and changed back by one alone, as a new version', async () => {
    const { office, ana, eva } = await editors()
    const before = said(office)
    await ana.post(`${await propose(eva)}/approve`)
    const page = (await ana.get(path)).body
    const seen = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await eva.post(`${path}/undo`, { to: '0', seen: '99' })).status).toBe(409)
    expect((await eva.post(`${path}/undo`, { to: '0', seen })).status).toBe(303)
    await office.published.refresh()
    expect(said(office)).toBe(before)
    expect((await ana.get(path)).body).toContain('Eva volvió a una versión anterior')
    await eva.post(`${path}/undo`, { to: '1', seen: String(Number(seen) + 1) })
    await office.published.refresh()
    expect(said(office)).toContain('Consultarla es gratis')
  })

  test('but not into what the checks refuse: the field and the mend are named, and what was typed stays', async () => {
    const { eva } = await editors()
    const form = formOf((await eva.get(path)).body)
    const bad = { ...words, 'text.ht': 'Li koute $120 pesos.', 'source.publisher': 'RENAPO' }
    const answer = await eva.post(`${path}/draft`, { ...form, ...bad, why })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('href="#f-source.title"')
    expect(answer.body).toContain('value="RENAPO"')
    const typed = await eva.post(`${path}/draft`, { ...form, ...words, 'text.ht': 'Li koute $120 pesos.', why })
    expect(typed.body).toContain('href="#f-text.ht"')
    expect(typed.body).toContain('escrito a mano')
    expect(typed.body).toContain('Li koute $120 pesos.')
    expect(typed.body).toContain(`value="${why}"`)
  })

  test('not twice over one another: a draft of before another was published must be proposed again', async () => {
    const { ana, eva } = await editors()
    const [first, second] = [await propose(eva), await propose(eva, { ...words, 'text.es': 'Mirarla es gratis.' })]
    expect((await ana.post(`${first}/approve`)).status).toBe(303)
    const late = await ana.post(`${second}/approve`)
    expect(late.status).toBe(409)
    expect(late.body).toContain('se publicó otro cambio')
  })

  test('not without a reason, and not into what it says already', async () => {
    const { eva } = await editors()
    const form = formOf((await eva.get(path)).body)
    expect((await eva.post(`${path}/draft`, { ...form, why })).body).toContain('No cambió nada')
    expect((await eva.post(`${path}/draft`, { ...form, ...words, why: ' ' })).body).toContain('Escriba el motivo')
  })

  test('given back with what to mend, mended by its author, then approved', async () => {
    const { ana, eva } = await editors()
    const draft = await propose(eva)
    expect((await ana.post(`${draft}/give-back`, { why: '' })).status).toBe(409)
    expect((await ana.post(`${draft}/give-back`, { why: 'Falta decir dónde.' })).status).toBe(303)
    expect((await eva.get(draft)).body).toContain('Falta decir dónde.')
    expect((await ana.post(`${draft}/approve`)).status).toBe(409)
    const again = await eva.get(`${path}?draft=${draft.split('/').at(-1)}`)
    const mended = { ...formOf(again.body), 'text.es': 'Consultarla es gratis en internet.', why }
    expect((await eva.post(`${path}/draft`, mended)).location).toBe(draft)
    expect((await ana.post(`${draft}/approve`)).status).toBe(303)
  })

  test('and whoever downloads the changes gets them without anybody’s name', async () => {
    const { ana, eva } = await editors()
    await ana.post(`${await propose(eva)}/approve`)
    const { body } = await ana.get('/staff/knowledge/changes.json')
    expect(JSON.parse(body)).toMatchObject([
      { kind: 'fact', topic: 'curp', item: { text: { es: 'Consultarla es gratis.' } } },
    ])
    expect(body).not.toMatch(/Eva|Ana/)
  })
})

describe('a place of the directory', () => {
  const place = '/staff/knowledge/entries/place_shelter-torreon-jesus-torres'

  test('is full, says whoever answers the telephone, and everybody who asks is told with the hour', async () => {
    const { office, ana } = await editors()
    expect((await ana.post(`${place}/room`, { room: 'full' })).status).toBe(303)
    await office.published.refresh()
    expect((await ana.get(place)).body).toContain('Lleno. Lo anotó Ana, hoy a las')
    const near = () =>
      JSON.stringify(office.assistant.book.places.nearest(['shelter'], 'mx-coa:torreon', 'es', '2026-11-23'))
    expect(near()).toContain('Está lleno.')
    await ana.post(`${place}/room`, { room: 'none' })
    await office.published.refresh()
    expect(near()).not.toContain('Está lleno.')
    expect((await ana.post('/staff/knowledge/entries/place_consulate-chicago/room', { room: 'full' })).status).not.toBe(
      303,
    )
  })

  test('has contacts for the office alone: they reach no answer, no download, and no page of anybody else', async () => {
    const { office, ana } = await editors()
    const secret = 'Madre Inés, 871 555 0199'
    expect((await ana.post(`${place}/contacts`, { text: secret, expected: '0' })).status).toBe(303)
    await office.published.refresh()
    expect((await ana.get(place)).body).toContain(secret)
    const lost = await ana.post(`${place}/contacts`, { text: 'Otra', expected: '0' })
    expect(lost.status).toBe(409)
    expect(lost.body).toContain('>Otra</textarea>')
    const { book } = office.assistant
    const places = book.places
    const answers = ['es', 'en', 'ht'].flatMap((language) => {
      const l = language as 'es'
      return [
        ...book.topics.flatMap(({ id: topic }) =>
          [null, ...book.fields(topic)].map((field) => book.answer(topic, field, l, '2026-11-23')),
        ),
        ...places.offered.flatMap((kind) =>
          ['mx-coa:torreon', 'mx-dur:durango', 'us-tx'].map((at) => places.nearest([kind], at, l, '2026-11-23')),
        ),
        book.otherDoors(l, '2026-11-23'),
      ]
    })
    expect(answers.length).toBeGreaterThan(1000)
    expect(JSON.stringify(answers)).not.toContain('555 0199')
    expect((await ana.get('/staff/knowledge/changes.json')).body).not.toContain('555 0199')
  }, 60_000)
})

describe('a long list', () => {
  const places = '/staff/knowledge/places'
  const rowsOf = (page: string) => [...page.matchAll(/entries\/([\w-]+)"/g)].map(([, entry]) => entry)
  const nextOf = (page: string) => /id="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

  test('is shown twenty at a time, and every entry once on the way to its end', async () => {
    const { ana } = await editors()
    const all = loadKnowledge().places.records.map((record) => `place_${record.id}`)
    const first = (await ana.get(places)).body
    expect(first).toContain(`Encontrado: ${all.length}. Aquí, del 1 al 20`)
    expect(first).not.toContain('id="first"')
    const seen: (string | undefined)[] = []
    for (let at = places; at !== ''; ) {
      const { body } = await ana.get(at)
      expect(rowsOf(body).length).toBeLessThanOrEqual(20)
      seen.push(...rowsOf(body))
      at = nextOf(body)
    }
    expect(seen).toEqual(all)
    expect((await ana.get(nextOf(first))).body).toContain(`id="first" href="${places}"`)
  })

  test('of places is narrowed by a kind and by words, which stay in the address of its next page', async () => {
    const { ana } = await editors()
    const consulates = (await ana.get(`${places}?q=consulado&kind=consulate`)).body
    expect(consulates).toContain('<option value="consulate" selected>')
    expect(consulates).not.toContain('COMAR Tapachula')
    expect(nextOf(consulates)).toMatch(/^\/staff\/knowledge\/places\?q=consulado&kind=consulate&after=place_/)
    const one = (await ana.get(`${places}?q=comar+tapach`)).body
    expect(rowsOf(one)).toHaveLength(1)
    expect(one).toContain('Encontrado: 1<')
    expect(one).not.toContain('id="next"')
  })

  test('that nothing fits says so and leads back to all of it; what was typed is only text', async () => {
    const { ana } = await editors()
    const none = (await ana.get(`${places}?q=${encodeURIComponent('"><b>nadie')}&kind=consulate`)).body
    expect(none).toContain('No hay ningún lugar así')
    expect(none).toContain(`<a href="${places}">Ver todos los lugares</a>`)
    expect(none).not.toContain('<b>nadie')
    expect(rowsOf((await ana.get(`${places}?after=place_gone`)).body)).toHaveLength(20)
  })

  test('of a topic goes on where it stopped', async () => {
    const { ana } = await editors()
    const first = (await ana.get('/staff/knowledge/topics/haitians-in-mexico')).body
    expect(rowsOf(first)).toHaveLength(20)
    const next = (await ana.get(nextOf(first))).body
    expect(rowsOf(next).length).toBeGreaterThan(0)
    expect(rowsOf(next).filter((entry) => rowsOf(first).includes(entry))).toEqual([])
  })
})
