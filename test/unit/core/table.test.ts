import { expect, test } from 'vitest'
import { additionsOf, applies, lengthOf, nextOf, pruneAnswers } from '#src/core/conversation/table.ts'
import type { Guide, When } from '#src/core/vocabulary/guide.ts'

const yesNo = { kind: 'option', options: ['yes', 'no'], personal: false } as const
const guide: Guide = {
  flow: 'bread',
  topics: ['bread'],
  under: {},
  tone: 'plain',
  optional: false,
  questions: { sliced: yesNo, toasted: yesNo },
  ask: { toasted: { sliced: 'yes' } },
  routes: { toast: { when: { toasted: 'yes' } }, eat: {} },
  additions: { butter: { when: { toasted: 'yes' } }, jam: { when: { sliced: ['yes', 'unknown'] } } },
  terms: {},
  board: {},
  asides: {},
  later: {},
  office_of: null,
  derive: () => ({}),
}

test('a row without conditions always applies', () => expect(applies(undefined, {})).toBe(true))

test('a row applies when all of its conditions hold', () => {
  const when = { sliced: 'yes', toasted: ['yes', 'unknown'] }
  expect(applies(when, { sliced: 'yes', toasted: 'unknown' })).toBe(true)
  expect(applies(when, { sliced: 'yes', toasted: 'no' })).toBe(false)
  expect(applies(when, { sliced: 'no', toasted: 'yes' })).toBe(false)
  expect(applies(when, { sliced: 'yes' })).toBe(false)
})

test('of several lists of conditions one is enough', () => {
  const when: readonly When[] = [{ sliced: 'yes' }, { toasted: 'yes' }]
  expect(applies(when, { toasted: 'yes' })).toBe(true)
  expect(applies(when, { sliced: 'no', toasted: 'no' })).toBe(false)
})

test('what must not be so holds also where nothing was answered', () => {
  expect(applies({ sliced: { not: 'no' } }, {})).toBe(true)
  expect(applies({ sliced: { not: 'no' } }, { sliced: 'no' })).toBe(false)
  expect(applies({ sliced: { not: ['no', 'unknown'] } }, { sliced: 'unknown' })).toBe(false)
  expect(applies({ sliced: { not: 'no' } }, { sliced: 'nowhere' })).toBe(true)
})

test('asks the first question that applies and has no answer, then takes the first row that applies', () => {
  expect(nextOf(guide, {})).toEqual({ ask: 'sliced' })
  expect(nextOf(guide, { sliced: 'yes' })).toEqual({ ask: 'toasted' })
  expect(nextOf(guide, { sliced: 'no' })).toEqual({ end: 'eat' })
  expect(nextOf(guide, { sliced: 'yes', toasted: 'yes' })).toEqual({ end: 'toast' })
})

test('a table with a hole is a fault that names the mend', () => {
  const holed = { ...guide, routes: { toast: { when: { toasted: 'yes' } } } }
  expect(() => nextOf(holed, { sliced: 'no' })).toThrow('bread: no route applies; the last one must have no `when`')
})

test('adds every addition that applies, and no other', () => {
  expect(additionsOf(guide, { sliced: 'unknown' })).toEqual(['jam'])
  expect(additionsOf(guide, { sliced: 'yes', toasted: 'yes' })).toEqual(['butter', 'jam'])
  expect(additionsOf(guide, { sliced: 'no' })).toEqual([])
})

test('counts the questions that would be asked, at most so many after any answer to the one that stands', () => {
  expect(lengthOf(guide, {}, 'sliced')).toBe(2)
  expect(lengthOf(guide, { sliced: 'yes' }, 'toasted')).toBe(2)
  expect(lengthOf(guide, { sliced: 'no' }, '')).toBe(1)
})

test('lets go of answers nobody would ask for any more, and of questions that are gone', () => {
  expect(pruneAnswers(guide, { sliced: 'no', toasted: 'yes', crust: 'thick' }, (kept) => kept)).toEqual({
    sliced: 'no',
  })
  expect(pruneAnswers(guide, { sliced: 'yes', toasted: 'yes' }, (kept) => kept)).toEqual({
    sliced: 'yes',
    toasted: 'yes',
  })
})
