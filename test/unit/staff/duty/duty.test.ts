import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

/** Ana runs the house (Atención); Eva and Leo are officers of the legal area. */
async function office() {
  const all = await openConsole()
  const ana = await all.admin()
  const [eva, leo] = [await all.colleague(ana, 'Eva'), await all.colleague(ana, 'Leo')]
  const idOf = async (login: string) => (await all.store.staffByLogin(login))?.id ?? expect.fail(login)
  const ids = { ana: await idOf('ana'), eva: await idOf('eva'), leo: await idOf('leo') }
  const one = async () => (await all.cases())[0] ?? expect.fail('no case')
  const opens = async (name: string, topic?: string) => {
    const person = all.person(name, 'es')
    if (topic !== undefined) await person.says(topic)
    await person.presses('person')
    return person
  }
  return { ...all, ana, eva, leo, ids, one, opens }
}

const week = { from: '2026-11-23', until: '2026-11-27' }

describe('an absence', () => {
  it('lets whoever covers take the cases by one press, with a note of why', async () => {
    const { ana, eva, leo, ids, one, opens } = await office()
    await opens('Rosa')
    const { id } = await one()
    await eva.post(`/staff/cases/${id}/claim`)
    expect((await eva.post('/staff/duty/absences', { staff: ids.eva, cover: ids.leo, ...week })).status).toBe(303)

    expect((await leo.get('/staff/duty')).body).toContain('Tomar los casos de Eva (1)')
    expect((await ana.get('/staff/duty')).body).not.toContain('Tomar los casos')
    expect((await ana.post(`/staff/duty/cases/${ids.eva}/take`)).status).toBe(403)
    expect((await leo.post(`/staff/duty/cases/${ids.eva}/take`)).location).toBe('/staff/duty?moved=1')
    expect((await one()).owner?.name).toBe('Leo')
    expect((await leo.get(`/staff/cases/${id}`)).body).toContain('Cubre a Eva')
  })

  it('that nobody covers puts the cases back by itself, when its first day comes and not before; the person is told', async () => {
    const { eva, ids, one, opens, console: staff, pass } = await office()
    const rosa = await opens('Rosa')
    await eva.post(`/staff/cases/${(await one()).id}/claim`)
    await eva.post('/staff/duty/absences', { staff: ids.eva, cover: '', from: '2026-11-24', until: '2026-11-25' })
    await staff.tendDuty()
    expect((await one()).status).toBe('owned')
    pass(24 * 60 * 60_000)
    await staff.tendDuty()
    expect(await one()).toMatchObject({ status: 'waiting', owner: null })
    expect((await rosa.reads()).join('\n')).toContain('fila')
  })

  it('is entered by oneself, or for others by who supervises; mended where it is wrong; taken away and put back', async () => {
    const { ana, eva, ids } = await office()
    expect((await eva.post('/staff/duty/absences', { staff: ids.leo, ...week })).status).toBe(403)
    const wrong = await ana.post('/staff/duty/absences', {
      staff: ids.eva,
      cover: ids.eva,
      from: '2026-11-27',
      until: '2026-11-23',
    })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('Quién le cubre: elija a otra persona')
    expect(wrong.body).toContain('value="2026-11-27"')
    await ana.post('/staff/duty/absences', { staff: ids.eva, ...week })
    const id = /absences\/([\w-]+)\/remove/.exec((await ana.get('/staff/duty')).body)?.[1]
    const gone = await ana.post(`/staff/duty/absences/${id}/remove`)
    expect(gone.body).toContain('Se quitó la ausencia de Eva')
    expect((await ana.get('/staff/duty')).body).toContain('Todos están')
    expect((await ana.post(`/staff/duty/absences/${id}/remove`)).status).toBe(404)
  })
})

