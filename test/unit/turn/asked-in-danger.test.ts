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

test('whoever tells what happens and asks for something else is told both, and that the danger is not forgotten', async () => {
  const office = await openOffice()
  const nadia = office.person('nadia', 'en')
  await nadia.says('my mom is having chest pains')
  office.pass(60_000)
  const told = textOf(await nadia.says('the ambulance ALREADY took her. is the hospital free for migrants'))
  expect(told).toMatch(/^Not knowing where they are hurts/)
  expect(told).toContain('Free: urgent care to save your life, with or without papers')
  expect(told).toContain('I am still here for what you told me before, too.')
})

test('a question in the middle of what somebody who thinks of dying tells is answered after them', async () => {
  const office = await openOffice()
  const jak = office.person('jak', 'ht')
  await jak.says('m vle mouri, m pa kapab ankò')
  office.pass(60_000)
  const told = textOf(await jak.says('non m pou kont mwen. kouman m ka jwenn travay isit la? se sa k ap touye m'))
  expect(told).toMatch(/^Yon ti bagay tou piti: voye mesaj sa a bay moun/)
  expect(told).toContain('Servicio Nacional de Empleo')
  expect(told).toContain('988')
})

test('who has called for help already is not told again to call', async () => {
  const office = await openOffice()
  const nadia = office.person('nadia', 'en')
  await nadia.says('my mom is having chest pains')
  office.pass(60_000)
  await nadia.says('i called 911 already')
  office.pass(60_000)
  const told = textOf(await nadia.says('they are on the way. is the hospital free for migrants?'))
  expect(told).toContain('Free: urgent care to save your life')
  expect(told).toMatch(/I am still here for what you told me before, too\. If anything gets worse/)
})
