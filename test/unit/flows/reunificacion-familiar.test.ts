import { expect, test } from 'vitest'
import { enoughApart, fewestApart, parentAge, reunificacionFamiliar } from '#flows/procedures/reunificacion-familiar.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

const { topics } = loadKnowledge()
const moment = { today: '2026-11-23', state: 'mx-dur', calendars: {} }

test('the thresholds it decides by are those of the fact it tells', () => {
  const topic = topics.find((one) => one.id === 'family-reunion')
  const values = topic?.facts.find((one) => one.id === 'states-puebla-tamaulipas-veracruz')?.values
  expect(values).toMatchObject({
    sixty: { amount: parentAge },
    five: { amount: fewestApart },
    ten: { amount: enoughApart },
  })
})

const visiting = { matter: 'visit', state: 'mx-dur:canatlan', whom: 'child', trouble: 'none', papers: 'all' }

test.each([
  [{ ...visiting, age: '60', apart: '10' }, 'ask'],
  [{ ...visiting, age: '59', apart: '10' }, 'younger'],
  [{ ...visiting, age: '70', apart: '9' }, 'some-years'],
  [{ ...visiting, age: '70', apart: '4' }, 'few-years'],
  [{ ...visiting, age: 'unknown', apart: 'withheld' }, 'unclear'],
  [{ ...visiting, state: 'mx-mic', age: '30' }, 'elsewhere'],
  [{ matter: 'visit', whom: 'child', trouble: 'deported' }, 'deported'],
] as const)('%j leads to %s', (answers, route) => {
  expect(reunificacionFamiliar.progress(reunificacionFamiliar.start({ answers }, moment).snapshot)?.route).toBe(route)
})
