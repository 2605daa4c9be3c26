import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TelegramOptions } from '#src/channels/telegram/index.ts'
import type { Polling } from '#src/channels/telegram/poll.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { StoreError } from '#src/shared/errors.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { gate, openDoor, said, until, type World } from './world.ts'

let telegram: TelegramServer
let polling: Polling | null = null

beforeEach(async () => {
  telegram = await startTelegram({ speed: 20 })
})
afterEach(async () => {
  await polling?.stop()
  polling = null
  await telegram.stop()
})

const pace = { longPoll: 2_000, firstPause: 5, longestPause: 20, lookAgain: 10 }

function listen(options: Partial<TelegramOptions> = {}): World {
  const world = openDoor(telegram, options)
  polling = world.channel.poll(pace)
  return world
}

describe('polling', () => {
  it('takes what people write, in the order each wrote it', async () => {
    const taken: Inbound[] = []
    listen({
      async takeTurn(inbound) {
        // The earlier, the slower.
        await new Promise((go) => setTimeout(go, (30 - Number(said(inbound))) / 10))
        taken.push(inbound)
      },
    })
    const people = [1, 2, 3].map((id) => telegram.person(id))
    for (let i = 0; i < 30; i++) for (const person of people) person.says(`${i}`)

    await until(() => taken.length === 90)

    for (const { id } of people) {
      expect(taken.filter((inbound) => inbound.address === `${id}`).map(said)).toEqual(
        Array.from({ length: 30 }, (_, i) => `${i}`),
      )
    }
  })

  it('takes a webhook away first, keeping what waits behind it', async () => {
    telegram.updates.setWebhook({ url: 'http://127.0.0.1:9/', secret: 's', allowed: [] })
    telegram.person(1).says('antes')

    const { taken } = listen()

    await until(() => taken.length === 1)
    expect(taken.map(said)).toEqual(['antes'])
  })

  it('does not make one person wait for another', async () => {
    const stuck = gate()
    const others: string[] = []
    listen({
      async takeTurn(inbound: Inbound) {
        if (inbound.address === '1') await stuck.opened
        else others.push(said(inbound))
      },
    })
    const [ana, beto] = [telegram.person(1), telegram.person(2)]
    ana.says('lento')
    await until(() => telegram.called('getUpdates').length > 1)

    beto.says('uno')
    await until(() => others.length === 1)
    beto.says('dos')
    await until(() => others.length === 2)

    expect(telegram.updates.waiting).toHaveLength(3)
    stuck.open()
    await until(() => telegram.updates.waiting.length === 0)
  })

  it('serves no more chats at a time than it was told to', async () => {
    let now = 0
    let most = 0
    const world = openDoor(telegram, {
      async takeTurn() {
        most = Math.max(most, ++now)
        await new Promise((go) => setTimeout(go, 5))
        now--
      },
    })
    for (let id = 1; id <= 20; id++) telegram.person(id).says('hola')
    polling = world.channel.poll({ ...pace, chats: 4 })

    await until(() => telegram.updates.waiting.length === 0)
    expect(most).toBe(4)
  })
})

describe('what is not stored is not confirmed', () => {
  it('and is tried again, before what came after it from the same person', async () => {
    let broken = true
    const taken: string[] = []
    listen({
      async takeTurn(inbound) {
        if (broken) throw new StoreError('store:write', 'writing', undefined)
        taken.push(said(inbound))
      },
    })
    const ana = telegram.person(1)
    ana.says('uno')
    ana.says('dos')
    await until(() => telegram.called('getUpdates').length > 3)
    expect(telegram.updates.waiting).toHaveLength(2)

    broken = false
    await until(() => telegram.updates.waiting.length === 0)
    expect(taken).toEqual(['uno', 'dos'])
  })

  it('and survives a stop: the next start gets it', async () => {
    const failing = listen({ takeTurn: () => Promise.reject(new StoreError('store:write', 'writing', undefined)) })
    const ana = telegram.person(1)
    ana.says('uno')
    ana.says('dos')
    await until(() => telegram.called('getUpdates').length > 2)
    await polling?.stop()
    expect(failing.taken).toEqual([])

    const { taken } = listen()

    await until(() => taken.length === 2)
    expect(taken.map(said)).toEqual(['uno', 'dos'])
  })
})

