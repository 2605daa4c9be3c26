import { describe, expect, it } from 'vitest'
import { openOffice } from '#test/kit/office.ts'

async function atHand() {
  const office = await openOffice()
  const person = office.person('Rosa')
  await person.presses('person')
  const [first] = await office.cases()
  const id = first?.id ?? ''
  const lupe = office.staff('Lupe')
  const of = async () => (await office.store.case(id)) ?? expect.fail('the case is gone')
  return { office, person, lupe, id, of }
}

describe('a case on the turn’s road', () => {
  it('begins new, waits for the office when taken, for the person when answered, and for the office when they write', async () => {
    const { person, lupe, of } = await atHand()
    expect((await of()).stage).toBe('new')
    await lupe.does({ type: 'claim' })
    expect((await of()).stage).toBe('waiting_us')
    await lupe.does({ type: 'reply', text: 'Buenos días' })
    expect(await of()).toMatchObject({ stage: 'waiting_person', repliedAt: expect.any(Number) })
    await person.says('gracias, ¿qué llevo?')
    expect((await of()).stage).toBe('waiting_us')
  })

  it('keeps tasks and deadlines with who did it and when, and the person is told nothing', async () => {
    const { office, person, lupe, id, of } = await atHand()
    const before = await person.reads()
    await lupe.does({ type: 'task', text: 'Llamar al consulado', who: null, by: null })
    await lupe.does({ type: 'deadline', deadline: { day: '2026-12-14', reason: 'Recurso' } })

    expect(await of()).toMatchObject({ deadline: { day: '2026-12-14' }, tasks: [{ text: 'Llamar al consulado' }] })
    const events = await office.store.caseEvents(id)
    expect(events.map(({ type }) => type)).toEqual(['opened', 'tasked', 'deadline'])
    expect(events.at(-1)).toMatchObject({ by: lupe.member.id, at: office.now() })
    expect(await person.reads()).toEqual(before)
  })

  it('is woken by the person who writes', async () => {
    const { office, person, lupe, of } = await atHand()
    await lupe.does({ type: 'claim' })
    await lupe.does({ type: 'snooze', until: office.now() + 1000 })
    expect((await of()).snoozedUntil).toBe(office.now() + 1000)
    await person.says('¿ya hay respuesta?')
    expect((await of()).snoozedUntil).toBeUndefined()
  })

  it('ends as whoever ended it says', async () => {
    const { lupe, of } = await atHand()
    await lupe.does({ type: 'claim' })
    await lupe.does({ type: 'close', ending: { how: 'resolved', outcome: 'advised' } })
    expect(await of()).toMatchObject({ status: 'closed', ending: { how: 'resolved', outcome: 'advised' } })
  })

  it('notes the state the person told', async () => {
    const office = await openOffice()
    const person = office.person('Rosa')
    await person.says('¿dónde está el consulado más cercano? estoy en Chicago')
    await person.presses('person')
    const [first] = await office.cases()
    expect(first?.origin).toBe('us-il')
  })

  it('of two tasks noted at once both stand', async () => {
    const { lupe, of } = await atHand()
    await Promise.all(['uno', 'dos'].map((text) => lupe.does({ type: 'task', text, who: null, by: null })))
    expect((await of()).tasks?.map(({ id }) => id)).toEqual(['1', '2'])
  })
})
