import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('in Spanish', () => {
  test.each([
    ['es', 'tiene 5 años', '5'],
    ['es', 'mi mamá tiene 62 añitos', '62'],
    ['es', 'mi bebé de 8 meses', '8 months'],
    ['es', 'bebé de 3 meses', '3 months'],
    ['es', 'una niña de siete años', '7'],
    ['es', 'mis hijos de 5, 7 y 9 años', '5; 7; 9'],
    ['es', 'mis hijas tienen 3 y 5 años', '3; 5'],
    ['es', 'nací en 1958', '67-68'],
    ['es', 'nací el 3 de marzo de 1980', '46'],
    ['es', 'nació hace dos días', '0'],
    ['es', 'mi esposo, de 69 años, ya no camina', '69'],
    ['es', 'Lupita, 11 años, de Topia', '11'],
    ['es', 'tengo 34', '34 ?'],
    ['es', 'tengo diecinueve años y soy de Lerdo', '19'],
    ['es', 'mi hijo cumple 18 en marzo', '18'],
    ['es', 'tiene como 40 años', '40 ?'],
    ['es', 'una señora de sesenta y tantos años', '60-69 ?'],
    ['es', 'edad: 40', '40'],
    ['es', '71 años de edad', '71'],
    ['es', 'soy menor de edad', '0-17'],
    ['es', 'menores de 18 años', '0-17'],
    ['es', 'personas mayores de 65 años', '65-120'],
    ['es', 'tengo mas de 60 años', '60 ?'],
    ['es', 'tiene entre 30 y 35 años', '30-35'],
    ['es', 'mi hijo tiene dos años y medio', '30 months'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text)).toBe(value)
  })
})

describe('in Spanish, what is no age', () => {
  test.each([
    ['es', 'tengo 20 años aquí', ''],
    ['es', 'tengo 12 años trabajando', ''],
    ['es', 'hace 5 años', ''],
    ['es', 'una visa de 10 años', ''],
    ['es', 'un castigo de diez años', ''],
    ['es', 'trabajé 12 años', ''],
    ['es', 'tengo 4 hijos', ''],
    ['es', 'son cuatro días', ''],
    ['es', 'mi mujer tiene siete meses de embarazo', ''],
    ['es', 'el juez le dio 60 días', ''],
    ['es', 'tiene 3 años que murió', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text)).toBe(value)
  })
})

describe('in English', () => {
  test.each([
    ['en', 'my mom is 67', '67'],
    ['en', "I'm 34 years old", '34'],
    ['en', "she's twelve", '12'],
    ['en', 'he is 5 months old', '5 months'],
    ['en', 'my 3 year old son', '3'],
    ['en', 'a 16-year-old', '16'],
    ['en', 'my 13 yo daughter', '13'],
    ['en', 'a two year old is sick', '2'],
    ['en', 'he turned 18', '18'],
    ['en', 'aged 70', '70'],
    ['en', 'I was eight', '8'],
    ['en', 'born in 1990', '35-36'],
    ['en', 'under 18', '0-17'],
    ['en', 'he is a minor', '0-17'],
    ['en', 'she is almost 80', '80 ?'],
    ['en', 'my brother is twenty-three', '23'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text)).toBe(value)
  })
})

describe('in English, what is no age', () => {
  test.each([
    ['en', 'she is 5 months pregnant', ''],
    ['en', 'there are 5 people', ''],
    ['en', 'we are five', ''],
    ['en', 'I worked there for 20 years', ''],
    ['en', 'five years ago', ''],
    ['en', 'a ten year bar', ''],
    ['en', 'it is 5', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text)).toBe(value)
  })
})

describe('in Kreyòl', () => {
  test.each([
    ['ht', 'li gen 12 zan', '12'],
    ['ht', 'manman m gen 67 an', '67'],
    ['ht', 'm gen ventan', '20'],
    ['ht', 'mwen gen sèzan', '16'],
    ['ht', 'pitit mwen gen 8 mwa', '8 months'],
    ['ht', 'timoun 5 an', '5'],
    ['ht', 'nyès mwen 13 zan', '13'],
    ['ht', 'li gen dezan', '2'],
    ['ht', 'laj mwen se 40 an', '40'],
    ['ht', 'mwen fèt an 1985', '40-41'],
    ['ht', 'li gen 2 zan edmi', '30 months'],
    ['ht', 'timoun yo gen 6 ak 10 zan', '6; 10'],
    ['ht', 'li minè, li poko gen 18 an', '0-17; 0-17'],
    ['ht', 'bòpè m gen swasant an', '60'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text)).toBe(value)
  })
})

describe('in Kreyòl, what is no age', () => {
  test.each([
    ['ht', 'm gen 3 mwa nan Meksik', ''],
    ['ht', 'sa gen 3 zan', ''],
    ['ht', 'mwen travay 8 an', ''],
    ['ht', 'mwen gen senk an rezidans', ''],
    ['ht', 'yo desann bis la', ''],
    ['ht', 'm ansent 7 mwa', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text)).toBe(value)
  })
})

describe('after "¿cuántos años tiene?" a number is an age', () => {
  test.each([
    ['es', '45', '45'],
    ['es', 'cuarenta y cinco', '45'],
    ['es', 'tiene 5', '5'],
    ['es', 'como 40', '40 ?'],
    ['es', '8 meses', '8 months'],
    ['es', 'treinta y tantos', '30-39 ?'],
    ['es', '1958', '67-68'],
    ['es', 'nació en 1958', '67-68'],
    ['es', 'entre 20 y 30', '20-30'],
    ['es', 'uno', '1'],
    ['es', 'la niña 5 y el niño 8', '5; 8'],
    ['en', '34', '34'],
    ['en', 'thirty four', '34'],
    ['en', '6 months', '6 months'],
    ['en', 'around 50', '50 ?'],
    ['ht', '25 an', '25'],
    ['ht', 'vennsenk', '25'],
    ['ht', 'dizan', '10'],
    ['ht', '8 mwa', '8 months'],
    ['es', '300', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('age', language, text, { awaited: 'age' })).toBe(value)
  })
})
