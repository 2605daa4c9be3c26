import { describe, expect, test } from 'vitest'
import type { Topic } from '#src/core/vocabulary/topic.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import type { Variant } from '#src/knowledge/variant.ts'
import { fact, inThree, topicOf } from '#test/kit/topic.ts'
import { changedBetween } from '../../../scripts/knowledge/changed.ts'

const fee = fact({ says: 'It costs ten', field: 'cost', id: 'fee' })
const place = fact({ says: 'At the counter', field: 'where', id: 'place' })

function knowledgeOf(topics: readonly Topic[], durango: readonly Variant[] = []) {
  const whole = loadKnowledge()
  const offices = whole.offices.slice(0, 1).map((office) => ({ ...office, id: 'durango' }))
  return { ...whole, topics, offices, variants: { durango } }
}
const now = (...topics: Topic[]) => changedBetween(knowledgeOf([topicOf([fee, place])]), knowledgeOf(topics))

describe('a fact that changes', () => {
  test('names the answers that say it: its part, and the first answer when that rests on it', () =>
    expect(now(topicOf([{ ...fee, text: inThree('It costs twenty') }, place]))).toEqual([
      {
        office: 'durango',
        topic: 'passport',
        fact: 'fee',
        change: 'different',
        was: 'It costs ten (es)',
        is: 'It costs twenty (es)',
        answers: ['summary', 'cost'],
      },
    ]))

  test('also changes when only its date or its certainty does: the answer says so', () => {
    expect(now(topicOf([fee, { ...place, as_of: '2019' }]))).toMatchObject([{ fact: 'place', answers: ['where'] }])
    expect(now(topicOf([fee, { ...place, confirm: true }]))).toMatchObject([{ fact: 'place', change: 'different' }])
  })

  test('may be new or gone', () => {
    const hours = fact({ says: 'From nine', field: 'hours', id: 'hours' })
    expect(now(topicOf([fee, hours]))).toMatchObject([
      { fact: 'place', change: 'gone', is: null },
      { fact: 'hours', change: 'new', was: null },
    ])
  })

  test('in one office only is told for that office', () => {
    const own: Variant = { topic: 'passport', sources: {}, facts: [], without: ['place'], gaps: [] }
    const topics = [topicOf([fee, place])]
    expect(changedBetween(knowledgeOf(topics), knowledgeOf(topics, [own]))).toMatchObject([
      { office: 'durango', fact: 'place', change: 'gone' },
    ])
  })

  test('that reads the same as before is none, whatever its review date', () =>
    expect(now(topicOf([{ ...fee, review_by: '2030-01-01' }, place]))).toEqual([]))
})
