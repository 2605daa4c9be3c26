import { describe, expect, test } from 'vitest'
import type { Language } from '#src/core/vocabulary/language.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createConditionCheck } from '#src/knowledge/check/conditions.ts'

const check = createConditionCheck(loadKnowledge().checks.conditions)
const problems = (language: Language, text: string) => check({ where: 'here', text: { [language]: text } })

const all =
  'say not if the person flees that government, not if the person asked or will ask for asylum, nor if a relative did'

describe('a text that sends somebody to the consulate of their own country', () => {
  test.each<[Language, string, string]>([
    ['es', 'Si no es mexicano, acuda al consulado de su país.', 'consulado de su pais'],
    ['en', 'If you are not Mexican, go to your country’s consulate.', 'country s consulate'],
    ['ht', 'Si ou pa meksiken, ale nan konsila peyi w.', 'konsila peyi'],
    ['es', 'Avise también a su embajada.', 'su embajada'],
    ['ht', 'Si w ayisyen, rele anbasad Ayiti.', 'anbasad ayiti'],
  ])('%s without its condition is refused: %s', (language, text, named) =>
    expect(problems(language, text)).toEqual([`here: ${language} says "${named}" without its condition: ${all}`]),
  )

  test('with half of it, is told the half that is missing', () =>
    expect(problems('es', 'Si no había pedido refugio, llame al consulado de su país.').join()).toMatch(
      /say not if the person flees that government, nor if a relative did$/,
    ))

  test.each<[Language, string]>([
    [
      'es',
      'Llame al consulado de su país; no, si huye de su gobierno, o si usted o un familiar pidió o va a pedir asilo.',
    ],
    [
      'en',
      'Call your country’s consulate, but not if you fled your government, or you or a relative asked or will ask for asylum.',
    ],
    [
      'ht',
      'Rele konsila peyi w; men pa rele si w ap kouri pou gouvènman w, oswa si ou menm oswa yon fanmi w mande azil oswa pral mande l.',
    ],
  ])('%s with all of it stands', (language, text) => expect(problems(language, text)).toEqual([]))
})

describe('a "serious crime" as the condition of the humanitarian card', () => {
  test.each<[Language, string]>([
    ['es', 'Puede pedirla quien fue víctima de un delito grave en México.'],
    ['en', 'Victims of a serious crime in Mexico may ask for it.'],
    ['ht', 'Viktim yon gwo krim nan Meksik ka mande l.'],
  ])('%s rules nobody out: %s', (language, text) =>
    expect(problems(language, text).join()).toContain('say that nobody rules themselves out'),
  )

  test('is said beside the pages that do not ask for it, and of the United States, where it is the law', () => {
    expect(problems('es', 'Una página dice «delito grave» y otras no: no se descarte, pregunte.')).toEqual([])
    expect(problems('en', 'If you suffered a serious crime in the United States, talk to a lawyer.')).toEqual([])
  })
})

test.each<[Language, string]>([
  ['es', 'Pregunte en su consulado de México.'],
  ['en', 'Ask your Mexican consulate.'],
  ['es', 'Si pidió refugio, no deben avisar a su consulado.'],
  ['ht', 'Pa rele konsila w.'],
])('the consulate of Mexico, and what keeps people away, need none: %s %s', (language, text) =>
  expect(problems(language, text)).toEqual([]),
)
