import { expect, test } from 'vitest'
import { openQuestions } from '../../kit/at-question.ts'

const ask = await openQuestions()

test('"no sé" to one question takes nothing back that was told to another', async () => {
  const { heard } = await ask('localizar-detenido/number', ['no sé el número'], 'es')
  const before = (await ask('localizar-detenido/number', [], 'es')).heard
  expect(heard).toMatchObject(before)
})

test('an answer that takes the place of another says which, and offers the way back', async () => {
  const { heard, reply } = await ask('pension-eeuu/age', ['no, perdón, mi número era prestado'], 'es')
  expect(heard.number).toBe('borrowed')
  expect(reply).toContain('Lo cambié. Número: Prestado o inventado (antes: Uno mío, a mi nombre)')
})

test('before the way to asylum is closed it is said what was understood, and one word opens it again', async () => {
  const closed = await ask('refugio/fear', ['claro que no'], 'es')
  expect(closed.heard.fear).toBe('no')
  expect(closed.reply).toContain('Entendí esto: Miedo de volver: No.')
  const opened = await ask('refugio/fear', ['claro que no', 'no, perdón, sí me da miedo'], 'es')
  expect(opened.heard.fear).toBe('yes')
})

test('the last word counts: a fear that is gone and is there after all', async () => {
  expect((await ask('refugio/fear', ['ya no tengo miedo, bueno sí'], 'es')).heard.fear).toBe('yes')
  expect((await ask('refugio/fear', ['sí me daba, ya no'], 'es')).heard.fear).toBe('no')
})

test('after three misses the question may be left out or a person helps; after four it is left out, and said so', async () => {
  const words = ['asdf qwer', 'zxcv poiu', 'lkjh mnbv', 'wert yuio']
  const third = await ask('pension-eeuu/age', words.slice(0, 3), 'es')
  expect(third.reply).toContain('Podemos dejar esta pregunta y seguir')
  const fourth = await ask('pension-eeuu/age', words, 'es')
  expect(fourth.heard.age).toBe('unknown')
  expect(fourth.standing).not.toBe('age')
  expect(fourth.reply).toContain('Edad: No sé')
})

test('"dos" to how many years is two, and not the second button', async () => {
  expect((await ask('pension-eeuu/years', ['dos'], 'es')).heard.years).toBe('2')
})
