import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'
import { mondayAtTen } from '#test/kit/office.ts'
import { hour, later, minute, noon, rowsIn } from '#test/kit/report-page.ts'

const kind = 'informed'
/** What is kept, without ids and times. */
const kept = async ({ store }: Awaited<ReturnType<typeof openConsole>>) =>
  (await store.records({ kind, limit: 100 })).map(({ of, contactId, value }) => ({ of, contactId, value }))

describe('what the assistant answered by itself', () => {
  it('is entered once a matter, with its area, door and language, and leads to nobody', async () => {
    const office = await openConsole()
    const rosa = office.person('Rosa', 'es')
    office.pass(90 * minute)
    await rosa.presses('topic:us-tourist-visa')
    // A part of the same matter is no other.
    await rosa.says('¿cuánto cuesta?')
    expect(await kept(office)).toEqual([
      {
        of: 'programas',
        contactId: null,
        value: { topic: 'us-tourist-visa', channel: 'terminal', language: 'es', origin: null },
      },
    ])
    await rosa.presses('topic:curp')
    expect((await kept(office)).map(({ value }) => (value as { topic: string }).topic)).toEqual([
      'us-tourist-visa',
      'curp',
    ])
    // Not the moment, which would lead to the turn: the hour.
    const times = (await office.store.records({ kind, limit: 100 })).map(({ at }) => at)
    expect(times).toEqual([mondayAtTen + hour, mondayAtTen + hour])
    expect(JSON.stringify(await office.store.records({ kind, limit: 100 }))).not.toMatch(/Rosa|cuesta/)
  })

  it('is no attention of its own while somebody of the office has a case of theirs', async () => {
    const office = await openConsole()
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('person')
    await rosa.presses('topic:curp')
    expect(await kept(office)).toEqual([])
  })

  it('costs nobody their answer when it cannot be kept', async () => {
    const office = await openConsole()
    office.store.putRecord = () => Promise.reject(new Error('no disk'))
    const said = await office.person('Rosa', 'es').presses('topic:curp')
    expect(said.length).toBeGreaterThan(0)
  })

  it('stands in the register and in the reports beside what staff did, and stays when they erase themselves', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:us-tourist-visa')
    await rosa.says('BORRAR')
    await rosa.presses('yes')
    const luz = office.person('Luz', 'es')
    await luz.presses('topic:us-tourist-visa')
    await luz.presses('person')
    const [one] = await office.cases()
    const staff = office.staff('Ana')
    await staff.does({ type: 'claim' }, one)
    await staff.does({ type: 'close', ending: { how: 'resolved', outcome: 'advised' } }, one)
    const { body } = await ana.get('/staff/registers/attentions')
    expect(body).toContain('<dt>Informó el asistente, sin caso</dt><dd>2</dd>')
    const elsewhere = (await ana.get('/staff/registers/attentions?area=juridica')).body
    expect(elsewhere).toContain('<dt>Informó el asistente, sin caso</dt><dd>0</dd>')

    await later(office, noon, { ana })
    const rows = rowsIn((await ana.get('/staff/reports/2026-W48')).body, 'endings')
    expect(rows[0]).toEqual([
      'Área',
      'Informó el asistente',
      'Recibió información',
      'Recibió asesoría',
      'Fue representada',
      'Se canalizó',
      'Sin anotar',
    ])
    expect(rows.at(-1)).toEqual(['Total', '2', '0', '1', '0', '0', '0'])
    await ana.post('/staff/reports/2026-W48/correct')
    expect(rowsIn((await ana.get('/staff/reports/2026-W48')).body, 'endings').at(-1)?.[1]).toBe('2')
  })
})
