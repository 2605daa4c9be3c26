import { expect, test } from 'vitest'
import { type Conversation, compare } from './compare.ts'
import { killUnderLoad } from './kill.ts'

test('killed eight times under load, the server loses no message and handles none twice', async () => {
  const figures = await killUnderLoad({ seed: 20261121, sessions: 20, messages: 1000, kills: 8 })
  expect(figures).toMatchObject({ acknowledged: 1000, lost: 0, twice: 0, out_of_order: 0, wrong_replies: 0 })
  // It was under load: kills met messages on their way.
  expect(figures.kills).toBe(8)
  expect(figures.sent_again).toBeGreaterThan(0)
}, 300_000)

test('the count would notice a lost, a doubled and a swapped message', () => {
  const entry = (id: string, text: string | null) => {
    const direction = text === null ? ('out' as const) : ('in' as const)
    return { id, direction, text, outbound: null, at: 0, edited: false }
  }
  const turns = ['a', 'b'].map((text) => ({ text, tries: 1, replies: [`to ${text}`] }))
  const told: Conversation[] = [{ session: 's', turns }]
  const [start, a, toA, b, toB] = [
    entry('0', '/start'),
    entry('1', 'a'),
    entry('to a', null),
    entry('2', 'b'),
    entry('to b', null),
  ]
  const shown = (thread: readonly { id: string }[]) => [thread.map(({ id }) => ({ id }))] as never
  const found = (...thread: (typeof a)[]) => compare(told, [thread], shown(thread))
  const none = { lost: 0, twice: 0, out_of_order: 0, wrong_replies: 0 }
  expect(found(start, a, toA, b, toB)).toEqual(none)
  expect(found(start, a, toA)).toEqual({ ...none, lost: 1, out_of_order: 1 })
  expect(found(start, a, toA, a, toA, b, toB)).toEqual({ ...none, twice: 1, out_of_order: 1 })
  expect(found(start, b, toB, a, toA)).toEqual({ ...none, out_of_order: 1 })
  expect(found(start, a, b, toB)).toEqual({ ...none, wrong_replies: 1 })
})
