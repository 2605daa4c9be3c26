import { describe, expect, it } from 'vitest'
import { openConsole, type TestBrowser } from '#test/kit/console.ts'

/** An office in which Ana runs the house and Eva is an officer of the legal area. */
async function office() {
  const all = await openConsole()
  const ana = await all.admin()
  const eva = await all.colleague(ana, 'Eva')
  return { ...all, ana, eva }
}

const idIn = (location: string | null) => /\/([\w-]+)\?(?:entered|saved)/.exec(location ?? '')?.[1] ?? ''
const days = '?from=2026-11-01&until=2026-12-31'

async function entered(who: TestBrowser, book: string, form: Record<string, string>): Promise<string> {
  const { status, location, body } = await who.post(`/staff/registers/${book}`, form)
  if (status !== 303) throw new Error(`not entered: ${status} ${body.slice(0, 300)}`)
  return idIn(location)
}

describe('the register of attentions', () => {
  it('gets a line from every case that ends, with matter, area, door and outcome, and nobody in it', async () => {
    const { ana, person, cases } = await office()
    const rosa = person('Rosa', 'es')
    await rosa.says('¿cuánto cuesta la apostilla?')
    await rosa.presses('person')
    const [of] = await cases()
    await ana.post(`/staff/cases/${of?.id}/claim`)
    expect((await ana.get('/staff/registers/attentions')).body).toContain('No hay atenciones')
    await ana.post(`/staff/cases/${of?.id}/close`, { how: 'resolved', outcome: 'referred' })

    const { body } = await ana.get('/staff/registers/attentions')
    expect(body).toContain(of?.folio)
    expect(body).toMatch(/Coordinación de Atención|Recepción/)
    expect(body).not.toContain(of?.pseudonym)
    expect(body).not.toContain('cuánto cuesta')
  })

  it('keeps its line, without the folio, when the person erases everything', async () => {
    const { ana, person, cases } = await office()
    const rosa = person('Rosa', 'es')
    await rosa.presses('person')
    const [of] = await cases()
    await ana.post(`/staff/cases/${of?.id}/claim`)
    await ana.post(`/staff/cases/${of?.id}/close`)
    await rosa.says('BORRAR')
    await rosa.says('sí')

    const { body } = await ana.get('/staff/registers/attentions')
    expect(body).toContain('Área')
    expect(body).not.toContain('No hay atenciones')
    expect(body).not.toContain(of?.folio)
  })

  it('enters what was not entered when the case ended', async () => {
    const { ana, person, cases, store } = await office()
    await person('Rosa', 'es').presses('person')
    const [of] = await cases()
    await ana.post(`/staff/cases/${of?.id}/close`)
    await store.dropRecord('attention', of?.id ?? '')
    expect((await ana.get('/staff/registers/attentions')).body).toContain(of?.folio)
  })

  it('counts how they ended, and is chosen by area and days', async () => {
    const { ana } = await office()
    for (const outcome of ['informed', 'informed', 'referred'])
      await ana.post('/staff/counter', { matter: 'apostille-us-document', channel: 'call', outcome })
    await ana.post('/staff/counter', { matter: 'legal-help-us', channel: 'call' })
    const all = (await ana.get('/staff/registers/attentions')).body
    expect(all).toMatch(/En total<\/dt><dd>4</)
    expect(all).toMatch(/Se le informó<\/dt><dd>3</)
    expect((await ana.get('/staff/registers/attentions?area=juridica')).body).toMatch(/En total<\/dt><dd>1</)
    expect((await ana.get('/staff/registers/attentions?from=2026-10-01&until=2026-10-31')).body).toContain(
      'No hay atenciones',
    )
  })
})

