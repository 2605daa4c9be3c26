import { describe, expect, it } from 'vitest'
import { openConsole, type TestBrowser, type TestConsole } from '#test/kit/console.ts'

/** A person who reads `language` and whose case Eva has taken. */
async function taken(language: 'es' | 'en' | 'ht') {
  const office = await openConsole()
  const eva = await office.colleague(await office.admin(), 'Eva')
  const person = office.person('Marie', language)
  await person.presses('person')
  const [waiting] = await office.cases()
  const id = waiting?.id ?? ''
  await eva.post(`/staff/cases/${id}/claim`)
  return { office, eva, id, folio: waiting?.folio ?? '' }
}

async function received(office: TestConsole, id: string) {
  const of = await office.store.case(id)
  const thread = await office.store.thread(of?.contactId ?? '', 50)
  return thread.flatMap(({ outbound }) => (outbound?.speaker.kind === 'staff' ? [outbound] : []))
}

const send = (eva: TestBrowser, id: string, form: Record<string, string>) => eva.post(`/staff/cases/${id}/phrase`, form)

describe('reviewed sentences', () => {
  it('are found by a Spanish word and shown as the person will read them', async () => {
    const { eva, id } = await taken('ht')

    const { body } = await eva.get(`/staff/cases/${id}?phrases=su%20cita%20es`)
    expect(body).toContain('Su cita es el ‹fecha› a las ‹hora›, en ‹lugar›.')
    expect(body).toContain('Randevou w la se ‹fecha›, a ‹hora›, nan ‹lugar›.')
    expect(body).toContain('Enviar en kreyòl')
    expect((await eva.get(`/staff/cases/${id}?phrases=zapato`)).body).toContain('Ninguna frase tiene «zapato»')
  })

  it('reach a reader of Kreyòl in Kreyòl, and stay readable for the office', async () => {
    const { office, eva, id } = await taken('ht')

    const form = { phrase: 'appointment-set', date: '2026-12-14', time: '09:30', place: 'Registro Civil de Durango' }
    expect((await send(eva, id, form)).status).toBe(303)

    const [said] = await received(office, id)
    expect(said?.blocks).toEqual([
      { kind: 'text', text: 'Randevou w la se lendi 14 desanm, a 9:30 nan maten, nan Registro Civil de Durango.' },
    ])
    expect((await eva.get(`/staff/cases/${id}`)).body).toContain(
      'Su cita es el lunes 14 de diciembre a las 09:30, en Registro Civil de Durango.',
    )
  })

  it('offer the agenda when they told a day, with the day, the hour and the place filled in', async () => {
    const { eva, id } = await taken('ht')
    const form = { phrase: 'appointment-set', date: '2026-12-14', time: '09:30', place: 'Registro Civil' }
    const sent = await send(eva, id, form)
    const { body } = await eva.get(sent.location?.split('#')[0] ?? '')
    expect(body).toContain('Le escribió una fecha: lunes 14 de diciembre a las 09:30.')
    const way = /href="([^"]*)" id="agenda-offer"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const entry = (await eva.get(way)).body
    for (const value of ['2026-12-14', '09:30', 'Registro Civil']) expect(entry).toContain(`value="${value}"`)
    expect((await eva.get(`/staff/cases/${id}`)).body).not.toContain('agenda-offer')
    expect((await eva.get(`/staff/cases/${id}?said=2020-01-01`)).body).not.toContain('agenda-offer')
  })

  it('fill in who writes and the case number by themselves', async () => {
    const { office, eva, id, folio } = await taken('en')
    await send(eva, id, { phrase: 'hello-again' })

    const [said] = await received(office, id)
    expect(said?.blocks).toEqual([
      { kind: 'text', text: `Hello again. I am Eva. I am still working on your case ${folio}.` },
    ])
  })

  it('take a price from the facts, written in the person’s language', async () => {
    const { office, eva, id } = await taken('ht')
    const { body } = await eva.get(`/staff/cases/${id}?phrases=costo`)
    const topic = /<option value="([a-z-]+)">[^<]*: \d[^<]*<\/option>/.exec(body)?.[1] ?? ''

    expect((await send(eva, id, { phrase: 'fee-is', fee: topic })).status).toBe(303)
    const [said] = await received(office, id)
    expect(said?.blocks[0]).toMatchObject({ text: expect.stringMatching(/^Frè a se .*\d/) })
  })

  it.each([
    ['a slot left empty', { date: '2026-12-14', time: '09:30' }, 'Falta el lugar'],
    ['a day that does not exist', { date: '2026-02-30', time: '09:30', place: 'Durango' }, 'Falta la fecha'],
    ['a time nobody can read', { date: '2026-12-14', time: '9 y media', place: 'Durango' }, 'Falta la hora'],
    ['more than a name', { date: '2026-12-14', time: '09:30', place: 'x'.repeat(121) }, 'Falta el lugar'],
  ])('are not sent with %s, and what was filled in stays', async (_, slots, problem) => {
    const { office, eva, id } = await taken('es')

    const refused = await send(eva, id, { phrase: 'appointment-set', query: 'cita', ...slots } as Record<
      string,
      string
    >)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain(problem)
    expect(refused.body).toContain('2026-')
    expect(await received(office, id)).toEqual([])
  })

  it('that are no more are refused in words', async () => {
    const { eva, id } = await taken('es')
    const refused = await send(eva, id, { phrase: 'nothing-like-it' })
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('Esa frase ya no está')
  })

  it('are sent once when a form is sent twice', async () => {
    const { office, eva, id } = await taken('es')
    await Promise.all([1, 2].map(() => send(eva, id, { phrase: 'condolence', form: 'once-condolence' })))
    expect(await received(office, id)).toHaveLength(1)
  })

  it('are sent by the case’s owner only', async () => {
    const { office, id } = await taken('es')
    const ana = office.browser()
    await ana.post('/staff/sign-in', { login: 'ana', password: 'caballo pila grapa' })

    expect((await ana.get(`/staff/cases/${id}?phrases=cita`)).body).not.toContain('phrase-search')
    expect((await send(ana, id, { phrase: 'condolence' })).status).toBe(409)
    expect(await received(office, id)).toEqual([])
  })
})

describe('words nobody reviewed', () => {
  it('come to a reader of Kreyòl with a line that says they are in Spanish', async () => {
    const { office, eva, id } = await taken('ht')
    await eva.post(`/staff/cases/${id}/reply`, { text: 'Buenas tardes.' })
    const [said] = await received(office, id)
    expect(said?.blocks.map((block) => 'text' in block && block.text)).toEqual([
      'Buenas tardes.',
      '(Mesaj sa a an espanyòl. Ou ka reponn an kreyòl.)',
    ])
  })

  it('come without it when they are in the person’s language', async () => {
    const { office, eva, id } = await taken('en')
    await eva.post(`/staff/cases/${id}/reply`, { text: 'Good afternoon.', written: 'en' })
    expect((await received(office, id))[0]?.blocks).toEqual([{ kind: 'text', text: 'Good afternoon.' }])
  })
})
