import { expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

/** What a person who writes for the first time, and says this, reads last. */
async function answered(...says: readonly string[]): Promise<string> {
  const ana = (await openOffice()).person('ana')
  let said = ''
  for (const words of says) said = textOf(await ana.says(words))
  return said
}

test.each([
  ['es', 'me acaban de deportar', 'pida su constancia de repatriación', '¿Dónde está ahora?'],
  ['en', 'I just got deported', 'ask for your repatriation certificate', 'Where are you now?'],
  ['ht', 'yo fèk depòte m', 'mande konstans rapatriman w', 'Ki kote ou ye kounye a?'],
])('who tells their case is told what to do first, then asked: %s', async (_, told, first, question) => {
  const said = await answered(told)
  expect(said).toContain(first)
  expect(said).toContain(question)
})

test('what the first message told is said back and not asked', async () => {
  const said = await answered('me deben tres semanas de trabajo en una obra de Torreón')
  expect(said).toContain('No me pagaron')
  expect(said).not.toContain('¿Qué pasó en el trabajo?')
})

test('what the message asks is not taken for something it tells', async () => {
  const said = await answered('mi esposa esta muy enferma y no tiene papeles, la atienden en el hospital?')
  expect(said).not.toContain('Le negaron atención')
})

test.each([
  ['a question anybody could ask', '¿qué apoyos hay para los deportados?'],
  ['a part of it', 'me acaban de deportar, ¿cuánto cuesta el boleto a mi casa?'],
  ['a wish without a case', 'quiero información de la visa humanitaria'],
  ['a word with several meanings', 'trabajé veinte años y quiero mi pensión'],
  ['a word with several meanings, and a deportation', 'me deportaron ayer y también quiero la pensión de mi papá'],
  ['a second matter beside it', 'mi papá murió en Houston y también necesito apostillar el acta de mi hijo de Texas'],
])('the procedure stays a choice after %s', async (_, words) => {
  expect(await answered(words)).not.toMatch(/\(1 de unas \d\)/u)
})

test('who is about to be deported is in danger, and no procedure begins', async () => {
  const said = await answered('me van a deportar mañana')
  expect(said).toContain('Nadie se resista')
  expect(said).not.toContain('constancia de repatriación')
})

test('a question that waits is answered, and no other procedure begins meanwhile', async () => {
  const said = await answered('me acaban de deportar', 'me deben tres semanas de trabajo en una obra de Houston')
  expect(said).not.toContain('El trabajo hecho se paga')
})

test('a procedure that was left does not begin again by itself; after starting over it may', async () => {
  const ana = (await openOffice()).person('ana')
  expect(textOf(await ana.says('me acaban de deportar'))).toContain('¿Dónde está ahora?')
  await ana.says('atrás')
  expect(textOf(await ana.says('me acaban de deportar'))).not.toContain('¿Dónde está ahora?')
  await ana.says('empezar de nuevo')
  expect(textOf(await ana.says('me acaban de deportar'))).toContain('¿Dónde está ahora?')
})
