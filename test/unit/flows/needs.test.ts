import { describe, expect, test } from 'vitest'
import { isTimeToList, openAfter } from '#flows/parts/root.ts'
import type { Act } from '#src/core/conversation/act.ts'

const ask = (topic: string, also: readonly string[] = []): Act => ({ type: 'ask', topic, field: null, also })
const open = ['topic:curp', 'group:pension']

describe('what stays open', () => {
  test('is what was open but for what this answers, then what it asks for beside', () => {
    expect(openAfter({ open, asked: null }, ask('curp', ['topic:shelters']))).toEqual([
      'group:pension',
      'topic:shelters',
    ])
    expect(openAfter({ open, asked: null }, { type: 'repeat' })).toEqual(open)
    expect(openAfter({ asked: null }, { type: 'repeat' })).toEqual([])
  })

  test('is named once, and never what the message itself is about', () =>
    expect(openAfter({ open, asked: null }, ask('shelters', ['topic:curp', 'topic:shelters']))).toEqual(open))

  test('is at most six, those that waited longest first', () => {
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((topic) => `topic:${topic}`)
    expect(openAfter({ open: seven, asked: null }, { type: 'repeat' })).toEqual(seven.slice(0, 6))
  })

  test('a declared word is taken up by asking for its meaning, no other word is', () => {
    const unsure = (homonym: string) => ({ type: 'unsure', topics: [], homonym }) as unknown as Act
    expect(openAfter({ open, asked: null }, unsure('pension'))).toEqual(['topic:curp'])
    expect(openAfter({ open, asked: null }, unsure('curp'))).toEqual(open)
  })

  test('an emergency answers its own topic', () => {
    const urgent = { type: 'urgent', urgent: 'danger', topic: 'curp' } as unknown as Act
    expect(openAfter({ open, asked: null }, urgent)).toEqual(['group:pension'])
  })
})

describe('it is time to name it', () => {
  test.each<[string, Act, string | null, boolean]>([
    ['when it was just told', ask('shelters', ['topic:curp']), null, true],
    ['when one of it was just answered', ask('curp'), null, true],
    ['when a question about it was', ask('shelters'), 'pension', true],
    ['not at a question about something else', ask('shelters', []), null, false],
    ['not at something that asks nothing', { type: 'repeat' }, null, false],
  ])('%s', (_, event, asked, expected) => expect(isTimeToList({ open, asked }, event)).toBe(expected))

  test('never when nothing is open', () => expect(isTimeToList({ asked: null }, ask('curp'))).toBe(false))
})
