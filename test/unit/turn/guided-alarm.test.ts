import { expect, test } from 'vitest'
import { openOffice, type TestPerson, textOf } from '#test/kit/office.ts'

/** Someone who is asked who of the family is from Mexico. */
async function asked(): Promise<TestPerson> {
  const ana = (await openOffice()).person('ana')
  await ana.presses('topic:dual-nationality-consulate')
  await ana.says('paso a paso')
  await ana.says('nació en Estados Unidos')
  return ana
}

test.each(['mi esposo y yo', 'mi esposo y yo, los dos', 'yo y mi esposo'])(
  '%s is an answer, and no alarm',
  async (words) => {
    const reply = textOf(await (await asked()).says(words))
    expect(reply).not.toContain('911')
    expect(reply).toContain('¿Dónde está hoy esa persona?')
  },
)

test.each([
  'mi esposo me está pegando ahorita',
  'mi papá no respira',
  'mi esposo y yo estamos encerrados y nos van a matar',
])('%s is heard as an emergency whatever was asked', async (words) => {
  expect(textOf(await (await asked()).says(words))).toContain('911')
})

test('words that only wish to be led are no emergency either', async () => {
  const ana = (await openOffice()).person('ana', 'en')
  await ana.presses('topic:dual-nationality-consulate')
  expect(textOf(await ana.says('guide me step by step'))).toContain('Where was the person')
})
