import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

/** Ana and Eva at the console, and a person whose case waits. */
async function waiting(language: 'es' | 'ht' = 'es') {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  const person = office.person('Rosa', language)
  await person.presses('person')
  const [first] = await office.cases()
  const id = first?.id ?? ''
  const [anaId, evaId] = await Promise.all(
    ['ana', 'eva'].map(async (login) => (await office.store.staffByLogin(login))?.id),
  )
  const of = async () => (await office.store.case(id)) ?? expect.fail('the case is gone')
  const told = async () => {
    const said = await office.store.thread((await of()).contactId, 50)
    return said.flatMap(({ outbound }) => outbound?.blocks.map((b) => ('text' in b ? b.text : '')) ?? []).join('\n')
  }
  return { office, ana, eva, person, id, anaId: anaId ?? '', evaId: evaId ?? '', of, told }
}

describe('passing a case on', () => {
  it('to a colleague gives them the case at once; the person is told who has them now, the colleague why', async () => {
    const { ana, eva, id, evaId, of, told } = await waiting()
    await ana.post(`/staff/cases/${id}/claim`)

    const passed = await ana.post(`/staff/cases/${id}/transfer`, {
      to: `staff:${evaId}`,
      note: 'Falta revisar el contrato',
    })
    expect(passed.status).toBe(303)
    expect(await of()).toMatchObject({ status: 'owned', owner: { name: 'Eva' }, area: 'juridica' })
    expect(await told()).toContain('Ya le atiende Eva (Área Jurídica)')
    expect(await told()).not.toContain('Falta revisar')
    const { body } = await eva.get(`/staff/cases/${id}`)
    expect(body).toContain('Ana lo pasó a Eva')
    expect(body).toContain('Falta revisar el contrato')
    expect((await ana.post(`/staff/cases/${id}/reply`, { text: 'Hola' })).status).toBe(409)
    expect((await eva.post(`/staff/cases/${id}/reply`, { text: 'Hola' })).status).toBe(303)
  })

  it('to an area puts it into that queue, and the person waits with the assistant again', async () => {
    const { ana, person, id, of, told } = await waiting()
    await ana.post(`/staff/cases/${id}/claim`)

    await ana.post(`/staff/cases/${id}/transfer`, { to: 'area:psicologica' })
    expect(await of()).toMatchObject({ status: 'waiting', owner: null, area: 'psicologica' })
    expect(await told()).toContain('sigue en la fila')
    await person.says('¿cuánto cuesta la apostilla?')
    expect((await ana.get('/staff?tab=waiting&area=psicologica')).body).toContain((await of()).pseudonym)
  })

  it('from one queue to another is no news to the person', async () => {
    const { ana, id, of, told } = await waiting()
    const before = await told()

    await ana.post(`/staff/cases/${id}/transfer`, { to: 'area:juridica' })
    expect(await of()).toMatchObject({ status: 'waiting', area: 'juridica' })
    expect(await told()).toBe(before)
  })

  it('from a queue to a colleague tells the person who has them', async () => {
    const { ana, id, evaId, of, told } = await waiting()
    await ana.post(`/staff/cases/${id}/transfer`, { to: `staff:${evaId}` })
    expect(await of()).toMatchObject({ status: 'owned', owner: { name: 'Eva' } })
    expect(await told()).toContain('Ya le atiende Eva')
  })

  it('is refused of another’s case, to where it is, to nobody, and with an answer half written', async () => {
    const { ana, eva, id, anaId, evaId, of } = await waiting()
    await ana.post(`/staff/cases/${id}/claim`)
    const refusals = await Promise.all([
      eva.post(`/staff/cases/${id}/transfer`, { to: `staff:${evaId}` }),
      ana.post(`/staff/cases/${id}/transfer`, { to: `staff:${anaId}` }),
      ana.post(`/staff/cases/${id}/transfer`, { to: 'staff:nobody' }),
      ana.post(`/staff/cases/${id}/transfer`, { to: 'area:none' }),
      ana.post(`/staff/cases/${id}/transfer`, { to: `staff:${evaId}`, text: 'Buenas tar' }),
    ])
    expect(refusals.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409])
    expect(await of()).toMatchObject({ owner: { name: 'Ana' } })
  })

  it('to a colleague whose account was closed is refused', async () => {
    const { ana, id, evaId, of } = await waiting()
    await ana.post(`/staff/people/${evaId}/disable`)
    expect((await ana.post(`/staff/cases/${id}/transfer`, { to: `staff:${evaId}` })).status).toBe(409)
    expect((await of()).owner).toBeNull()
  })

  it('of two at once gives the case to one', async () => {
    const { ana, eva, id, anaId, evaId, of } = await waiting()
    await Promise.all([
      ana.post(`/staff/cases/${id}/transfer`, { to: `staff:${evaId}` }),
      eva.post(`/staff/cases/${id}/transfer`, { to: `staff:${anaId}` }),
    ])
    const { owner, notes } = await of()
    expect(notes?.at(-1)?.passed).toEqual({ to: owner?.name })
  })
})

describe('notes', () => {
  it('are left by anybody of the office and never reach the person', async () => {
    const { ana, eva, id, told, of } = await waiting()
    await ana.post(`/staff/cases/${id}/claim`)
    const before = await told()

    expect((await eva.post(`/staff/cases/${id}/note`, { note: 'Ya hablé con el consulado <b>hoy</b>' })).status).toBe(
      303,
    )
    const { body } = await ana.get(`/staff/cases/${id}`)
    expect(body).toContain('Ya hablé con el consulado &lt;b&gt;hoy&lt;/b&gt;')
    expect(body).toContain('Eva dejó una nota')
    expect(await told()).toBe(before)
    expect((await of()).owner?.name).toBe('Ana')
  })

  it('need words, not too many', async () => {
    const { ana, id, of } = await waiting()
    expect((await ana.post(`/staff/cases/${id}/note`, { note: '  ' })).status).toBe(409)
    expect((await ana.post(`/staff/cases/${id}/note`, { note: 'x'.repeat(2001) })).status).toBe(409)
    expect((await of()).notes).toBeUndefined()
  })

  it('go with the person who erases everything', async () => {
    const { office, ana, person, id } = await waiting()
    await ana.post(`/staff/cases/${id}/note`, { note: 'secreto' })
    await person.says('BORRAR')
    await person.says('sí')
    expect(await office.store.case(id)).toBeNull()
  })
})
