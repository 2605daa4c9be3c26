import { expect, test } from 'vitest'
import { entityOf, toldValue } from '#src/nlu/answers/told-value.ts'
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