describe('what is ours to mend blocks nobody', () => {
  it('a fault in a turn is logged by its kind, and the next update is taken', async () => {
    const taken: string[] = []
    const { lines } = listen({
      async takeTurn(inbound) {
        if (said(inbound) === 'bomba de Ana') throw new TypeError('cannot read bomba de Ana')
        taken.push(said(inbound))
      },
    })
    const ana = telegram.person(1)
    ana.says('bomba de Ana')
    ana.says('sigue')

    await until(() => taken.length === 1 && telegram.updates.waiting.length === 0)
    expect(lines.join()).toContain('"code":"TypeError"')
    expect(lines.join()).not.toContain('bomba')
  })

  it('an update nobody can read is passed over', async () => {
    const { taken } = listen()
    telegram.updates.push(1, 'message', { message_id: 'what?' })
    telegram.person(1).says('hola')

    await until(() => taken.length === 1 && telegram.updates.waiting.length === 0)
  })
})

describe('trouble with Telegram', () => {
  it('is waited out and shown until it is over', async () => {
    telegram.fault({ method: 'getUpdates', kind: 'status', status: 502, times: 3 })
    telegram.fault({ method: 'getUpdates', kind: 'reset', times: 2 })
    const { taken } = listen()
    telegram.person(1).says('hola')

    await until(() => polling?.trouble() === 'telegram:502')
    await until(() => taken.length === 1)
    await until(() => polling?.trouble() === null)
  })

  it('is waited out as long as Telegram says', async () => {
    telegram.fault({ method: 'getUpdates', kind: 'status', status: 429 })
    listen()

    await until(() => telegram.called('getUpdates').length > 1)
    const [first, second] = telegram.called('getUpdates')
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })

  it('with the token is shown and does not end the loop', async () => {
    telegram.fault({ method: 'deleteWebhook', kind: 'status', status: 401, times: 2 })
    const { taken } = listen()
    telegram.person(1).says('hola')

    await until(() => polling?.trouble() === 'telegram:401')
    await until(() => taken.length === 1)
  })

  it('repeats of an update are passed on under the same name, for the store to know', async () => {
    telegram.updates.repeat(2)
    const { taken } = listen()
    telegram.person(1).says('hola')

    await until(() => taken.length === 3)
    expect(new Set(taken.map((inbound) => inbound.externalId)).size).toBe(1)
  })

  it('update ids that start again below the old ones, after an idle week, are seen', async () => {
    const { taken } = listen()
    const ana = telegram.person(1)
    ana.says('antes')
    await until(() => taken.length === 1)
    const polls = telegram.called('getUpdates').length
    await until(() => telegram.called('getUpdates').length > polls + 1)

    telegram.updates.restartIds(3)
    ana.says('después')

    await until(() => taken.length === 2)
    await until(() => telegram.updates.waiting.length === 0)
  })
})

describe('stopping', () => {
  it('finishes what was given, confirms it and takes no more', async () => {
    const slow = gate()
    const taken: string[] = []
    listen({
      async takeTurn(inbound) {
        await slow.opened
        taken.push(said(inbound))
      },
    })
    const ana = telegram.person(1)
    ana.says('uno')
    await until(() => telegram.called('sendChatAction').length === 1)

    const stopped = polling?.stop()
    ana.says('dos')
    slow.open()
    await stopped

    expect(taken).toEqual(['uno'])
    expect(telegram.updates.waiting).toHaveLength(1)
  })

  it('ends a long poll at once', async () => {
    polling = openDoor(telegram).channel.poll({ longPoll: 50_000 })
    await until(() => telegram.called('getUpdates').length === 1)

    await polling.stop()

    // The poll that was open had fifty seconds to go; nothing waits for it any more.
    expect(telegram.called('getUpdates')).toHaveLength(1)
  })
})