describe('the counter', () => {
  it('enters a call with a matter and a press, in the area the matter belongs to', async () => {
    const { ana } = await office()
    const { location } = await ana.post('/staff/counter', { matter: 'legal-help-us', channel: 'call' })
    const { body } = await ana.get(location ?? '')
    expect(body).toContain('Anotado: Llamada:')
    expect(body).toContain('Área Jurídica · Ana')
    expect((await ana.get('/staff/registers/visits')).body).toContain('Llamada')
  })

  it('takes the last one back, and it stays off until it is put back', async () => {
    const { ana } = await office()
    const { location } = await ana.post('/staff/counter', { area: 'recepcion', channel: 'counter' })
    const id = /entered=([\w-]+)/.exec(location ?? '')?.[1]
    const undone = await ana.post(`/staff/registers/visits/${id}/remove`, { back: 'counter' })
    expect((await ana.get(undone.location ?? '')).body).toContain('Hoy no se ha anotado nada')
    expect((await ana.get('/staff/registers/attentions')).body).toContain('No hay atenciones')
    await ana.post(`/staff/registers/visits/${id}/restore`)
    expect((await ana.get('/staff/counter')).body).not.toContain('Hoy no se ha anotado nada')
  })

  it('asks for what is missing and loses nothing of what was typed', async () => {
    const { ana } = await office()
    const { status, body } = await ana.post('/staff/counter', { channel: 'call', note: 'Busca a su <b>hermano</b>' })
    expect(status).toBe(400)
    expect(body).toContain('Falta el asunto')
    expect(body).toContain('Busca a su &lt;b&gt;hermano&lt;/b&gt;')
    const wrong = await ana.post('/staff/counter', { matter: 'no-such', area: 'nowhere', channel: 'smoke' })
    expect(wrong.status).toBe(400)
  })

  it('makes a case of a call: it stands in the inbox, tells how to reach the person, and an answer is noted, not sent', async () => {
    const { ana, cases, store } = await office()
    const { location } = await ana.post('/staff/counter', {
      matter: 'remains-repatriation',
      channel: 'call',
      reach: '618 000 0000, por la tarde',
      note: 'Murió su hermano en Dallas',
    })
    const id = /entered=([\w-]+)/.exec(location ?? '')?.[1]
    const made = await ana.post(`/staff/registers/visits/${id}/case`)
    const [of] = await cases()
    expect(made.location).toBe(`/staff/cases/${of?.id}`)
    expect(of).toMatchObject({ area: 'atencion', topic: 'remains-repatriation', channel: 'counter', status: 'waiting' })
    const page = (await ana.get(made.location ?? '')).body
    expect(page).toContain('618 000 0000, por la tarde')
    expect(page).toContain('se anota y no se envía')

    await ana.post(`/staff/cases/${of?.id}/claim`)
    expect((await ana.post(`/staff/cases/${of?.id}/reply`, { text: 'Le llamé: viene el lunes' })).status).toBe(303)
    const thread = await store.thread(of?.contactId ?? '', 20)
    expect(thread.map(({ direction }) => direction)).toEqual(['in', 'out'])
    expect(await store.deliveries(of?.contactId ?? '')).toEqual([])
    // Pressed again it leads to the same case, and the register counts it once, when the case ends.
    expect((await ana.post(`/staff/registers/visits/${id}/case`)).location).toBe(made.location)
    expect((await ana.get('/staff/registers/attentions')).body).toContain('No hay atenciones')
    await ana.post(`/staff/cases/${of?.id}/close`)
    expect((await ana.get('/staff/registers/attentions')).body).toMatch(/En total<\/dt><dd>1</)
  })
})

describe('files in and out', () => {
  const paper = { direction: 'in', area: 'juridica', party: 'Consulado', subject: 'Oficio' }

  it('get a number of their area and year, which a wrong one keeps as cancelled', async () => {
    const { ana, eva } = await office()
    expect(await entered(ana, 'papers', paper)).toBe('2026-JUR-0001')
    expect(await entered(eva, 'papers', { ...paper, direction: 'out' })).toBe('2026-JUR-0002')
    await ana.post('/staff/registers/papers/2026-JUR-0002/remove')
    const { body } = await ana.get('/staff/registers/papers')
    expect(body).toContain('DGO/JUR/2026/0001')
    expect(body).toMatch(/DGO\/JUR\/2026\/0002<\/a> <b>Cancelado/)
    expect(await entered(ana, 'papers', paper)).toBe('2026-JUR-0003')
  })

  it('of a case go with its person, but for the number, which nobody gets again', async () => {
    const { ana, person, cases, store } = await office()
    const rosa = person('Rosa', 'es')
    await rosa.presses('person')
    const [of] = await cases()
    await entered(ana, 'papers', { ...paper, party: 'Rosa Pérez', case: of?.folio ?? '' })
    expect((await ana.get(`/staff/cases/${of?.id}/registers`)).body).toContain('Rosa Pérez')
    await rosa.says('BORRAR')
    await rosa.says('sí')
    const { body } = await ana.get('/staff/registers/papers')
    expect(body).toContain('DGO/JUR/2026/0001')
    expect(body).toContain('(borrado)')
    expect(body).not.toContain('Rosa Pérez')
    expect(await entered(ana, 'papers', paper)).toBe('2026-JUR-0002')
    expect(await store.record('register-papers-words', '2026-JUR-0001')).toBeNull()
  })

  it('that a person sent get their number by a press, once', async () => {
    const { ana, person, cases, assistant } = await office()
    const rosa = person('Rosa', 'es')
    await rosa.presses('person')
    const photo = {
      kind: 'photo',
      mime: 'image/jpeg',
      size: 10,
      seconds: null,
      source: { at: 'platform', file: 'f' },
    } as const
    await assistant.takeTurn({ ...rosa.inbound({ kind: 'attached' }), attachments: [photo] })
    const [of] = await cases()
    const page = `/staff/cases/${of?.id}/registers`
    const file = /name="file" value="([^"]+)"/.exec((await ana.get(page)).body)?.[1] ?? ''
    for (let i = 0; i < 2; i++) expect((await ana.post(`${page}/file`, { file })).status).toBe(303)
    const { body } = await ana.get(page)
    expect(body).toContain('0001')
    expect(body).not.toContain('0002')
    expect(body).not.toContain('Dar número a este archivo')
  })

  it('keep the change of one who was first, and give the other their words back', async () => {
    const { ana, eva } = await office()
    const id = await entered(ana, 'papers', paper)
    const at = `/staff/registers/papers/${id}`
    expect((await eva.post(at, { ...paper, version: '1', subject: 'Acta' })).status).toBe(303)
    const late = await ana.post(at, { ...paper, version: '1', subject: 'Oficio del lunes' })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Oficio del lunes')
    expect((await ana.get(at)).body).toContain('value="Acta"')
  })
})

