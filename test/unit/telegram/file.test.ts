import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { openDoor } from './world.ts'

let telegram: TelegramServer

beforeEach(async () => {
  telegram = await startTelegram()
  telegram.files.set('f1', new Uint8Array([79, 103, 103, 83]))
})
afterEach(() => telegram.stop())

describe('a file somebody sent', () => {
  it('is brought by its id', async () => {
    const { channel } = openDoor(telegram)
    expect(await channel.fetchFile(telegram.account, 'f1')).toEqual({
      ok: true,
      bytes: new Uint8Array([79, 103, 103, 83]),
    })
  })

  it('that Telegram no longer has is gone', async () => {
    const { channel } = openDoor(telegram)
    expect(await channel.fetchFile(telegram.account, 'f2')).toEqual({ ok: false, code: 'gone' })
  })

  it('is not to be had through another bot', async () => {
    const { channel } = openDoor(telegram)
    expect(await channel.fetchFile('1', 'f1')).toEqual({ ok: false, code: 'gone' })
  })

  it('cannot be had while Telegram is away, and nothing throws', async () => {
    const { channel } = openDoor(telegram)
    await telegram.stop()
    expect(await channel.fetchFile(telegram.account, 'f1')).toEqual({ ok: false, code: 'unreachable' })
  })
})
