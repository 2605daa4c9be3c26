import { describe, expect, test } from 'vitest'
import { atlas } from '#test/kit/places.ts'

describe('a wish for something near is heard, with what and where', () => {
  test.each([
    ['¿cuál consulado me queda cerca? vivo en Fresno', ['consulate'], ['us-ca:fresno']],
    ['which consulate is near me', ['consulate'], []],
    ['ki konsila ki pi pre m', ['consulate'], []],
    ['qué consulado me toca si vivo en Atlanta Georgia', ['consulate'], ['us-ga:atlanta']],
    ['albergue en Tapachula', ['shelter'], ['mx-chp:tapachula']],
    ['¿dónde está la COMAR en Monterrey?', ['refuge'], ['mx-nle:monterrey']],
    ['dónde hay un refugio cerca', ['refuge', 'shelter'], []],
    ['nearest INM office to Saltillo', ['immigration'], ['mx-coa:saltillo']],
    ['konsila Ayiti ki pi pre a', ['consulate-haiti'], []],
    ['consulado de Honduras en Guadalajara', ['consulate-honduras'], ['mx-jal:guadalajara']],
    ['US consulate in Monterrey', ['consulate-us'], ['mx-nle:monterrey']],
    ['biwo imigrasyon ki pi pre m nan Gomez Palacio', ['immigration'], ['mx-dur:gomez-palacio']],
  ])('%s', (text, kinds, places) => expect(atlas.hear(text, null)).toEqual({ kinds, places, certain: true }))
})

describe('what only mentions a place or nearness is left to the topics', () => {
  test.each([
    'necesito un abogado de migración cerca de mí',
    'is there a lawyer near the consulate',
    'mi papá murió cerca de Dallas',
    'fui al consulado en Fresno y me negaron el pasaporte porque no traía mi acta de nacimiento',
    'si vizito konsila Ayiti a te ede m pran paspò m lè m te rete lòt bò a',
    '¿cuánto cuesta la doble nacionalidad en el consulado?',
    'Durango',
    'imigrasyon meksik kenbe frè m nan tapachula',
    'migración detuvo a mi hermano en Saltillo',
  ])('%s', (text) => expect(atlas.hear(text, null)).toBeNull())
})

describe('while a place is awaited', () => {
  test('a name alone is a place', () =>
    expect(atlas.hear('en Lerdo', 'place')).toEqual({ kinds: [], places: ['mx-dur:lerdo'], certain: true }))

  test('a place in a longer text is less certain than a name alone', () =>
    expect(atlas.hear('cuánto cuesta apostillar un acta en Texas', 'place')?.certain).toBe(false))

  test('after an answer only another name counts', () => {
    expect(atlas.hear('y en Dallas?', 'another')).toEqual({ kinds: [], places: ['us-tx:dallas'], certain: true })
    expect(atlas.hear('cuánto cuesta en Dallas', 'another')).toBeNull()
    expect(atlas.hear('gomes palasio', 'another')).toBeNull()
  })
})

describe('where somebody lives is heard beside anything else', () => {
  test.each([
    ['vivo en Houston y perdí mi pasaporte', 'us-tx:houston'],
    ['Moved to Atlanta last year, my passport expired', 'us-ga:atlanta'],
    ['mwen rete Tapachula, mwen vle mande azil', 'mx-chp:tapachula'],
    ['soy de San Luis Potosí y quiero la doble nacionalidad', 'mx-slp:san-luis-potosi'],
    ['estoy en Durango', 'mx-dur:durango'],
  ])('%s', (text, place) => expect(atlas.resides(text)).toBe(place))

  test.each([
    'estoy en el centro mexico te abraza de juarez',
    'estoy en la frontera y no tengo dinero',
    'estoy bien, gracias',
    'vivo sola con mis hijos',
    'consulado en Houston',
  ])('not in: %s', (text) => expect(atlas.resides(text)).toBeNull())
})

describe('a question about our own office', () => {
  test.each(['¿dónde está su oficina?', 'where is your office', 'ki kote biwo nou an ye'])('%s', (text) => {
    expect(atlas.asksForUs(text)).toBe(true)
    expect(atlas.asked(text)).toBeNull()
  })

  test('another’s is not ours', () => expect(atlas.asksForUs('¿dónde está la oficina de la COMAR?')).toBe(false))
})

describe('an office asked for by its name', () => {
  test.each([
    ['¿cuál es el teléfono de la CONDUSEF?', ['condusef']],
    ['conapred', ['rights-conapred']],
    ['teléfono del INE', ['ine-gomez-palacio', 'ine-lerdo', 'ine-line']],
  ])('%s', (text, offices) => expect(atlas.hear(text, null)?.offices).toEqual(offices))

  test('told of in passing it is not asked for', () =>
    expect(atlas.hear('quiero sacar mi credencial del INE desde Estados Unidos', null)).toBeNull())
})