describe('the agenda', () => {
  const visit = { day: '2026-11-26', time: '11:00', area: 'programas', who: 'Señora de la visa', remind: 'yes' }

  it('lists appointments by their day, and says what is missing', async () => {
    const { ana } = await office()
    await entered(ana, 'agenda', { ...visit, day: '2026-11-27' })
    await entered(ana, 'agenda', { ...visit, who: 'Antes' })
    const { body } = await ana.get('/staff/registers/agenda')
    expect(body.indexOf('Antes')).toBeLessThan(body.indexOf('Señora de la visa'))
    const wrong = await ana.post('/staff/registers/agenda', { ...visit, day: '2026-02-30', time: '' })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('Falta: Hora.')
    expect(wrong.body).toContain('value="Señora de la visa"')
  })

  it('of psychology is seen by its own people only', async () => {
    const { ana, eva, store } = await office()
    const account = await store.staffByLogin('eva')
    if (account === null) return expect.fail('no Eva')
    await store.updateStaff({ ...account, area: 'psicologica' })
    const id = await entered(eva, 'agenda', { ...visit, area: 'psicologica', who: 'Muy privado' })
    expect((await eva.get('/staff/registers/agenda')).body).toContain('Muy privado')
    expect((await ana.get('/staff/registers/agenda')).body).not.toContain('Muy privado')
    expect((await ana.get(`/staff/registers/agenda/${id}`)).status).toBe(404)
    expect((await ana.post(`/staff/registers/agenda/${id}/remove`)).status).toBe(404)
    expect((await ana.get(`/staff/registers/agenda.csv${days}`)).body).not.toContain('Muy privado')
  })

  it('has the person written to the day before, also while somebody of the office has the talk; not when it is cancelled', async () => {
    const { ana, person, cases, store, ring } = await office()
    const rosa = person('Rosa', 'es')
    await rosa.presses('person')
    const [of] = await cases()
    await ana.post(`/staff/cases/${of?.id}/claim`)
    const id = await entered(ana, 'agenda', { ...visit, case: of?.folio ?? '' })
    expect(await store.nextTimerAt()).toBe(Date.parse('2026-11-25T16:00:00Z'))
    await ana.post(`/staff/registers/agenda/${id}`, {
      ...visit,
      case: of?.folio ?? '',
      version: '1',
      appointment: 'cancelled',
    })
    expect(await store.nextTimerAt()).toBeNull()
    await ana.post(`/staff/registers/agenda/${id}`, { ...visit, case: of?.folio ?? '', version: '2' })
    await ring()
    const said = (await rosa.reads()).join('\n')
    expect(said).toContain('quedó con la oficina para mañana')
    expect(said).not.toContain('visa')
  })

  it('reminds nobody of what is of no case, or is too soon', async () => {
    const { ana, person, cases, store } = await office()
    await person('Rosa', 'es').presses('person')
    const [of] = await cases()
    await entered(ana, 'agenda', visit)
    await entered(ana, 'agenda', { ...visit, day: '2026-11-24', time: '09:00', case: of?.folio ?? '' })
    expect(await store.nextTimerAt()).toBeNull()
  })
})

describe('every book', () => {
  it('is taken out as a table that runs nothing, by who may', async () => {
    const { ana, eva } = await office()
    await entered(ana, 'agreements', { agreed: '=HYPERLINK("http://x")', responsible: '+Ana', due: '2026-12-01' })
    const { status, body, headers } = await ana.get(`/staff/registers/agreements.csv${days}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/csv')
    expect(body).toContain(`"'=HYPERLINK(""http://x"")",'+Ana`)
    expect((await eva.get(`/staff/registers/agreements.csv${days}`)).status).toBe(403)
  })

  it('is looked at and not written in by who only reads, and not opened by who has nothing to do there', async () => {
    const { ana, colleague } = await office()
    await entered(ana, 'waiting', { programme: 'Reunificación', who: 'Don Chuy' })
    const reader = await colleague(ana, 'Leo', ['auditor'])
    expect((await reader.get('/staff/registers/waiting')).body).toContain('Don Chuy')
    expect((await reader.post('/staff/registers/waiting', { programme: 'x', who: 'y' })).status).toBe(403)
    const translator = await colleague(ana, 'Tom', ['translator'])
    expect((await translator.get('/staff/registers/waiting')).status).toBe(403)
    expect((await translator.get('/staff/counter')).status).toBe(403)
  })

  it('knows no book, entry or case that is not there', async () => {
    const { ana } = await office()
    for (const path of ['nothing', 'nothing.csv', 'papers/2026-ATN-0009', 'nothing/new'])
      expect((await ana.get(`/staff/registers/${path}`)).status).toBe(404)
    const wrong = await ana.post('/staff/registers/waiting', { programme: 'x', who: 'y', case: 'DGO-NADA' })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('no hay un caso')
  })
})
