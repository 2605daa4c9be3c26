import { describe, expect, test } from 'vitest'
import { followsAfter } from '#src/core/conversation/follows.ts'
import { placeTold } from '#src/core/conversation/place-told.ts'
import { latelyIn, saidAfter } from '#src/core/conversation/remembered.ts'
import { newConversation } from '#src/core/conversation/step.ts'
import type { Outcome } from '#src/core/vocabulary/meaning.ts'
import { message } from '#test/kit/talking.ts'

const candidates = (...topics: readonly string[]) => topics.map((topic) => ({ topic, confidence: 0.2 }))
const press = { type: 'choice', id: 'menu' } as const

describe('what a message was taken to be about', () => {
  test('is weighed with the next, at most four readings, the likeliest first', () => {
    expect(latelyIn(message({ candidates: candidates('a', 'b') }))).toEqual(['a', 'b'])
    expect(latelyIn(message({ candidates: candidates('a', 'b', 'c', 'd', 'e') }))).toEqual(['a', 'b', 'c', 'd'])
  })
  test('is nothing for words about nothing, or a press', () => {
    expect(latelyIn(message({}))).toBeNull()
    expect(latelyIn(press)).toBeNull()
  })
})

describe('what was said about the topic at hand', () => {
  const before = { ...newConversation(0), said: ['one', 'two'] }
  const says = (outcome: Outcome, ...said: readonly string[]) => message({ outcome, says: said })

  test.each([
    ['grows with each message about it', says('answer', 'three'), true, ['one', 'two', 'three']],
    ['also with an unclear one', says('clarify', 'three'), true, ['one', 'two', 'three']],
    ['holds nothing twice', says('answer', 'two', 'one'), true, ['one', 'two']],
    ['keeps the last five', says('answer', '3', '4', '5', '6'), true, ['two', '3', '4', '5', '6']],
    ['begins anew with the message that names another topic', says('answer', 'three'), false, ['three']],
    ['stays through thanks', says('smalltalk', 'three'), false, ['one', 'two']],
    ['stays while buttons of the same topic are pressed', press, true, ['one', 'two']],
    ['goes with a press that leaves it', press, false, []],
    ['stays through words that say nothing', message({ outcome: 'answer' }), true, ['one', 'two']],
  ] as const)('%s', (_, event, same, expected) => expect(saidAfter(before, event, same)).toEqual(expected))

  test('is nothing in conversations of before it was kept', () =>
    expect(saidAfter(newConversation(0), press, true)).toEqual([]))
})

describe('the topics somebody wants to be told about', () => {
  const follow = (topic: string, following: boolean) => ({ type: 'follow_topic', topic, following }) as const
  test.each([
    ['the one asked for last is last', [follow('c', true)], ['a', 'b', 'c']],
    ['asked for again it is not doubled', [follow('a', true)], ['b', 'a']],
    ['one no longer wanted goes', [follow('a', false)], ['b']],
    ['one never wanted cannot go', [follow('c', false)], ['a', 'b']],
    ['nothing else touches them', [{ type: 'forget' } as const], ['a', 'b']],
    [
      'not even an answer about one',
      [{ type: 'say_topic', topic: 'a', field: null, first: true } as const],
      ['a', 'b'],
    ],
  ] as const)('%s', (_, effects, expected) => expect(followsAfter({ follows: ['a', 'b'] }, effects)).toEqual(expected))
  test('are none in conversations of before they were kept', () => expect(followsAfter({}, [])).toEqual([]))
})

test.each([
  ['is remembered', { context: { place: 'mx-dur' } }, 'mx-dur'],
  ['is none when none was told', { context: {} }, null],
  ['is none in what is no place', { context: { place: 3 } }, null],
  ['is none in a broken snapshot', { context: null }, null],
  ['is none in a conversation without one', null, null],
])('the place told last %s', (_, snapshot, expected) =>
  expect(placeTold({ stack: [{ flow: 'conversation', version: 1, snapshot }] })).toBe(expected),
)

test('nobody told a place who has not said anything', () => expect(placeTold({ stack: [] })).toBeNull())
