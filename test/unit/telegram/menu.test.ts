import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readText } from '#src/channels/telegram/commands.ts'
import { createTexts } from '#src/shared/texts.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { openDoor } from './world.ts'

const office = { es: 'el Instituto', en: 'the Institute', ht: 'Enstiti a' }

let telegram: TelegramServer

beforeEach(async () => {
  telegram = await startTelegram()
})
afterEach(() => telegram.stop())

describe('the menu beside the writing line', () => {
  it('is in each language, and in Spanish for every other phone', async () => {
    await openDoor(telegram).channel.publishMenu(createTexts(), office)

    expect([...telegram.commands.keys()]).toEqual(['', 'en', 'ht'])
    expect(telegram.commands.get('')?.map((c) => c.command)).toEqual([
      'menu',
      'persona',
      'idioma',
      'ayuda',
      'alto',
      'borrar',
    ])
    expect(telegram.commands.get('ht')?.map((c) => c.command)).toEqual(['menu', 'moun', 'lang', 'ed', 'kanpe', 'efase'])
    expect(telegram.descriptions.get('en')).toContain('the Institute')
  })

  it('lists only commands that say a word', async () => {
    await openDoor(telegram).channel.publishMenu(createTexts(), office)

    for (const { command } of [...telegram.commands.values()].flat()) {
      expect(readText(`/${command}`, () => false).content).toMatchObject({
        kind: 'text',
        text: expect.not.stringContaining('/'),
      })
    }
  })

  it('loses only the language Telegram refuses', async () => {
    telegram.refusedLanguages.add('en')
    const { channel, lines } = openDoor(telegram)

    await channel.publishMenu(createTexts(), office)

    expect([...telegram.commands.keys()]).toEqual(['', 'ht'])
    expect(lines.join()).toContain('"language":"en"')
  })
})
