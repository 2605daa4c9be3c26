import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

/** A person of whom somebody missing in Mexico was asked for, at the question for a place in their own words. */
async function atPlace(age: string) {
  const ana = (await openOffice()).person('ana')
  await ana.presses('guide:persona-desaparecida')
  await ana.presses('ans:persona-desaparecida:what:silence')
  for (const words of ['en mexico', age, 'vivo en Durango']) await ana.says(words)
  return { ana, asked: textOf(await ana.says('ayer')) }
}

describe('an answer corrected in words', () => {
  test.each(['no, perdón, tiene 17 años', 'Perdon tiene 17', 'me equivoqué, es menor', 'sorry, he is 17'])(
    'is taken, though own words were asked for: %s',
    async (words) => {
      const { ana, asked } = await atPlace('tiene 30')
      expect(asked).toContain('¿En qué lugar fue')
      expect(textOf(await ana.says(words))).toMatch(/^(Lo cambié. Edad|I changed it. Age): /)
    },
  )

  test('is taken after the result too', async () => {
    const { ana } = await atPlace('tiene 30')
    expect(textOf(await ana.says('en la central'))).toContain('Repórtelo hoy, aquí en México')
    expect(textOf(await ana.says('perdón, está en Honduras, digo, yo vivo en Honduras'))).toContain('desde donde está')
  })

  test('is none when it names nothing answered before: the answer to the question that stands', async () => {
    const { ana } = await atPlace('tiene 30')
    expect(textOf(await ana.says('perdón, en la central'))).toContain('Repórtelo hoy, aquí en México')
  })
})

test('the privacy notice comes before the first question of a guided procedure, once', async () => {
  const ana = (await openOffice()).person('ana')
  expect(textOf(await ana.presses('guide:persona-desaparecida'))).toMatch(
    /^Puede reportar[\s\S]*Lo que me diga lo uso sólo para orientarle[\s\S]*¿Qué cree que pasó\?/,
  )
  expect(textOf(await ana.says('me hablaron de un cuerpo'))).not.toContain('Lo que me diga lo uso sólo')
})

test('how many questions there may be is not told too small', async () => {
  const ana = (await openOffice()).person('ana')
  expect(textOf(await ana.presses('guide:persona-desaparecida'))).toContain('(1 de unas 5)')
})

test('after the result, words that say something else than before change it; a question about it does not', async () => {
  const ana = (await openOffice()).person('ana', 'es')
  await ana.presses('guide:refugio')
  await ana.presses('ans:refugio:matter:move')
  await ana.presses('ans:refugio:moved:no')
  expect(textOf(await ana.says('¿y qué pasa si ya me fui de México?'))).not.toContain('Ya cambió de estado')
  expect(textOf(await ana.says('ya me fui de Tapachula sin permiso'))).toContain('Ya cambió de estado')
})
