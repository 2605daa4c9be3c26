import { expect, it } from 'vitest'
import { calmRank, facetsOf, rankOf, ranks } from '#core/cases/facets.ts'
import { caseOf } from '../../kit/commits.ts'

it('says of a case what lists are filtered by; one of before stages and priorities is new and normal', () => {
  expect(facetsOf(caseOf('c1', { topic: null }))).toEqual({
    language: 'es',
    topic: null,
    channel: 'telegram',
    origin: null,
    stage: 'new',
    priority: 'normal',
    protected: 'no',
  })
  const cared = caseOf('c1', {
    origin: 'us-ca',
    stage: 'waiting_other',
    priority: { level: 'high', reason: 'x' },
    protected: { at: 1, by: 'Ana', staff: [] },
  })
  expect(facetsOf(cared)).toMatchObject({
    origin: 'us-ca',
    stage: 'waiting_other',
    priority: 'high',
    protected: 'yes',
  })
})

it('puts danger before every priority', () => {
  const priorities = (['high', 'normal', 'low'] as const).map((level) => ({ priority: { level, reason: 'x' } }))
  const order = [
    ...priorities.map((p) => ({ urgent: 'danger' as const, ...p })),
    ...priorities.map((p) => ({ urgent: null, ...p })),
  ]
  expect(order.map(rankOf)).toEqual(Array.from({ length: ranks }).map((_, rank) => rank))
  expect(rankOf({ urgent: 'danger' })).toBeLessThan(calmRank)
  expect(rankOf({ urgent: null })).toBeGreaterThan(calmRank)
})
