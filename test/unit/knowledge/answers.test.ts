import { describe, expect, test } from 'vitest'
import type { Value } from '#src/core/vocabulary/topic.ts'
import { writeValue } from '#src/knowledge/values.ts'
import { createTexts } from '#src/shared/texts.ts'
import { answerText, bookOf, fact, inThree, today, topicOf } from '#test/kit/topic.ts'

const certificate = fact({ says: 'Bring the certificate', field: 'requirements' })
const photo = fact({ says: 'Bring a photo', field: 'requirements' })
const fee = fact({ says: 'It is free', field: 'cost' })
const counter = fact({ says: 'Go to the counter', field: 'where' })
const fraud = fact({ says: 'Nobody may charge you', field: 'warnings' })

describe('an answer', () => {
  test('to what to bring lists it, and says what it costs and where to go beside it', () => {
    const text = answerText(bookOf([topicOf([certificate, photo, fee, counter])]), 'requirements')
    expect(text).toBe(
      [
        'Requisitos\n☐ Bring the certificate (es)\n☐ Bring a photo (es)',
        'Costo: It is free (es)',
        'Dónde: Go to the counter (es)',
        'Fuente: SRE (enero de 2026).',
      ].join('\n\n'),
    )
  })

  test('to the steps numbers them', () =>
    expect(answerText(bookOf([topicOf([fact({ says: 'Ask for a day', field: 'steps' })])]), 'steps')).toContain(
      'Pasos\n1. Ask for a day (es)',
    ))

  test('carries at most two warnings, above what was asked, and their sources', () => {
    const warnings = ['one', 'two', 'three'].map((says) => fact({ says, field: 'warnings', sources: ['paper'] }))
    const book = bookOf([topicOf([fee, ...warnings])])
    for (const field of ['cost', null] as const) {
      const text = answerText(book, field, { first: true })
      expect(text).toContain('Passport (es)\n\n⚠ one (es)\n\n⚠ two (es)\n\n')
      expect(text).not.toContain('three')
      expect(
        book
          .answer('passport', field, 'es', today, true)
          .citations.map((c) => c.publisher)
          .toSorted(),
      ).toEqual(['Periódico Oficial', 'SRE'])
    }
    expect(answerText(book, 'warnings')).toContain('• three (es)')
  })

  test('to a follow-up repeats the warnings only where a person is about to act', () => {
    const warning = fact({ says: 'one', field: 'warnings' })
    const book = bookOf([topicOf([fee, warning, fact({ says: 'Ask for a day', field: 'steps' })])])
    expect(answerText(book, 'cost')).not.toContain('⚠')
    expect(answerText(book, 'steps')).toContain('⚠ one (es)')
  })

  test('about a part without facts says so, with no padding and no source', () => {
    const answer = bookOf([topicOf([fee])]).answer('passport', 'duration', 'en', today)
    expect(answer.citations).toEqual([])
    expect(answerText(bookOf([topicOf([fee])]), 'duration', { language: 'en' })).toBe(
      'I have no reliable fact on “How long” for this procedure. Confirm it before you go, or ask a person at the office.',
    )
  })

  test('about a topic that does not exist is empty rather than wrong', () =>
    expect(bookOf([]).answer('passport', null, 'es', today)).toEqual({ blocks: [], citations: [] }))

  test('to where it is from lists every source once, with its date and its address if it has one', () => {
    const old = fact({ says: 'An old rule', field: 'legal_basis', sources: ['paper', 'official'], as_of: 'undated' })
    expect(answerText(bookOf([topicOf([fee, old])]), 'source')).toBe(
      'Passport (es)\n\nDe dónde salen estos datos\n' +
        '• SRE: Pasaportes (2026-01) https://example.org/p\n' +
        '• Periódico Oficial: Acuerdo 7 (2020-02)',
    )
  })

  test('offers a button for each part it has, none for warnings and what it is, the list beside what it lists, sources last', () =>
    expect(bookOf([topicOf([fraud, counter, fee, certificate])]).fields('passport')).toEqual([
      'requirements',
      'list',
      'cost',
      'where',
      'source',
    ]))

  test('points only to neighbours that exist', () => {
    const related = [
      { topic: 'visa', when: inThree('To work') },
      { topic: 'gone', when: inThree('Something else') },
    ]
    const book = bookOf([topicOf([fee], { related }), topicOf([fee], { id: 'visa' })])
    expect(book.related('passport', 'ht')).toEqual([{ topic: 'visa', label: 'To work (ht)' }])
  })

  test('of an office nobody knows cannot be opened', () =>
    expect(() => bookOf([], 'atlantis')).toThrow('no office is called atlantis: there are durango, zacatecas'))
})

