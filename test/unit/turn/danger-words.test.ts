import { describe, expect, it, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

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

test('what may tell danger is asked about, and answered though several matters may be meant', async () => {
  const ana = (await openOffice()).person('ana')
  const said = textOf(await ana.says('me acaban de deportar y se me acaba la insulina, soy diabetico'))
  expect(said).toContain('¿Hay alguien en peligro ahora?')
  expect(said).toContain('IMSS')
})
