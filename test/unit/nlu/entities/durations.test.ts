import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('in Spanish', () => {
  test.each([
    ['es', 'trabajé 12 años allá', '12 year'],
    ['es', 'llevo 3 meses esperando', '3 month'],
    ['es', 'tengo 20 años aquí', '20 year'],
    ['es', 'tardaron 2 horas', '2 hour'],
    ['es', 'viví cinco meses allá', '5 month'],
    ['es', 'por un mes', '1 month'],
    ['es', 'durante dos años y medio', '2.5 year'],
    ['es', 'un par de semanas', '2-3 week ?'],
    ['es', 'como 20 años trabajé en Texas', '20 year ?'],
    ['es', 'no la ha visto en 20 años', '20 year'],
    ['es', 'tengo 1200 semanas cotizadas', '1200 week'],
    ['es', 'dos quincenas', '30 day'],
    ['es', 'más de seis meses', '6 month ?'],
    ['es', 'una visa de 10 años', '10 year'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('duration', language, text)).toBe(value)
  })
})

describe('in English', () => {
  test.each([
    ['en', 'I worked there for 20 years', '20 year'],
    ['en', "they've been here five years", '5 year'],
    ['en', 'for a year and a half', '1.5 year'],
    ['en', 'it took 8 hours', '8 hour'],
    ['en', 'a few days', '2-5 day ?'],
    ['en', 'half a year', '0.5 year'],
    ['en', 'more than six months', '6 month ?'],
    ['en', "I haven't seen her in 20 years", '20 year'],
    ['en', 'a ten year bar', '10 year'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('duration', language, text)).toBe(value)
  })
})

describe('in Kreyòl', () => {
  test.each([
    ['ht', 'mwen travay 8 an', '8 year'],
    ['ht', 'mwen te viv senk mwa laba', '5 month'],
    ['ht', 'm gen 3 mwa nan Meksik', '3 month'],
    ['ht', 'li pase dezan sou fwontyè a', '2 year'],
    ['ht', 'pandan twa semèn', '3 week'],
    ['ht', 'kèk jou', '2-5 day ?'],
    ['ht', '72 èdtan', '72 hour'],
    ['ht', 'plis pase 6 mwa', '6 month ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('duration', language, text)).toBe(value)
  })
})

describe('what is no length of time', () => {
  test.each([
    ['es', 'un día me dijeron que no', ''],
    ['es', 'hace dos años', ''],
    ['es', 'tiene 5 años', ''],
    ['es', 'a medio día', ''],
    ['en', 'one day he left', ''],
    ['en', '15 an hour', ''],
    ['ht', 'sa gen twa mwa', ''],
    ['ht', 'li gen 12 an', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('duration', language, text)).toBe(value)
  })
})

describe('after "¿cuánto tiempo?"', () => {
  test.each([
    ['es', 'un año', '1 year'],
    ['es', 'doce años', '12 year'],
    ['en', 'a week', '1 week'],
    ['ht', 'yon mwa', '1 month'],
    ['ht', '8 an', '8 year'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('duration', language, text, { awaited: 'duration' })).toBe(value)
  })
})