describe('a value', () => {
  const texts = createTexts()
  test.each<[Value, string, string, string]>([
    [{ kind: 'money', amount: 1895, currency: 'MXN' }, '1,895 pesos', '1,895 Mexican pesos', '1,895 pezo meksiken'],
    [{ kind: 'money', amount: 20.5, currency: 'USD' }, '20.5 dólares', '20.5 US dollars', '20.5 dola ameriken'],
    [
      { kind: 'money', amount: 20, to: 35, currency: 'USD' },
      '20 a 35 dólares',
      '20 to 35 US dollars',
      '20 rive 35 dola ameriken',
    ],
    [{ kind: 'money', amount: 0, currency: 'HTG' }, '0 gourdes', '0 gourdes', '0 goud'],
    [{ kind: 'number', amount: 3, to: 5 }, '3 a 5', '3 to 5', '3 rive 5'],
    [{ kind: 'percent', amount: 12.5 }, '12.5 %', '12.5 %', '12.5 %'],
    [{ kind: 'time', from: '09:00' }, '09:00', '9:00 a.m.', '9:00 nan maten'],
    [
      { kind: 'time', from: '09:00', to: '15:30' },
      '09:00 a 15:30',
      '9:00 a.m. to 3:30 p.m.',
      '9:00 nan maten rive 3:30 apremidi',
    ],
    [{ kind: 'time', from: '12:00' }, '12:00', '12:00 p.m.', '12:00 midi'],
    [{ kind: 'date', date: '2026-12-05' }, '5 de diciembre de 2026', 'December 5, 2026', '5 desanm 2026'],
    [{ kind: 'phone', number: '520 623 7874' }, '520 623 7874', '520 623 7874', '520 623 7874'],
  ])('%j is read in each language', (value, es, en, ht) =>
    expect([writeValue(value, 'es', texts), writeValue(value, 'en', texts), writeValue(value, 'ht', texts)]).toEqual([
      es,
      en,
      ht,
    ]),
  )

  test('that ends a sentence with its own full stop gets no second one', () => {
    const hours = fact({
      says: 'hours',
      field: 'hours',
      text: inThree('Open until {end}.'),
      values: { end: { kind: 'time', from: '15:00' } },
    })
    const text = { es: 'Hasta las {end}.', en: 'Until {end}.', ht: 'Jiska {end}.' }
    const book = bookOf([topicOf([{ ...hours, text }])])
    expect(answerText(book, 'hours', { language: 'en' })).toContain('• Until 3:00 p.m.\n')
    expect(answerText(book, 'hours')).toContain('• Hasta las 15:00.\n')
  })

  test('fills every place its slot stands, in a fact and in the summary that rests on it', () => {
    const price = fact({
      says: 'fee',
      field: 'cost',
      text: inThree('{price} now, {price} later'),
      values: { price: { kind: 'money', amount: 5, currency: 'USD' } },
    })
    const book = bookOf([topicOf([price], { summary: inThree('First {fee.price}, and {fee.unknown}.') })])
    expect(answerText(book, 'cost')).toContain('5 dólares now, 5 dólares later (es)')
    expect(answerText(book, null, { language: 'en' })).toContain('First 5 US dollars, and {fee.unknown}. (en)')
  })
})
