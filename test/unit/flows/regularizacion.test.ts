import { expect, test } from 'vitest'
import { recentDays, regularizacion } from '#flows/procedures/regularizacion.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

const { topics } = loadKnowledge()
const moment = { today: '2026-11-21', calendars: {} }
const papers = { matter: 'papers', base: 'other', rest: 'none' }

function led(answers: Record<string, string>) {
  const { snapshot, actions } = regularizacion.start({ answers }, moment)
  const additions = actions.flatMap((a) => (a.type === 'say_result' ? a.additions : []))
  return [regularizacion.progress(snapshot)?.route, ...additions]
}

test('the days it decides by are those of the fact it tells', () => {
  const facts = topics.find((one) => one.id === 'regularization')?.facts ?? []
  for (const id of ['who-expired', 'expired-longer'])
    expect(facts.find((one) => one.id === id)?.values?.days).toMatchObject({ amount: recentDays })
})

test.each([
  ['2026-09-22', 'recent'],
  ['2026-09-21', 'old'],
  ['2026-12-01', 'valid'],
  ['never', 'never'],
  ['valid', 'valid'],
  ['unknown', 'unclear'],
  ['withheld', 'unclear'],
])('a document that expired %s: %s', (expired, route) => {
  expect(led({ ...papers, expired })).toEqual([route])
})

test('told roughly, it may be past the term: both rules are told', () => {
  expect(led({ ...papers, expired: '2026-09-01/2026-09-30' })).toEqual(['recent', 'maybe-old'])
})

test('by the family, whoever is afraid is told not to wait; who is still outside is not', () => {
  const family = { matter: 'papers', base: 'family', tie: 'partner' }
  expect(led({ ...family, inside: 'yes' })).toEqual(['family-partner', 'family-fear'])
  expect(led({ ...family, inside: 'no' })).toEqual(['family-outside'])
})
