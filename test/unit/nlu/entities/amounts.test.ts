import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('in Spanish', () => {
  test.each([
    ['es', 'mil quinientos pesos', '1500 MXN'],
    ['es', '500 pesos', '500 MXN'],
    ['es', '$200 dlls', '200 USD'],
    ['es', '200 dólares', '200 USD'],
    ['es', '$1,500.50', '1500.5 money'],
    ['es', '1,500 pesos', '1500 MXN'],
    ['es', '1.500 pesos', '1500 MXN'],
    ['es', '5 mil varos', '5000 MXN'],
    ['es', 'veinte mil dólares', '20000 USD'],
    ['es', 'USD 500', '500 USD'],
    ['es', 'US$200', '200 USD'],
    ['es', '300$', '300 money'],
    ['es', 'entre 200 y 300 pesos', '200-300 MXN'],
    ['es', '2 o 3 mil pesos', '2000-3000 MXN'],
    ['es', 'como 30 mil pesos', '30000 MXN ?'],
    ['es', 'medio millón de pesos', '500000 MXN'],
    ['es', 'dos millones de pesos', '2000000 MXN'],
    ['es', 'un peso', '1 MXN'],
    ['es', 'un dólar al día', '1 USD'],
    ['es', '20 mil pesos colombianos', '20000 COP'],
    ['es', '600 quetzales', '600 GTQ'],
    ['es', '5000 lempiras', '5000 HNL'],
    ['es', 'me cobran 3 mil', '3000 money ?'],
    ['es', 'gano mil 800 a la semana', '1800 money ?'],
    ['es', 'mil y tantos pesos', '1000 MXN ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('amount', language, text)).toBe(value)
  })
})

describe('in English', () => {
  test.each([
    ['en', '200 bucks', '200 USD'],
    ['en', 'a hundred dollars', '100 USD'],
    ['en', 'six thousand dollars', '6000 USD'],
    ['en', '$5k', '5000 money'],
    ['en', '$4,000', '4000 money'],
    ['en', 'it costs 350', '350 money ?'],
    ['en', '1.5 million pesos', '1500000 MXN'],
    ['en', 'he owes me 2600', '2600 money ?'],
    ['en', '20,000 dollars', '20000 USD'],
    ['en', 'like 400 pesos', '400 MXN ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('amount', language, text)).toBe(value)
  })
})

describe('in Kreyòl', () => {
  test.each([
    ['ht', '500 goud', '500 HTG'],
    ['ht', 'de mil goud', '2000 HTG'],
    ['ht', 'de goud', '2 HTG'],
    ['ht', 'mil senk san peso', '1500 MXN'],
    ['ht', 'san dola', '100 USD ?'],
    ['ht', 'mil dola ayisyen', '5000 HTG ?'],
    ['ht', 'twa san dola ameriken', '300 USD'],
    ['ht', '20 mil peso', '20000 MXN'],
    ['ht', 'yon goud', '1 HTG'],
    ['ht', '40 mil pezo', '40000 MXN'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('amount', language, text)).toBe(value)
  })
})

describe('what is no money', () => {
  test.each([
    ['es', 'me dieron un cheque en dólares', ''],
    ['es', 'bajar de peso', ''],
    ['es', 'mil gracias', ''],
    ['es', 'irme de una vez', ''],
    ['es', 'tengo 3 hijos', ''],
    ['es', 'a peso', ''],
    ['en', 'two of us', ''],
    ['en', 'they help us', ''],
    ['en', 'with dollars in his pocket', ''],
    ['ht', 'patron an di li vini', ''],
    ['ht', 'chanje goud an peso', ''],
    ['es', 'hace 2 semanas', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('amount', language, text)).toBe(value)
  })
})

describe('after "¿cuánto?" a number is an amount', () => {
  test.each([
    ['es', 'dos mil', '2000 money'],
    ['es', '1500', '1500 money'],
    ['es', 'como 500', '500 money ?'],
    ['en', 'two hundred', '200 money'],
    ['ht', 'de mil', '2000 money'],
    ['ht', 'senk san', '500 money'],
    ['es', '3 semanas', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('amount', language, text, { awaited: 'amount' })).toBe(value)
  })
})
