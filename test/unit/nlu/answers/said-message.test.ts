import { expect, test } from 'vitest'
import type { Entity } from '#src/core/vocabulary/entity.ts'
import { markedPhrase, saidMessage } from '#src/nlu/answers/said-message.ts'
import { phrases } from '#src/nlu/phrases.ts'

const at = (text: string, words: string) => ({ at: text.indexOf(words), words, certain: true })

test('what was named is marked, so that one phrase fits every town and day', () => {
  const text = 'nací en Houston y llegué hace dos semanas'
  const entities: Entity[] = [
    { kind: 'place', places: ['us-tx:houston'], ...at(text, 'Houston') },
    { kind: 'date', from: '2026-11-06', to: '2026-11-12', precision: 'week', ...at(text, 'hace dos semanas') },
  ]
  const { marked } = saidMessage(text, entities)
  expect(phrases([markedPhrase('naci en US')]).test(marked)).toBe(true)
  expect(phrases([markedPhrase('llegue DATE')]).test(marked)).toBe(true)
  expect(phrases([markedPhrase('naci en MX')]).test(marked)).toBe(false)
})

test('a nationality is no place', () => {
  const text = 'soy hondureño'
  const entities: Entity[] = [{ kind: 'country', country: 'hn', nationality: true, ...at(text, 'hondureño') }]
  expect(phrases([markedPhrase('soy PLACE')]).test(saidMessage(text, entities).marked)).toBe(false)
})

test('a phrase is respelt as messages are: short and glued Kreyòl, accents, capitals', () => {
  for (const message of [
    'm pa ka tounen nan peyi m',
    'mwen pa ka tounen nan peyi mwen',
    'Mwen pa ka tounen nan peyi m',
  ])
    expect(phrases([markedPhrase('pa ka tounen nan peyi m')]).test(saidMessage(message, []).marked)).toBe(true)
  expect(phrases([markedPhrase('mè mwen mouri')]).test(saidMessage('me mwen mouri', []).marked)).toBe(true)
  expect(phrases([markedPhrase('perdí mi pasaporte')]).test(saidMessage('perdi mi PASAPORTE', []).marked)).toBe(true)
})

test('an age under a bound keeps its words; an age that was named is marked', () => {
  const minor = 'soy menor de edad'
  const bound: Entity[] = [{ kind: 'age', from: 0, to: 17, months: null, ...at(minor, 'menor de edad') }]
  expect(phrases([markedPhrase('soy menor de edad')]).test(saidMessage(minor, bound).marked)).toBe(true)
  const named = 'tengo 40 años'
  const age: Entity[] = [{ kind: 'age', from: 40, to: 40, months: null, ...at(named, '40 años') }]
  expect(phrases([markedPhrase('tengo AGE')]).test(saidMessage(named, age).marked)).toBe(true)
})
