import { describe, expect, test } from 'vitest'
import { departures, type FactHeld } from '#src/core/replies/departures.ts'

const facts: readonly FactHeld[] = [
  { item: 'passport/fee', values: [{ kind: 'money', amount: 1895, currency: 'MXN' }] },
  { item: 'passport/fee-long', values: [{ kind: 'money', amount: 3800, to: 4000, currency: 'MXN' }] },
  { item: 'passport/line', values: [{ kind: 'phone', number: '55 1234 5678' }] },
  { item: 'passport/hours', values: [{ kind: 'time', from: '09:00', to: '15:00' }] },
  { item: 'passport/term', values: [{ kind: 'date', date: '2026-12-31' }] },
]
const of = (text: string) => departures(text, facts).map(({ said, item }) => `${said} ≠ ${item}`)

describe('a text departs from the facts', () => {
  test.each([
    ['another amount, beside the nearest fact', 'Cuesta $1,500 en efectivo.', ['$1,500 ≠ passport/fee']],
    ['another amount in words of any language', 'Li koute 4500 pesos', ['4500 pesos ≠ passport/fee-long']],
    ['the amount in another currency', 'Son 1895 dólares', ['1895 dólares ≠ passport/fee']],
    ['another telephone', 'Llame al 55 1234 5679.', ['55 1234 5679 ≠ passport/line']],
    ['another opening hour', 'La oficina abre a las 8:00.', ['8:00 ≠ passport/hours']],
    ['another opening hour in English', 'It opens at 8 am', ['8 am ≠ passport/hours']],
    ['another last day', 'Tiene hasta el 15 de diciembre.', ['15 de diciembre ≠ passport/term']],
  ])('with %s', (_, text, expected) => expect(of(text)).toEqual(expected))
})

describe('a text departs from nothing', () => {
  test.each([
    ['when it says what a fact says', 'Cuesta 1,895.00 pesos. Llame al (55) 1234-5678 o al +52 55 1234 5678.'],
    ['within a range', 'Son $3,900.'],
    ['at an appointment: its day and hour are its own', 'Su cita es el 15 de diciembre a las 8:00.'],
    ['with the hours and the day of the facts', 'Atiende de 09:00 a 15:00. Tiene hasta el 31 de diciembre.'],
    ['in English', 'Open until 3 pm; before December 31.'],
    ['in a number that is no price and no telephone', 'Traiga 2 copias de su CURP y 3 fotos. Folio 123456.'],
  ])('%s', (_, text) => expect(of(text)).toEqual([]))

  test('where no fact speaks of such a thing', () => {
    expect(departures('Cuesta $99. Llame al 618 123 4567.', [{ item: 'a/b', values: [] }])).toEqual([])
  })
})
