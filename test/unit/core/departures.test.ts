import { describe, expect, test } from 'vitest'
import { departures } from '#src/core/departures/departures.ts'
import type { FactHeld } from '#src/core/departures/fact-held.ts'

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

describe('free', () => {
  const passport: FactHeld = {
    item: 'passport/fee',
    cost: true,
    values: [{ kind: 'money', amount: 1895, currency: 'MXN' }],
  }
  const curp: FactHeld = {
    item: 'curp/free-look',
    cost: true,
    free: 'Sacar la CURP es gratis',
    names: 'CURP de mexicanos',
    values: [],
  }
  const talked: FactHeld = { ...curp, from: 'talk' }
  const heldAgainst = (facts: readonly FactHeld[], text: string) =>
    departures(text, facts).map(({ said, kind, item }) => `${kind}: ${said} ≠ ${item}`)

  test.each([
    ['El pasaporte es gratis.', 'free: gratis ≠ passport/fee'],
    ['No tiene costo.', 'free: No tiene costo ≠ passport/fee'],
    ['The passport is free.', 'free: is free ≠ passport/fee'],
    ['Free of charge!', 'free: Free of charge ≠ passport/fee'],
    ['Paspò a gratis nèt.', 'free: gratis nèt ≠ passport/fee'],
    ['Li pa koute anyen.', 'free: pa koute anyen ≠ passport/fee'],
  ])('departs from a price: %s', (text, said) => expect(heldAgainst([passport], text)).toEqual([said]))

  test.each([
    ['La CURP cuesta $300.', 'money: $300 ≠ curp/free-look'],
    ['It costs 20 dollars.', 'money: 20 dollars ≠ curp/free-look'],
    ['Li koute 500 goud.', 'money: 500 goud ≠ curp/free-look'],
    ['La CURP no es gratis.', 'money: no es gratis ≠ curp/free-look'],
    ['CURP la pa gratis.', 'money: pa gratis ≠ curp/free-look'],
  ])('is departed from by an amount: %s', (text, said) => expect(heldAgainst([curp], text)).toEqual([said]))

  test.each([
    ['a call', 'Llame gratis al 079.'],
    ['the help of the office', 'La asesoría de nuestra oficina es gratis.'],
    ['who has time', 'I am free on Monday: feel free to write.'],
    ['what is said to be paid', 'El pasaporte no es gratis.'],
    ['nothing of the kind', 'Traiga su acta.'],
  ])('departs from nothing where it is of %s', (_, text) => expect(heldAgainst([passport], text)).toEqual([]))

  test('of another topic of the talk is that topic’s, where the sentence names it', () => {
    expect(heldAgainst([passport, talked], 'Sacar la CURP es gratis.')).toEqual([])
    expect(heldAgainst([passport, talked], 'El pasaporte es gratis.')).toEqual(['free: gratis ≠ passport/fee'])
  })

  test('of a topic that has both is said of what its facts say it of', () => {
    const visit: FactHeld = { item: 'passport/visit', cost: true, free: 'La cita es gratis', values: [] }
    expect(heldAgainst([passport, visit], 'Las citas son gratis.')).toEqual([])
    expect(heldAgainst([passport, visit], 'El pasaporte es gratis.')).toEqual(['free: gratis ≠ passport/fee'])
    expect(heldAgainst([passport, visit], 'Es gratis.')).toEqual(['free: gratis ≠ passport/fee'])
  })
})

describe('what else was spoken of', () => {
  const own: FactHeld = { item: 'passport/fee', values: [{ kind: 'money', amount: 1895, currency: 'MXN' }] }
  const copy: FactHeld = { item: 'copies/fee', from: 'talk', values: [{ kind: 'money', amount: 120, currency: 'MXN' }] }
  const line: FactHeld = { item: 'consul/line', from: 'talk', values: [{ kind: 'phone', number: '520 623 7874' }] }
  const office: readonly FactHeld[] = [
    { item: 'office/phone', from: 'office', values: [{ kind: 'phone', number: '618 137 9537' }] },
    { item: 'office/hours', from: 'office', values: [{ kind: 'time', from: '09:00', to: '15:00' }] },
  ]
  const said = (text: string, facts: readonly FactHeld[]) => departures(text, facts).map(({ item }) => item)

  test('its amounts and numbers are known, and what is nearly one departs from it', () => {
    expect(said('La copia cuesta $120 y el pasaporte $1,895.', [own, copy])).toEqual([])
    expect(said('Llame al 520 623 7874.', [own, line])).toEqual([])
    expect(said('Llame al 520 623 7875.', [own, line])).toEqual(['consul/line'])
    expect(said('Cuesta $130.', [copy])).toEqual(['copies/fee'])
  })

  test('the case’s own topic is named before it', () => {
    expect(said('Cuesta $130.', [copy, own])).toEqual(['passport/fee'])
  })

  test('the office’s own number is a slip where it is nearly right, and its hours where the office is named', () => {
    expect(said('Llámenos al 618 137 9538.', office)).toEqual(['office/phone'])
    expect(said('El albergue contesta en el 871 555 0102.', office)).toEqual([])
    expect(said('La oficina abre a las 8:00.', office)).toEqual(['office/hours'])
    expect(said('El consulado abre a las 8:00.', office)).toEqual([])
    expect(said('La oficina abre a las 9:00.', office)).toEqual([])
  })
})
