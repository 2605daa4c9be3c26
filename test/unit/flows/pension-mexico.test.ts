import { expect, test } from 'vitest'
import { bienestarAge, pensionMexico, womenAge } from '#flows/procedures/pension-mexico.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

const { topics } = loadKnowledge()
const moment = { today: '2026-11-23', calendars: {} }

/** The Spanish text of a fact of the government's pension. */
function fact(id: string) {
  const topic = topics.find((one) => one.id === 'pension-bienestar')
  return topic?.facts.find((one) => one.id === id)?.text.es ?? ''
}

test('the ages it decides by are those of the facts it tells', () => {
  expect(fact('what-it-is')).toContain(`de ${bienestarAge} años o más`)
  expect(fact('women-60-64')).toContain(`de ${womenAge} a ${bienestarAge - 1} años`)
})

const asking = { which: 'bienestar', lives: 'mexico', had: 'ask', papers: 'all' }

test.each([
  [{ ...asking, age: '65' }, 'register'],
  [{ ...asking, age: '64', woman: 'yes' }, 'women'],
  [{ ...asking, age: '64', woman: 'no' }, 'too-young'],
  [{ ...asking, age: '59' }, 'too-young'],
  [{ ...asking, age: '64', woman: 'withheld' }, 'bienestar'],
  [{ ...asking, age: 'unknown' }, 'bienestar'],
  [{ which: 'unknown', insured: 'withheld' }, 'unclear'],
] as const)('%j leads to %s', (answers, route) => {
  expect(pensionMexico.progress(pensionMexico.start({ answers }, moment).snapshot)?.route).toBe(route)
})

test('a question without a subject is about the pension asked for', () => {
  const { snapshot } = pensionMexico.start({ answers: { which: 'voluntary' } }, moment)
  expect(pensionMexico.topic(snapshot)).toBe('imss-voluntary-abroad')
  expect(pensionMexico.topic(pensionMexico.start({ answers: {} }, moment).snapshot)).toBe('pension-bienestar')
})
