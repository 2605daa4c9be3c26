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
  const said = textOf(await ana.says('me acaban de deportar y casi no me queda insulina, soy diabetico'))
  expect(said).toContain('¿Hay alguien en peligro ahora?')
  expect(said).toContain('IMSS')
})

test.each([
  [
    'mi marido quiere tumbar la puerta, me va a matar',
    'estoy yo aqui en durango, no es mi familiar. el ya esta rompiendo la puerta',
    /lejos/i,
  ],
  [
    'my boss locked me in and took my passport',
    'yes he is at work till 6. im in a 3rd floor apartment in durango, i am from venezuela',
    /far/i,
  ],
])('who is in the danger is not answered as somebody far away', async (alarm, words, far) => {
  const ana = (await openOffice()).person('ana')
  await ana.says(alarm)
  expect(textOf(await ana.says(words))).not.toMatch(far)
})
