import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wasAway } from '#src/core/conversation/rung.ts'
import { dangerStateOf } from '#src/core/danger/state.ts'
import type { Conversation, Json } from '#src/core/vocabulary/conversation.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { message, newTalk, saidOf, stepped } from '../kit/talking.ts'
import {
  isAnswered,
  isEndedOnlyBySaying,
  leavesInSilence,
  type Moment,
  saysNothingTwice,
  saysWhatIsAllowed,
  staysInDanger,
  tellsToHide,
} from './danger-promises.ts'
import { eventNow, happening } from './random-danger.ts'

const minute = 60_000
const day = 24 * 60 * minute

function isOwned({ stack: [root] }: Conversation): boolean {
  const { value } = (root?.snapshot ?? {}) as { value?: unknown }
  return typeof value === 'object' && value !== null && 'owned' in value
}

test('2,000 talks: danger is answered, held, ended only by saying so, and never told twice', () => {
  const talks = fc.array(happening, { minLength: 2, maxLength: 16, size: 'max' })
  const promised = fc.property(talks, (happenings) => {
    let conversation = newTalk()
    let now = 0
    let [timer, hidden] = [false, false]
    let seen: readonly string[] = []
    const heard = new Set<string>()
    for (const one of happenings) {
      if (one.does === 'days') now += one.days * day
      const event = eventNow(one, conversation.offered, seen, timer)
      if (event === null) continue
      now += event.type === 'timer' ? 20 * minute : minute
      const away = wasAway(conversation, now)
      if (away) {
        heard.clear()
        hidden = false
      }
      const { conversation: next, effects } = stepped(conversation, event, now)
      const said = saidOf(effects, next.language ?? 'es')
      const [before, after] = [dangerStateOf(conversation.danger), dangerStateOf(next.danger)]
      const owned = isOwned(conversation) || isOwned(next) || before.phase === 'joined'
      const wondering = JSON.stringify(conversation.danger ?? null).includes('"wondering"')
      const moment: Moment = { event, before, after, effects, conversation: next, owned, said, away, wondering }
      isAnswered(moment)
      saysNothingTwice(moment, heard)
      staysInDanger(moment)
      saysWhatIsAllowed(moment)
      isEndedOnlyBySaying(moment)
      if (tellsToHide(moment)) hidden = true
      if (after.phase !== 'held' && after.phase !== 'joined') hidden = false
      if (event.type === 'message' && effects.some((e) => e.type === 'say_danger' && e.row === 'accompanied'))
        hidden = false
      leavesInSilence(moment, hidden)
      if (effects.some(({ type }) => type === 'watch_silence')) timer = true
      if (event.type === 'timer' || effects.some((e) => e.type === 'cancel_timers')) timer = false
      conversation = { ...next, offered: said.findLast((o) => o.choices.length > 0)?.choices ?? next.offered }
      if (effects.some(({ type }) => type === 'forget')) [conversation, timer, hidden] = [newTalk(), false, false]
      seen = [...seen, ...conversation.offered.map(({ id }) => id)].slice(-40)
    }
  })
  fc.assert(promised, { numRuns: 2000 })
}, 120_000)

test('500 snapshots nobody wrote: the danger chart begins anew, and danger is heard and held', () => {
  const unknown = fc.oneof(
    fc.jsonValue(),
    fc.record({ value: fc.constantFrom('none', 'asked', 'gone', 'held', 7), context: fc.jsonValue() }),
    fc.record({
      value: fc.constantFrom<Json>(
        { held: 'gone' },
        { held: { gone: 'talking' } },
        { held: { danger: 'gone' } },
        { joined: 'gone' },
      ),
      context: fc.constantFrom<Json>({}, { kind: 'gone' }, { kind: 'danger', said: null }),
    }),
    fc.record({
      value: fc.constantFrom<Json>({ held: { danger: 'talking' } }, 'asked'),
      context: fc.constant({ kind: 'danger' }),
    }),
  )
  const begunAnew = fc.property(unknown, (snapshot) => {
    const stored: Conversation = { ...newTalk(), language: 'en', danger: snapshot as Json }
    const told = message(
      {},
      {
        danger: {
          followUps: [],
          elsewhere: 0,
          kinds: [],
          words: 3,
          starts: null,
          asks: false,
          calls: false,
          where: { place: null, country: null },
        },
      },
    )
    expect(saidOf(stepped(stored, told).effects, 'en').length).toBeGreaterThan(0)
    const first = stepped(
      stored,
      message(
        { outcome: 'urgent', urgent: 'medical', confidence: 1 },
        {
          danger: {
            followUps: [],
            elsewhere: 0,
            kinds: [],
            words: 9,
            starts: null,
            asks: false,
            calls: false,
            where: { place: null, country: null },
          },
        },
      ),
    )
    expect(dangerStateOf(first.conversation.danger)).toMatchObject({ phase: 'held', kind: 'medical' })
    expect(saidOf(first.effects, 'en').map(plainText).join()).toContain('911')
  })
  fc.assert(begunAnew, { numRuns: 500 })
})
