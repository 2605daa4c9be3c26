import { describe, expect, test } from 'vitest'
import {
  entitiesOf,
  readAge,
  readAmount,
  readANumber,
  readCountry,
  readDate,
  readDocument,
  readDuration,
  readEmail,
  readFolio,
  readNumber,
  readPhone,
  readPlace,
  readRelation,
  readState,
} from '#src/nlu/entities/index.ts'
import { places, reading, today } from '#test/kit/told.ts'

describe('a first message that tells all', () => {
  test('in Spanish', () => {
    const text =
      'Mi hermano de 34 años murió en Houston Texas hace dos semanas, cobran 3 mil dólares, mi cel 618 123 4567'
    const all = entitiesOf(text, reading('es'))
    expect(all.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'relation: Mi hermano',
      'age: 34 años',
      'place: Houston',
      'state: Texas',
      'date: hace dos semanas',
      'amount: 3 mil dólares',
      'phone: 618 123 4567',
    ])
  })

  test('in Kreyòl', () => {
    const all = entitiesOf('Frè m gen 22 an, yo arete l Tulsa yè, li soti Ayiti, li pèdi paspò l', reading('ht'))
    expect(all.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'relation: Frè m',
      'age: 22 an',
      'date: yè',
      'country: Ayiti',
      'document: paspò',
    ])
  })

  test('in two languages at once', () => {
    const all = entitiesOf('hace two weeks que mi husband lost his pasaporte', reading('es'))
    expect(all.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'date: hace two weeks',
      'relation: mi husband',
      'document: pasaporte',
    ])
  })
})

describe('one question', () => {
  test('takes what is certain before what is not', () => {
    expect(readDate('el 15 o mejor el 3 de marzo de 2025', reading('es'))?.from).toBe('2025-03-03')
  })

  test('gets null when the text does not tell it', () => {
    expect(readRelation('no sé', reading('es'))).toBeNull()
    expect(readState('no quiero decir', reading('es'))).toBeNull()
  })

  test.each([
    ['readDate', readDate, 'ayer'],
    ['readAge', readAge, '45'],
    ['readAmount', readAmount, 'dos mil'],
    ['readNumber', readNumber, 'cuatro'],
    ['readDuration', readDuration, 'un año'],
    ['readRelation', readRelation, 'hermano'],
    ['readDocument', readDocument, 'acta de nacimiento'],
    ['readCountry', readCountry, 'Haití'],
    ['readState', readState, 'Texas'],
    ['readPlace', readPlace, 'Gómez Palacio'],
    ['readFolio', readFolio, 'dgo 4f7ka'],
    ['readANumber', readANumber, 'A123456789'],
    ['readPhone', readPhone, '618 123 4567'],
    ['readEmail', readEmail, 'ana@ejemplo.org'],
  ] as const)('%s reads its answer', (_name, read, text) => {
    expect(read(text, reading('es'))).not.toBeNull()
  })
})

describe('what tells who somebody is', () => {
  test.each([
    [readANumber, 'A123456789'],
    [readPhone, '618 123 4567'],
    [readEmail, 'ana@ejemplo.org'],
  ] as const)('is marked', (read, text) => {
    expect(read(text, reading('es'))?.sensitive).toBe(true)
  })
})

describe('without the gazetteer', () => {
  test('no places are read, and no country in their place', () => {
    expect(entitiesOf('vivo en Nuevo México', { language: 'es', today })).toEqual([])
  })

  test('a folio needs its hyphen', () => {
    const context = { language: 'es', today, places } as const
    expect(entitiesOf('es el dgo 4f7ka', context)).toEqual([])
    expect(entitiesOf('es el DGO-4F7KA', context)).toMatchObject([{ kind: 'folio', folio: 'DGO-4F7KA' }])
  })
})
