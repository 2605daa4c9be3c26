import { describe, expect, test } from 'vitest'
import type { Act } from '#src/core/conversation/act.ts'
import { newsIn, sharedBy, sharesAfter, withoutShare } from '#src/core/conversation/shares.ts'
import type { Board, Share } from '#src/core/vocabulary/board.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'

const flow = 'traslado-de-restos'
const share: Share = { code: 'AB2C', until: 9, guest: 'jean', known: 1 }
const shares = { [flow]: share }
const board = (version: number): Board => ({ lines: ['flight'], moved: {}, version })
const boards = { [flow]: board(3) }
const look: Extract<Act, { type: 'board' }> = {
  type: 'board',
  flow,
  topic: 't',
  line: null,
  to: null,
  by: 'owner',
  pressed: true,
  shared: false,
}
const news: Extract<Act, { type: 'news' }> = { type: 'news', flow, news: 'changed', shared: false }
const told: readonly Effect[] = [{ type: 'say', key: 'share.changed' }]

describe('what the owner of a shared board knows of it', () => {
  const knows = (act: Act, effects: readonly Effect[] = [], before = { shares }) =>
    sharesAfter(before, boards, act, effects)[flow]?.known

  test.each<[string, Act, readonly Effect[], number]>([
    ['is all of it, when they look at it', look, [], 3],
    ['is what the office moved and told', { ...look, by: 'office' }, [], 3],
    ['is not what the relative moved', { ...look, by: 'guest' }, [], 1],
    ['is what they were told', news, told, 3],
    ['is not what they were not told', news, [], 1],
    ['is nothing new from a relative’s board they look at', { ...look, shared: true }, [], 1],
    ['nor from news of it', { ...news, shared: true }, told, 1],
    ['nor from anything else', { type: 'menu' }, told, 1],
    ['nor from another board', { ...look, flow: 'other' }, [], 1],
  ])('%s', (_, act, effects, known) => expect(knows(act, effects)).toBe(known))

  test('is forgotten by starting over: nothing is shared then', () =>
    expect(sharesAfter({ shares }, boards, { type: 'start_over' }, [])).toEqual({}))

  test('is nothing where nothing is shared or there is no board', () => {
    expect(sharesAfter({}, boards, look, [])).toEqual({})
    expect(sharesAfter({ shares }, {}, look, [])).toEqual(shares)
  })

  test('leaves other shares as they are', () => {
    const other = { ...share, code: 'XY9Z' }
    expect(sharesAfter({ shares: { ...shares, other } }, boards, look, []).other).toBe(other)
  })
})

describe('somebody is to be told of a board', () => {
  const to = (before: Parameters<typeof newsIn>[0]) => newsIn(before, boards)
  test('that changed and that a relative sees', () => {
    expect(to({ shares, boards: { [flow]: board(2) } })).toEqual([{ type: 'set_news', flow }])
    expect(to({ shares })).toEqual([{ type: 'set_news', flow }])
  })
  test('not when it did not change, nobody sees it, or it is gone', () => {
    expect(to({ shares, boards })).toEqual([])
    expect(to({ shares: { [flow]: { ...share, guest: null } } })).toEqual([])
    expect(newsIn({ shares }, {})).toEqual([])
    expect(to({})).toEqual([])
  })
})

describe('a code leads to the board it was given for', () => {
  test.each<[string, Partial<Share>, string, boolean]>([
    ['for the relative who uses it', {}, 'jean', true],
    ['for nobody else', {}, 'ana', false],
    ['for whoever comes first', { guest: null }, 'ana', true],
    ['not when it was replaced', { code: 'XY9Z' }, 'jean', false],
  ])('%s', (_, more, guest, leads) => {
    const one = { ...share, ...more }
    expect(sharedBy({ shares: { [flow]: one } }, 'AB2C', guest)).toEqual(leads ? { flow, share: one } : null)
  })

  test('to none where nothing is shared', () => expect(sharedBy({}, 'AB2C', 'jean')).toBeNull())
})

test('a board is shared no longer, others are', () => {
  expect(withoutShare({ shares: { ...shares, other: share } }, flow)).toEqual({ other: share })
  expect(withoutShare({}, flow)).toEqual({})
})
