import { expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

test('"paso a paso" to a question back begins the procedure of what was asked apart', async () => {
  const ana = (await openOffice()).person('ana')
  expect(textOf(await ana.says('necesito una apostilla'))).toContain('¿De dónde es?')
  expect(textOf(await ana.says('vamos paso a paso'))).toContain('¿De qué país es el papel?')
})

test('with nothing said before, "paso a paso" asks what about', async () => {
  const ana = (await openOffice()).person('ana')
  expect(textOf(await ana.says('paso a paso'))).not.toContain('¿De qué país es el papel?')
})

test('"prefiero no decir" where nothing personal is asked counts as not known', async () => {
  const ana = (await openOffice()).person('ana')
  await ana.says('necesito una apostilla')
  await ana.says('vamos paso a paso')
  expect(textOf(await ana.says('prefiero no decir'))).toContain('Pregunte antes de pagar')
})
