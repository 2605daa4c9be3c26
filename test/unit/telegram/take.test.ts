import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Polling } from '#src/channels/telegram/poll.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import type { Person } from '#test/kit/telegram-person.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { gate, openDoor, said, saying, until, type World } from './world.ts'

let telegram: TelegramServer
let ana: Person
let world: World
let polling: Polling
/** What the turn waits for; done at once unless a test takes its time. */
let thinking: Promise<unknown>

beforeEach(async () => {
  telegram = await startTelegram({ burst: 10 })
  ana = telegram.person(77, 'es')
  thinking = Promise.resolve()
  const taken: Inbound[] = []
  world = {
    ...openDoor(telegram, {
      takeTurn: async (inbound) => {
        await thinking
        taken.push(inbound)
      },
    }),
    taken,
  }
  polling = world.channel.poll()
})
afterEach(async () => {
  await polling.stop()
  await telegram.stop()
})

async function offer(): Promise<void> {
  const outbound = saying('¿Cuál?', { choices: [{ id: 'topic:curp', label: 'CURP' }] })
  await world.channel.send({ id: 'o1', account: telegram.account, address: '77', outbound })
}

describe('a conversation through the door', () => {
  it('passes words, changes, presses and pictures on to the turn', async () => {
    await offer()
    const first = ana.says('hola')
    ana.edits(first, 'hola, buenas')
    ana.presses('CURP')
    ana.shows('photo')

    await until(() => world.taken.length === 4)
    expect(world.taken.map(said)).toEqual(['hola', 'hola, buenas', '[topic:curp]', 'attached'])
  })

  it('stops the spinner of a pressed button, and shows that somebody writes when the answer takes a moment', async () => {
    const thought = gate()
    thinking = thought.opened
    await offer()
    const press = ana.presses('CURP')

    await until(() => telegram.called('answerCallbackQuery').length === 1)
    await until(() => telegram.called('sendChatAction').length === 1)

    expect(telegram.called('answerCallbackQuery')[0]?.payload).toEqual({ callback_query_id: press })
    thought.open()
    await until(() => telegram.unanswered().length === 0)
  })

  it('asks for no sign of writing before an answer that is there at once', async () => {
    ana.says('hola')

    await until(() => telegram.unanswered().length === 0)
    await new Promise((go) => setTimeout(go, 700))
    expect(telegram.called('sendChatAction')).toEqual([])
  })

  it('loses nothing when those courtesies fail', async () => {
    await offer()
    telegram.fault({ method: 'answerCallbackQuery', kind: 'status' })
    telegram.fault({ method: 'sendChatAction', kind: 'reset' })
    const thought = gate()
    thinking = thought.opened

    ana.presses('CURP')

    await until(() => telegram.called('sendChatAction').length === 1)
    thought.open()
    await until(() => world.taken.length === 1)
    await until(() => world.lines.filter((line) => line.includes('courtesy')).length === 2)
  })

  it('does not wait for them', async () => {
    telegram.fault({ method: 'sendChatAction', kind: 'delay', ms: 10_000 })
    const thought = gate()
    thinking = thought.opened
    ana.says('hola')
    await until(() => telegram.called('sendChatAction').length === 1)
    thought.open()

    await until(() => world.taken.length === 1, 8_000)
  })

  it('passes on that somebody blocked the bot, and shows them nothing', async () => {
    ana.blocks()

    await until(() => world.taken.length === 1)
    expect(world.taken.map(said)).toEqual(['left'])
    expect(telegram.called('sendChatAction')).toEqual([])
  })

  it('writes no person and no token to the log', async () => {
    telegram.fault({ method: 'sendChatAction', kind: 'status', times: 5 })
    thinking = new Promise((go) => setTimeout(go, 700))
    ana.says('soy Ana del 77')
    telegram.updates.push(77, 'message', { text: 'Ana', message_id: [] })
    telegram.updates.push(77, 'edited_message', { message_id: 1, chat: { id: 77, type: 'group' }, text: 'Ana' })

    await until(() => world.lines.length === 3)
    expect(world.lines.join()).not.toMatch(/Ana|77|a-token/)
  })
})
