import { describe, expect, it } from 'vitest'
import { openOffice } from '#test/kit/office.ts'

describe('the last words in danger', () => {
  it.each(['▸ a button', 'PERSONA', 'persona.', '/start'])('stay when what comes next is %s', async (next) => {
    const office = await openOffice()
    const rosa = office.person('Rosa', 'es')
    await rosa.says('me tienen secuestrada en una casa en Reynosa y piden dinero')
    await (next.startsWith('▸') ? rosa.presses('person') : next === '/start' ? rosa.starts() : rosa.says(next))
    const [of] = await office.cases()
    expect(of?.danger?.words).toBe('me tienen secuestrada en una casa en Reynosa y piden dinero')
  })

  it('are those that were said since', async () => {
    const office = await openOffice()
    const rosa = office.person('Rosa', 'es')
    await rosa.says('me tienen secuestrada en una casa en Reynosa y piden dinero')
    await rosa.says('no puedo hablar, me están viendo')
    const [of] = await office.cases()
    expect(of?.danger).toMatchObject({
      words: 'no puedo hablar, me están viendo',
      watched: true,
      told: ['cannot_talk'],
    })
  })
})
