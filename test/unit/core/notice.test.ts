import { expect, test } from 'vitest'
import { noticeAfter } from '#src/core/conversation/act-groups.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'

const notice: Effect = { type: 'say', key: 'notice' }
const danger: Effect = { type: 'say_danger', kind: 'danger', row: 'opening', country: null, place: null }
const question: Effect = { type: 'open_case', reason: 'asked', topic: null, urgent: null }

test('the privacy notice is not said beside danger, and is owed', () =>
  expect(noticeAfter([danger, notice], {}, { phase: 'held' })).toEqual({
    effects: [danger],
    kept: { noticeOwed: true },
  }))

test('an owed notice comes before the next personal question, once', () => {
  expect(noticeAfter([danger], { noticeOwed: true }, { phase: 'held' }).kept).toEqual({})
  const { effects, kept } = noticeAfter([question], { noticeOwed: true }, { phase: 'none' })
  expect(effects).toEqual([notice, question])
  expect(noticeAfter([question], kept, { phase: 'none' }).effects).toEqual([question])
})

test('nothing personal asked: it is still owed', () =>
  expect(noticeAfter([], { noticeOwed: true }, { phase: 'none' })).toEqual({ effects: [], kept: {} }))
