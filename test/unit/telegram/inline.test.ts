import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Polling } from '#src/channels/telegram/poll.ts'
import { capabilities } from '#src/channels/telegram/render.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createTexts } from '#src/shared/texts.ts'
import { answerCards } from '#src/turn/answer-cards.ts'
import { book } from '#test/kit/talking.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { openDoor, until, type World } from './world.ts'

const texts = createTexts()
const deps = { understander: createUnderstander(), book, texts, now: Date.now }

let telegram: TelegramServer
let world: World
let polling: Polling

beforeEach(async () => {
  telegram = await startTelegram({ burst: 10 })
  world = openDoor(telegram, {
    cards: (words, hint) => answerCards(words, hint, capabilities, deps),
    ask: (language) => texts(language, 'card.ask'),
  })
  polling = world.channel.poll()
})
afterEach(async () => {
  await polling.stop()
  await telegram.stop()
})

describe('@bot words, in any chat', () => {
  it('gives answers to send there, each with its source and the way to the bot at that topic', async () => {
    const query = telegram.person(77, 'es').searches('apostilla de un acta mexicana')
    await until(() => telegram.inline.has(query))

    const [first] = telegram.inline.get(query) ?? []
    expect(first?.text).toMatch(/Fuente/)
    expect(first?.url).toMatch(/^https:\/\/t\.me\/puente_bot\?start=apostille-[\w-]+_es$/)
  })

  it('gives the usual questions for no words, in the language of the telephone', async () => {
    const query = telegram.person(77, 'ht').searches('')
    await until(() => telegram.inline.has(query))

    const found = telegram.inline.get(query) ?? []
    expect(found).toHaveLength(5)
    for (const { url } of found) expect(url).toMatch(/_ht$/)
  })

  it('is no message: nothing reaches a turn, no word or person the log', async () => {
    telegram.fault({ method: 'answerInlineQuery', kind: 'status', status: 400 })
    telegram.person(77, 'es').searches('soy Ana')
    await until(() => world.lines.length > 0)

    expect(world.taken).toEqual([])
    expect(world.lines.join()).not.toMatch(/Ana|77/)
  })
})
