import { expect, test } from 'vitest'
import { entityOf, toldValue, valueFor } from '#src/nlu/answers/told-value.ts'
import { entitiesOf } from '#src/nlu/entities/index.ts'
import { reading } from '#test/kit/told.ts'

/** The value read from an answer to a question of this kind. */
function value(kind: 'age' | 'years' | 'number', text: string) {
  const awaited = entityOf(kind)
  return toldValue(kind, entitiesOf(text, reading('es', awaited === null ? {} : { awaited })))
}

test.each([
  ['years', 'tengo 64 años y trabajé 15 años en Chicago', '15'],
  ['age', 'tengo 64 años y trabajé 15 años en Chicago', '64'],
  ['years', 'trabajé 18 meses', '1'],
  ['years', '7', '7'],
  ['years', 'unos diez', '10'],
  ['years', 'un año', '1'],
  ['age', '63', '63'],
  ['number', 'somos 4', '4'],
  ['years', 'del 85 al 97', null],
  ['years', 'toda la vida', null],
] as const)('%s in «%s»: %s', (kind, text, expected) => {
  expect(value(kind, text)).toBe(expected)
})

test.each([
  ['hace 15 años que no veo a mi hijo', '15'],
  ['tengo 67 años y hace 22 años que no los veo', '22'],
  ['desde el 2004', '22'],
  ['15 años sin vernos', '15'],
  ['hace tres meses', '0'],
  ['no me acuerdo', null],
] as const)('a length that lasts until today, in «%s»: %s', (text, expected) => {
  const context = reading('es', { awaited: 'duration' })
  const question = { kind: 'years', options: [], personal: false, since: true } as const
  expect(valueFor(question, entitiesOf(text, context), context.today)).toBe(expected)
})

test('a day is no length to a question that does not ask since when', () => {
  const context = reading('es', { awaited: 'duration' })
  const question = { kind: 'years', options: [], personal: false } as const
  expect(valueFor(question, entitiesOf('desde el 2004', context), context.today)).toBeNull()
})

test('a place in another country is no answer to where in Mexico', () => {
  const entities = [
    { kind: 'place', places: ['us-il:chicago'], at: 0, words: 'Chicago', certain: true },
    { kind: 'state', country: 'mx', state: 'mx-dur', at: 20, words: 'Durango', certain: true },
  ] as const
  const question = { kind: 'place', options: [], personal: false } as const
  expect(valueFor(question, entities)).toBe('us-il:chicago')
  expect(valueFor({ ...question, within: 'mx' }, entities)).toBe('mx-dur')
  expect(valueFor({ ...question, within: 'mx' }, entities.slice(0, 1))).toBeNull()
})
