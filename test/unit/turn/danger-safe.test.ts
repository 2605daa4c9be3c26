import { describe, expect, it } from 'vitest'
import { dangerStateOf } from '#src/core/danger/state.ts'
import { openOffice } from '#test/kit/office.ts'

const held = 'me tienen secuestrada en una casa en Reynosa y piden dinero'

async function inDanger() {
  const office = await openOffice()
  const rosa = office.person('Rosa', 'es')
  const lupe = office.staff('Lupe')
  await rosa.says(held)
  const one = async () => (await office.cases())[0] ?? expect.fail('no case')
  const phase = async () => dangerStateOf((await office.store.load((await one()).contactId))?.conversation.danger).phase
  return { office, rosa, lupe, one, phase }
}

describe('a colleague says that the person is safe', () => {
  it.each(['before', 'after'])('%s somebody took the case: the danger is over, and nothing is said', async (when) => {
    const { office, rosa, lupe, one, phase } = await inDanger()
    if (when === 'after') await lupe.does({ type: 'claim' })
    expect(await phase()).toBe(when === 'after' ? 'joined' : 'held')
    const before = await rosa.reads()
    office.pass(60_000)
    expect((await lupe.does({ type: 'safe' })).ok).toBe(true)
    expect(await phase()).toBe('none')
    const of = await one()
    expect(of.danger?.ended).toEqual({ how: 'safe', at: office.now() })
    expect(await rosa.reads()).toEqual(before)
    expect((await office.store.caseEvents(of.id)).at(-1)).toMatchObject({ type: 'settled', by: lupe.member.id })
  })

  it('ends the question after silence', async () => {
    const { office, lupe } = await inDanger()
    await lupe.does({ type: 'safe' })
    expect(await office.store.nextTimerAt()).toBeNull()
  })

  it('once; and danger told anew is danger again', async () => {
    const { office, rosa, lupe, one, phase } = await inDanger()
    await lupe.does({ type: 'safe' })
    expect(await lupe.does({ type: 'safe' })).toMatchObject({ ok: false, code: 'safe:none' })
    office.pass(60_000)
    await rosa.says(held)
    expect(await phase()).toBe('held')
    expect((await one()).danger).toMatchObject({ ended: null, since: office.now() })
  })

  it('is refused where nobody told of danger', async () => {
    const office = await openOffice()
    await office.person('Luis', 'es').presses('person')
    expect(await office.staff('Lupe').does({ type: 'safe' })).toMatchObject({ ok: false, code: 'safe:none' })
  })
})