describe('cases of an account that was closed', () => {
  it('go back to the queue, and the history says so', async () => {
    const { ana, eva, ids, one, opens, console: staff, store } = await office()
    await opens('Rosa')
    const { id } = await one()
    await eva.post(`/staff/cases/${id}/claim`)
    await ana.post(`/staff/people/${ids.eva}/disable`)
    await staff.tendDuty()
    expect((await one()).status).toBe('waiting')
    expect((await store.caseEvents(id)).map(({ type }) => type)).toContain('requeued')
    expect((await ana.get(`/staff/cases/${id}`)).status).toBe(200)
  })
})

describe('an area that hands out in turn', () => {
  const turn = { area: 'juridica', promise_minutes: '60', claim_minutes: '30', hand_out: 'turn' }
  const law = 'busco ayuda legal gratis en Estados Unidos para mi caso de migración'

  it('gives what waits to the next who is there, each in turn; nobody who is away', async () => {
    const { ana, ids, opens, console: staff, cases } = await office()
    await ana.post('/staff/duty/service', turn)
    for (const name of ['Rosa', 'Luis', 'Mar']) await opens(name, law)
    const mine = (await cases()).filter(({ area }) => area === 'juridica')
    expect(mine.length).toBe(3)
    await staff.tendDuty()
    const owners = (await cases()).map(({ owner }) => owner?.name)
    expect(owners.filter((name) => name === 'Eva').length).toBeGreaterThan(0)
    expect(owners.filter((name) => name === 'Leo').length).toBeGreaterThan(0)

    await ana.post('/staff/duty/absences', { staff: ids.eva, cover: ids.leo, ...week })
    await opens('Sol', law)
    await staff.tendDuty()
    expect((await cases()).at(-1)?.owner?.name).toBe('Leo')
  })

  it('gives nothing out of hours, nor where each takes their own', async () => {
    const { ana, opens, console: staff, cases, pass } = await office()
    await opens('Rosa', law)
    await staff.tendDuty()
    expect((await cases())[0]?.owner).toBeNull()
    await ana.post('/staff/duty/service', turn)
    pass(8 * 60 * 60_000)
    await staff.tendDuty()
    expect((await cases())[0]?.owner).toBeNull()
  })
})

describe('what an area promises', () => {
  it('is changed by who supervises, at once, and undone', async () => {
    const { ana, eva, store } = await office()
    const form = { area: 'atencion', promise_minutes: '90', claim_minutes: '45', hand_out: 'pick' }
    expect((await eva.post('/staff/duty/service', form)).status).toBe(403)
    expect((await ana.post('/staff/duty/service', form)).status).toBe(303)
    expect((await ana.get('/staff/duty')).body).toContain('Último cambio: Coordinación de Atención a Migrantes, Ana')
    expect((await store.note('staff/office-settings'))?.value).toMatchObject({
      services: { atencion: { promise_minutes: 90 } },
    })
    await ana.post('/staff/duty/service/undo')
    expect((await store.note('staff/office-settings'))?.value).toMatchObject({ services: {} })
  })

  it('refuses what is no number of minutes, and gives back what was typed', async () => {
    const { ana } = await office()
    const { status, body } = await ana.post('/staff/duty/service', {
      area: 'atencion',
      promise_minutes: '4',
      claim_minutes: 'x9',
      hand_out: 'pick',
    })
    expect(status).toBe(400)
    expect(body).toContain('value="x9"')
  })
})

describe('a case nobody attends to', () => {
  it('says so on its page and in the list, and is told to who supervises on every page', async () => {
    const { ana, eva, one, opens, pass } = await office()
    await opens('Rosa')
    const { id, pseudonym } = await one()
    expect((await ana.get('/staff/pulse')).body).not.toContain('sin atender')
    const sooner = { area: (await one()).area, promise_minutes: '90', claim_minutes: '60', hand_out: 'pick' }
    await ana.post('/staff/duty/service', sooner)
    pass(60 * 60_000)
    for (const path of [`/staff/cases/${id}`, '/staff'])
      expect((await ana.get(path)).body).toMatch(/<b>1 h 0 m<\/b> <span class="clock over"[^>]*>sin atender</)
    expect((await ana.get('/staff/pulse')).body).toContain(pseudonym)
    expect((await eva.get('/staff/pulse')).body).not.toContain('sin atender')
  })
})
