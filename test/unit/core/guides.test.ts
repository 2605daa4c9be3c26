import { describe, expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { oneOf } from '#flows/parts/questions.ts'
import type { Act } from '#src/core/conversation/act.ts'
import {
  answeredIn,
  expectedIn,
  guideAt,
  guidesIn,
  ownListAct,
  pendingGuide,
  resultIn,
  toldAfter,
} from '#src/core/conversation/guides.ts'
import type { Frame } from '#src/core/vocabulary/conversation.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'

const moment = { today: '2026-11-23', calendars: {} }
const about = (name: string, topics: readonly [string, ...string[]]) =>
  procedure({
    name,
    version: 1,
    topics,
    questions: { size: oneOf(['small', 'big']), kind: oneOf(['white', 'dark']) },
    routes: { eat: {} },
  })
const bread = about('bread', ['loaves', 'rolls'])
const rolls = about('rolls', ['rolls'])
const flows = new Map([bread, rolls].map((flow) => [flow.name, flow]))

/** A frame of a procedure in which so much was answered. */
const frame = (flow: typeof bread, answers: Record<string, string>): Frame => ({
  flow: flow.name,
  version: 1,
  snapshot: flow.start({ answers }, moment).snapshot,
})
const root: Frame = { flow: 'conversation', version: 1, snapshot: null }
const asking = frame(bread, { size: 'small' })
const done = frame(bread, { size: 'small', kind: 'dark' })
const other = frame(rolls, {})

describe('guided procedures', () => {
  test('are found by name and by the topic they are offered under, the one that names it earliest first', () => {
    const { guide, guideUnder } = guidesIn(flows)
    expect(guide('bread')).toBe(bread.guide)
    expect(guide('cake')).toBeNull()
    expect(guideUnder('loaves')).toBe('bread')
    expect(guideUnder('rolls')).toBe('rolls')
    expect(guideUnder('cakes')).toBeNull()
  })

  test('stand where they were last put on the stack', () => {
    expect(guideAt([root, asking, other, asking], 'bread')).toBe(3)
    expect(guideAt([root], 'bread')).toBe(-1)
  })
})

describe('what a conversation waits for', () => {
  test('is the question of its topmost procedure, also under an explanation', () => {
    expect(pendingGuide([root, asking, root], flows)).toBe(1)
    expect(expectedIn({ stack: [root, other, asking, root] }, flows)).toEqual({
      guide: bread.guide,
      question: 'kind',
      before: null,
    })
  })

  test('is nothing once that procedure has given its result, whatever waits beneath', () => {
    expect(pendingGuide([root, other, done], flows)).toBe(-1)
    expect(expectedIn({ stack: [root, other, done] }, flows)).toBeNull()
    expect(expectedIn({ stack: [root] }, flows)).toBeNull()
  })

  test('comes with what was answered before', () => {
    const act: Act = { type: 'told', flow: 'bread', topic: 'loaves', answers: { size: 'big' } }
    const { snapshot } = bread.send(frame(bread, {}).snapshot, act, moment)
    const stack = [root, { ...asking, snapshot }]
    expect(expectedIn({ stack }, flows)).toMatchObject({ question: 'kind', before: 'size' })
    expect(answeredIn({ stack }, flows)).toEqual({ flow: 'bread', answers: { size: 'big' }, appointment: null })
  })
})

test('the answers at hand are those of the topmost procedure, with its result or without', () => {
  expect(answeredIn({ stack: [root, other, done] }, flows)).toEqual({
    flow: 'bread',
    answers: { size: 'small', kind: 'dark' },
    appointment: null,
  })
  expect(answeredIn({ stack: [root, asking, root] }, flows)).toMatchObject({ flow: 'bread' })
  expect(answeredIn({ stack: [root] }, flows)).toBeNull()
})

test('a result is given or is not', () => {
  expect(resultIn({ stack: [root, done] }, 'bread', flows)).toBe(true)
  expect(resultIn({ stack: [root, asking] }, 'bread', flows)).toBe(false)
  expect(resultIn({ stack: [root, done] }, 'rolls', flows)).toBe(false)
})

describe('what is told in passing', () => {
  const told = (answers: Record<string, Record<string, string>>) =>
    ({ type: 'message', told: answers }) as unknown as ConversationEvent

  test('is kept per procedure, later words before earlier ones', () => {
    const before = { bread: { size: 'small', kind: 'dark' }, rolls: { size: 'big' } }
    const after = toldAfter({ told: before }, told({ bread: { size: 'big' } }))
    expect(after).toEqual({ rolls: { size: 'big' }, bread: { size: 'big', kind: 'dark' } })
    expect(Object.keys(after)).toEqual(['rolls', 'bread'])
  })

  test('is kept for six procedures; those told of longest ago are let go', () => {
    const seven = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((flow) => [flow, { x: 'y' }]))
    expect(Object.keys(toldAfter({ told: seven }, told({ a: { x: 'z' } })))).toEqual(['c', 'd', 'e', 'f', 'g', 'a'])
  })

  test('stays as it is where nothing is told', () => {
    const before = { bread: { size: 'small' } }
    expect(toldAfter({ told: before }, { type: 'start' })).toBe(before)
    expect(toldAfter({}, { type: 'message' } as unknown as ConversationEvent)).toEqual({})
    expect(toldAfter({}, { type: 'choice', id: 'menu', told: { a: {} } } as unknown as ConversationEvent)).toEqual({})
  })
})

describe('"send me the list"', () => {
  const list = (topic: string): Act => ({ type: 'ask', topic, field: 'list' })
  const own = { type: 'keep_list', flow: 'bread', topic: 'rolls' }

  test('after a result about the topic is the person’s own list', () =>
    expect(ownListAct(list('rolls'), [root, done], flows)).toEqual(own))

  test.each<[string, Act, Frame[]]>([
    ['about another topic', list('cakes'), [root, done]],
    ['while a question stands', list('rolls'), [root, asking]],
    ['when something else is on top', list('rolls'), [done, root]],
    ['when nothing runs', list('rolls'), []],
    ['of anything but the list', { type: 'ask', topic: 'rolls', field: 'cost' }, [root, done]],
    ['which is no question', { type: 'repeat' }, [root, done]],
  ])('%s is the topic’s', (_, act, stack) => expect(ownListAct(act, stack, flows)).toBe(act))
})
