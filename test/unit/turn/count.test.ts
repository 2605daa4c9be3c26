import { beforeEach, expect, test } from 'vitest'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { openOffice, type TestOffice, type TestPerson } from '#test/kit/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
const text = (said: readonly Outbound[]) => said.map(plainText).join('\n')

/** Goes through the asylum procedure to its result, with this day of entry. */
async function arrived(ana: TestPerson, entered: string): Promise<readonly Outbound[]> {
  await ana.presses('guide:refugio')
  await ana.presses('ans:refugio:matter:apply')
  await ana.presses('ans:refugio:fear:yes')
  await ana.presses('ans:refugio:detained:no')
  await ana.says(entered)
  await ana.presses('ans:refugio:family:no')
  return ana.presses('ans:refugio:place:unknown')
}

test.each([
  ['es', 'el 13 de noviembre', '¿cómo lo cuenta?', 'Día de la Revolución', 'fin de semana'],
  ['es', 'el 13 de noviembre', 'como cuentan esos dias', 'Día de la Revolución', 'fin de semana'],
  ['en', 'november 13', 'how do you count it?', 'Revolution Day', 'weekend'],
  ['ht', '13 novanm', 'ki jan ou konte jou yo?', 'Jou Revolisyon', 'wikenn'],
] as const)('in %s, asked in words, every day is told, and why it does not count', async (...row) => {
  const [language, entered, words, holiday, weekend] = row
  const ana = office.person('ana', language)
  await arrived(ana, entered)
  const said = text(await ana.says(words))
  expect(said).toContain(`(${holiday})`)
  expect(said).toContain(`(${weekend})`)
  expect(said).toMatch(/: 2, 3, 4, 5\n/)
  expect(said).toMatch(/: 30\n|, 30\n/)
})

test('the button under the result does the same, and leads back to the result', async () => {
  const ana = office.person('ana', 'es')
  const result = await arrived(ana, 'el 13 de noviembre')
  expect(result.at(-1)?.choices).toContainEqual({ id: 'count:refugio', label: '¿Cómo lo cuenta?' })
  expect(text(await ana.presses('count:refugio'))).toContain('Empiezo el viernes 13 de noviembre de 2026')
  expect(text(await ana.presses('guide:refugio'))).toContain('Está a tiempo')
})

test('of a day told roughly it says that the first was taken', async () => {
  const ana = office.person('ana', 'es')
  await arrived(ana, 'hace como dos semanas')
  expect(text(await ana.presses('count:refugio'))).toContain('tomé el primero')
})

test('without a day there is nothing to count: no button, and the words are no such wish', async () => {
  const ana = office.person('ana', 'es')
  const result = await arrived(ana, 'no sé')
  expect(result.at(-1)?.choices.map(({ id }) => id)).not.toContain('count:refugio')
  expect(text(await ana.presses('count:refugio'))).toContain('vaya cuanto antes')
})

test('before the result the words do not start a count', async () => {
  const ana = office.person('ana', 'es')
  await ana.presses('guide:refugio')
  expect(text(await ana.says('¿cómo lo cuenta?'))).not.toContain('Día por día')
})
