import { expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

test('whoever says that it is over, and asks for something else in the same breath, is answered that', async () => {
  const office = await openOffice()
  const rosa = office.person('rosa', 'es')
  await rosa.says('están tocando los de migración aquí en la casa en Durango, ¿qué hago?')
  office.pass(60_000)
  const told = textOf(
    await rosa.says('no, ya se fueron, no hay peligro. quiero saber si por mi hijo mexicano puedo sacar la residencia'),
  )
  expect(told).toContain('esidencia')
})
