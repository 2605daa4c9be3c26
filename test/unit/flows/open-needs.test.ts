import { describe, expect, test } from 'vitest'
import { isTimeToList, openAfter } from '#flows/parts/root.ts'
import { startNearest } from '#flows/parts/start-nearest.ts'
import type { Act } from '#src/core/conversation/act.ts'

const about = (topic: string, also?: readonly string[]): Act => ({
  type: 'ask',
  topic,
  field: null,
  ...(also ? { also } : {}),
})
const which = (homonym: string | null): Act => ({ type: 'unsure', topics: ['curp', 'shelters'], homonym })
const alarm = (topic: string | null): Act => ({ type: 'urgent', kind: 'danger', topic })

describe('what stays open', () => {
  const open = ['topic:curp', 'topic:shelters:cost', 'group:pension']
  test.each<[string, readonly string[], Act, readonly string[]]>([
    ['all of it, after something else', open, about('school-access'), open],
    ['not what is answered', open, about('curp'), open.slice(1)],
    ['not a part of a topic that is answered', open, about('shelters'), ['topic:curp', 'group:pension']],
    ['not a word whose meaning is asked', open, which('pension'), open.slice(0, 2)],
    ['but another word', open, which('visa'), open],
    ['and a word, when topics are asked apart without one', open, which(null), open],
    ['an emergency about a topic answers it', open, alarm('curp'), open.slice(1)],
    ['an emergency about none answers nothing', open, alarm(null), open],
    [
      'what the message asks beside is added',
      ['topic:curp'],
      about('shelters', ['group:pension']),
      ['topic:curp', 'group:pension'],
    ],
    ['not twice', ['topic:curp'], about('shelters', ['topic:curp']), ['topic:curp']],
    ['nor what it answers itself', [], about('curp', ['topic:curp', 'topic:shelters']), ['topic:shelters']],
    ['thanks answer nothing', open, { type: 'courtesy', kind: 'thanks' }, open],
  ])('%s', (_, before, act, expected) => expect(openAfter({ open: before, asked: null }, act)).toEqual(expected))

  test('is at most six, those asked first', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `topic:${id}`)
    expect(openAfter({ open: ids.slice(0, 5), asked: null }, about('z', ids.slice(5)))).toEqual(ids.slice(0, 6))
  })

  test('is nothing in conversations of before it was kept', () =>
    expect(openAfter({ open: undefined, asked: null }, about('curp'))).toEqual([]))
})

describe('what stays open is named', () => {
  const named = (act: Act, asked: string | null = null, open: readonly string[] = ['topic:curp']) =>
    isTimeToList({ open, asked }, act)
  test.each<[string, boolean, boolean]>([
    ['when it was just told', named(about('shelters', ['topic:curp'])), true],
    ['when one of it was just answered', named(about('curp')), true],
    ['when a question was just answered', named(about('shelters'), 'pension'), true],
    ['not at every other question', named(about('shelters')), false],
    ['not when the message asks for nothing beside', named(about('shelters', [])), false],
    ['not where nothing is open', named(about('shelters'), null, []), false],
  ])('%s', (_, is, expected) => expect(is).toBe(expected))

  test('not in conversations of before it was kept', () =>
    expect(isTimeToList({ open: undefined, asked: null }, about('curp'))).toBe(false))
})

describe('looking for what is near begins', () => {
  const remembered = { topic: 'shelters', place: 'mx-dur' }
  const near = (places: readonly string[], again = false) =>
    ({ type: 'near', kinds: ['shelter'], places, again }) as const
  test.each([
    ['at the place told now', near(['us-tx']), { kinds: ['shelter'], places: ['us-tx'], missed: false }],
    ['else at the one told before', near([]), { kinds: ['shelter'], places: ['mx-dur'], missed: false }],
    ['nowhere, when they are somewhere else now', near([], true), { kinds: ['shelter'], places: [], missed: false }],
    [
      'at a place alone, with nothing looked for',
      { type: 'place', places: ['us-tx'] } as const,
      { kinds: [], places: ['us-tx'], missed: false },
    ],
    [
      'with a miss, at a place nobody knows',
      { type: 'place', places: [] } as const,
      { kinds: [], places: [], missed: true },
    ],
  ])('%s', (_, act, input) =>
    expect(startNearest(remembered, act)).toEqual({ flow: 'nearest', input: { ...input, topic: 'shelters' } }),
  )
  test('nowhere, when no place was ever told', () =>
    expect(startNearest({ topic: null }, near([])).input).toEqual({
      kinds: ['shelter'],
      places: [],
      topic: null,
      missed: false,
    }))
})
