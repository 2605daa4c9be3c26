import { expect, test } from 'vitest'
import { followsAfter } from '#src/core/conversation/follows.ts'
import { itemName, itemOf, itemsOf, toTick } from '#src/core/conversation/items.ts'
import { startOf } from '#src/core/conversation/term.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { Guide } from '#src/core/vocabulary/guide.ts'

const guide: Guide = {
  flow: 'bread',
  topics: ['bread'],
  under: {},
  tone: 'plain',
  questions: {},
  ask: {},
  routes: {
    eat: { steps: ['cut', 'bread-and-more/knife'], know: ['it-is-warm'] },
    toast: { bring: ['cut', 'butter'] },
  },
  additions: { jam: { when: {}, bring: ['spoon'], cost: ['free'] } },
  terms: { fresh: { from: 'bought', days: 3, fact: 'bread/days', first: 'next_day' } },
  board: {},
  asides: { burnt: { careful: ['water'] } },
  later: {},
  office_of: null,
  optional: false,
  derive: () => ({}),
}

test('every line a procedure may tell is named once', () =>
  expect(itemsOf(guide).toSorted()).toEqual(
    ['bread-and-more/knife', 'butter', 'cut', 'free', 'it-is-warm', 'spoon', 'water'].toSorted(),
  ))

test('what is done and what is brought can be ticked, nothing else', () =>
  expect(itemsOf(guide, toTick)).toEqual(['cut', 'bread-and-more/knife', 'butter', 'spoon']))

test('a line has a short name a button carries, and is found by it', () => {
  expect(itemName('bread-and-more/knife')).toBe('bam.knife')
  expect(itemName('cut')).toBe('cut')
  expect(itemOf(guide, 'bam.knife')).toBe('bread-and-more/knife')
  expect(itemOf(guide, 'spoon')).toBe('spoon')
  expect(itemOf(guide, 'it-is-warm')).toBeNull()
})

test.each([
  ['the day told', { bought: '2026-10-03' }, { from: '2026-10-03', rough: false }],
  ['the earliest of some days', { bought: '2026-10-01/2026-10-31' }, { from: '2026-10-01', rough: true }],
  ['none when it is not known', { bought: 'unknown' }, null],
  ['none when it was not told', {}, null],
])('a term starts from %s', (_, values, start) => expect(startOf(guide, 'fresh', values)).toEqual(start))

test('a term nobody knows of starts nowhere', () =>
  expect(startOf(guide, 'stale', { bought: '2026-10-03' })).toBeNull())

test('topics to be told about: each once, the one asked for last is last, and none once it is given up', () => {
  const follow = (topic: string, following: boolean): Effect => ({ type: 'follow_topic', topic, following })
  expect(followsAfter({}, [])).toEqual([])
  expect(followsAfter({ follows: ['a', 'b'] }, [follow('c', true), follow('a', true)])).toEqual(['b', 'c', 'a'])
  expect(followsAfter({ follows: ['a', 'b'] }, [follow('a', false)])).toEqual(['b'])
  expect(followsAfter({ follows: ['a'] }, [{ type: 'say', key: 'unknown_choice' }])).toEqual(['a'])
})
