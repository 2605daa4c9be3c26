import { beforeEach, expect, test } from 'vitest'
import { openOffice, type TestOffice, textOf } from '#test/kit/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
const followers = async (topic: string) => (await office.store.followers(topic)).length

test('somebody asks to be told when a fee changes, and can take it back', async () => {
  const ana = office.person('ana')
  await ana.presses('topic:mexican-passport:cost')
  expect(textOf(await ana.says('avíseme si cambia'))).toContain('la oficina podrá avisarle')
  expect(await followers('mexican-passport')).toBe(1)
  expect(textOf(await ana.says('ya no me avise'))).toContain('ya no le avisaremos')
  expect(await followers('mexican-passport')).toBe(0)
})

test.each([
  ['en', 'tell me if it changes'],
  ['ht', 'fè m konnen si sa chanje'],
] as const)('in %s too', async (language, words) => {
  const jean = office.person('jean', language)
  await jean.presses('topic:asylum-mexico')
  await jean.says(words)
  expect(await followers('asylum-mexico')).toBe(1)
})

test('before any topic was named, it asks which', async () => {
  const ana = office.person('ana')
  await ana.says('hola')
  expect(textOf(await ana.says('avíseme si cambia'))).toContain('Dígame primero de qué trámite')
})

test('nobody is told who was erased', async () => {
  const ana = office.person('ana')
  await ana.presses('topic:asylum-mexico')
  await ana.says('avíseme si cambia')
  await ana.says('BORRAR')
  await ana.says('sí')
  expect(await followers('asylum-mexico')).toBe(0)
})
