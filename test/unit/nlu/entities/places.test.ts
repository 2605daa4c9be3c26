import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('after a word like "en"', () => {
  test.each([
    ['es', 'murió en Houston, Texas hace 3 días', 'us-tx:houston'],
    ['es', 'en Gómez Palacio Durango', 'mx-dur:gomez-palacio'],
    ['es', 'en gomez palacio', 'mx-dur:gomez-palacio'],
    ['es', 'soy de Lerdo', 'mx-dur:lerdo'],
    ['es', 'estoy en Ciudad Juárez', 'mx-chh:juarez'],
    ['es', 'vivo en Los Ángeles', 'us-ca:los-angeles'],
    ['es', 'en Santiago Papasquiaro', 'mx-dur:santiago-papasquiaro'],
    ['es', 'cerca de Fresno', 'us-ca:fresno'],
    ['es', 'me dejaron en Tijuana', 'mx-bcn:tijuana'],
    ['es', 'nací en la ciudad de México', 'mx-cmx:ciudad-de-mexico'],
    ['es', 'en la casa de mi mamá en Torreón', 'mx-coa:torreon'],
    ['es', 'Dallas Texas', 'us-tx:dallas'],
    ['en', 'I live in Chicago', 'us-il:chicago'],
    ['en', 'near Charlotte', 'us-nc:charlotte'],
    ['en', 'in Dallas, TX', 'us-tx:dallas'],
    ['en', 'from Monterrey', 'mx-nle:monterrey'],
    ['en', 'he is in San Antonio', 'us-tx:san-antonio or mx-slp:san-antonio ?'],
    ['es', 'quiero traerlo a Gómez Palacio', 'mx-dur:gomez-palacio'],
    ['en', 'bring her home to Lerdo', 'mx-dur:lerdo'],
    ['ht', 'li mouri Tijuana', 'mx-bcn:tijuana'],
    ['ht', 'm nan Tapachula', 'mx-chp:tapachula'],
    ['ht', 'mwen rete nan Boston', 'us-ma:boston'],
    ['ht', 'nan Miyami', 'us-fl:miami'],
    ['ht', 'soti Monterrey', 'mx-nle:monterrey'],
    ['ht', 'pitit mwen fèt Chicago', 'us-il:chicago'],
    ['ht', 'n abite Tijuana', 'mx-bcn:tijuana'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('place', language, text)).toBe(value)
  })
})

describe('what is no town', () => {
  test.each([
    ['es', 'en el centro de salud', ''],
    ['es', 'en casa', ''],
    ['es', 'en mi pueblo', ''],
    ['es', 'en el puente', ''],
    ['es', 'San Pedro Sula', ''],
    ['es', 'tres semanas', ''],
    ['es', 'voy a traer a Rosario mañana', ''],
    ['es', 'vivimos en unión libre', ''],
    ['es', 'en la mesa', ''],
    ['es', 'la orilla del río', ''],
    ['en', 'mobile unit', ''],
    ['en', 'university', ''],
    ['en', 'golden visa', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('place', language, text)).toBe(value)
  })
})

describe('after "¿dónde?"', () => {
  test.each([
    ['es', 'Durango', 'mx-dur:durango or us-co:durango ?'],
    ['es', 'Gómez Palacio', 'mx-dur:gomez-palacio'],
    ['es', 'gomes palasio', 'mx-dur:gomez-palacio ?'],
    ['es', 'soy de Indé', 'mx-dur:inde'],
    ['es', 'Fresno California', 'us-ca:fresno'],
    ['es', 'no sé', ''],
    ['en', 'Dallas, TX', 'us-tx:dallas'],
    ['en', 'Springfield', 'us-mo:springfield or us-ma:springfield or us-il:springfield or us-or:springfield ?'],
    ['ht', 'Miyami', 'us-fl:miami'],
    ['ht', 'm nan Boston', 'us-ma:boston'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('place', language, text, { awaited: 'place' })).toBe(value)
  })
})
