import { describe, expect, test } from 'vitest'
import { onSqlite } from '#test/kit/deliveries/ground.ts'
import { grounds, platforms } from '#test/kit/deliveries/platforms.ts'
import { play } from '#test/kit/deliveries/play.ts'
import { telegramWebhook } from '#test/kit/deliveries/telegram.ts'

const size = { people: 3, messages: 4, copies: 12 }

describe.each(Object.entries(platforms))('%s', (_, openPlatform) => {
  test.for(Object.entries(grounds))(
    'brings everything often, late and beside each other while our process dies: once taken, once answered, in order, on %s',
    { timeout: 120_000 },
    async ([, openGround]) => {
      expect((await play(openPlatform, openGround, 1, size)).faults).toEqual([])
    },
  )
})

test('a store that forgets what it has seen would be noticed', async () => {
  const outcome = await play(telegramWebhook, forgetful, 1, size)
  expect(outcome.faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/written down twice/),
      expect.stringMatching(/another conversation than message by message/),
    ]),
  )
})

test('sending before the time told would be noticed', async () => {
  const outcome = await play(impatient, onSqlite, 1, size)
  expect(outcome.faults).toEqual(expect.arrayContaining([expect.stringMatching(/ms before the time told/)]))
})

/** Each turn is written down, but not which message it was. */
async function forgetful(): ReturnType<typeof onSqlite> {
  const ground = await onSqlite()
  return {
    ...ground,
    async open() {
      const store = await ground.open()
      return { ...store, commitTurn: (turn) => store.commitTurn({ ...turn, inbound: null }) }
    },
  }
}

/** A door that passes on that it was refused, but not for how long. */
async function impatient(now: () => number): ReturnType<typeof telegramWebhook> {
  const platform = await telegramWebhook(now)
  return {
    ...platform,
    async open(parts) {
      const door = await platform.open(parts)
      const { send } = door.channel
      const hasty: typeof send = async (parcel) => {
        const receipt = await send(parcel)
        return receipt.status === 'retry' ? { ...receipt, after: 0 } : receipt
      }
      return { ...door, channel: { ...door.channel, send: hasty } }
    },
  }
}
