import { describe, expect, test } from 'vitest'
import { correctionIn } from '#src/nlu/corrections.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'

describe('a message that puts us right', () => {
  test.each([
    ['no, la del rancho no. digo la de mi mamá', { denied: 'la del rancho no.', instead: 'la de mi mamá' }],
    ['no está mal, nomás ocupo otra copia', { denied: 'no está mal,', instead: 'nomás ocupo otra copia' }],
    [
      'no quiero visa, quiero saber del pasaporte',
      { denied: 'no quiero visa,', instead: 'quiero saber del pasaporte' },
    ],
    ['no i mean the school one', { denied: '', instead: 'the school one' }],
    ['non pa lekòl mwen vle papye travay', { denied: 'pa lekòl ', instead: 'mwen vle papye travay' }],
    [
      'oiga no me entiende, él no está perdido. quiero que pague lo de sus hijos',
      { denied: 'oiga no me entiende, él no está perdido.', instead: 'quiero que pague lo de sus hijos' },
    ],
    [
      'jajaja no el de viaje no, los papeles de la pensión',
      { denied: 'jajaja no el de viaje no,', instead: 'los papeles de la pensión' },
    ],
    ['no se murió, viene deportado', { denied: 'no se murió,', instead: 'viene deportado' }],
    ['nah not the passport. licence to drive', { denied: 'not the passport.', instead: 'licence to drive' }],
  ])('“%s” has what is not meant and what is', (message, parts) => expect(correctionIn(message)).toEqual(parts))

  test.each([
    'no tengo acta, ¿qué hago?',
    'no puedo llamar',
    'no me dieron recibo',
    'm pa gen paspò',
    'i dont have a birth certificate',
    'no',
    'no eso no',
  ])('“%s” is none: it tells something, or names nothing else', (message) => expect(correctionIn(message)).toBeNull())
})

describe('in a talk', () => {
  const { understand } = createUnderstander()
  const at = (topic: string) => ({ language: null, topic, lately: [], offered: [] })

  test('what is denied is not what is answered', () => {
    const meaning = understand('no, nadie me debe sueldo. quiero saber de la escuela de mi niña', at('unpaid-wages-us'))
    expect(meaning).toMatchObject({ corrects: true, rest: 'quiero saber de la escuela de mi niña' })
    expect(meaning.candidates[0]?.topic).toMatch(/school/)
  })

  test('the matter at hand stays where only a part of it is denied', () =>
    expect(understand('no pregunté cuánto cuesta, pregunté dónde', at('apostille-us-document'))).toMatchObject({
      corrects: true,
      field: 'where',
      candidates: [{ topic: 'apostille-us-document' }],
    }))
})
