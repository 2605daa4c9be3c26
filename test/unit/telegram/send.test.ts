import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Parcel, Receipt } from '#src/channels/channel.ts'
import type { Pin } from '#src/core/vocabulary/pin.ts'
import type { Cards } from '#src/shared/cards.ts'
import type { Person } from '#test/kit/telegram-person.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { openDoor, saying } from './world.ts'

let telegram: TelegramServer
let ana: Person
let clock: number

beforeEach(async () => {
  clock = 1_000_000
  telegram = await startTelegram({ now: () => clock })
  ana = telegram.person(77)
})
afterEach(() => telegram.stop())

function send(text = 'hola', to: Partial<Parcel> = {}, timeoutSeconds = 10): Promise<Receipt> {
  const { channel } = openDoor(telegram, { timeoutSeconds })
  return channel.send({ id: 'o1', account: telegram.account, address: '77', outbound: saying(text), ...to })
}

describe('a list to keep', () => {
  const list = { kind: 'picture', topic: 'passport', language: 'ht', folio: 'DGO-4F7KA', text: 'Lis: paspò' } as const
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
  const choices = [{ id: 'menu', label: 'Meni' }]
  const sendList = (picture: Cards['picture'], text = 'Sous: SRE') =>
    openDoor(telegram, { picture }).channel.send({
      id: 'o1',
      account: telegram.account,
      address: '77',
      outbound: saying('', { blocks: [list, { kind: 'source', text }], choices }),
    })

  it('is sent as a picture with its words and buttons under it', async () => {
    const asked: unknown[] = []
    await sendList(async (request) => {
      asked.push(request)
      return png
    })
    expect(asked).toMatchObject([{ topic: 'passport', language: 'ht', folio: 'DGO-4F7KA' }])
    expect(telegram.called('sendPhoto')).toHaveLength(1)
    expect(ana.reads()).toMatchObject([
      { text: 'Lis: paspò\n\nSous: SRE', photo: png.length, buttons: [{ label: 'Meni', data: 'menu' }] },
    ])
  })

  it('is sent in words alone when it cannot be drawn, or the words are too long to stand under a picture', async () => {
    const broken = () => Promise.reject(new Error('no font'))
    expect(await sendList(broken)).toMatchObject({ status: 'sent' })
    clock += 5000
    expect(await sendList(async () => png, 'a'.repeat(1100))).toMatchObject({ status: 'sent' })
    expect(telegram.called('sendPhoto')).toHaveLength(0)
    expect(ana.reads().map((message) => message.photo)).toEqual([undefined, undefined])
  })
})

describe('a place on the map', () => {
  beforeEach(async () => {
    await telegram.stop()
    telegram = await startTelegram({ now: () => clock, burst: 100 })
    ana = telegram.person(77)
  })
  const pin = { name: 'Consulado en Houston', address: '4507 San Jacinto', latitude: 29.7353, longitude: -95.3819 }
  const place = (one: Pin) => saying('', { blocks: [{ kind: 'pin', pin: one, text: `📍 ${one.name}` }] })
  const sendPlace = (one: Pin = pin, through = openDoor(telegram).channel) =>
    through.send({ id: 'o1', account: telegram.account, address: '77', outbound: place(one) })

  it('is a venue when it has an address, else a location, and its words follow', async () => {
    await sendPlace()
    const { address: _, ...bare } = pin
    await sendPlace(bare)
    expect([telegram.called('sendVenue'), telegram.called('sendLocation')].map((calls) => calls.length)).toEqual([1, 1])
    expect(ana.reads()).toMatchObject([
      { text: 'Consulado en Houston\n4507 San Jacinto', pin: [29.7353, -95.3819] },
      { text: '📍 Consulado en Houston' },
      { text: '', pin: [29.7353, -95.3819] },
      { text: '📍 Consulado en Houston' },
    ])
  })

  it('comes once, when only its words had to wait', async () => {
    const { channel } = openDoor(telegram)
    telegram.fault({ method: 'sendMessage', kind: 'status', status: 429 })
    expect(await sendPlace(pin, channel)).toMatchObject({ status: 'retry' })
    expect(await sendPlace(pin, channel)).toMatchObject({ status: 'sent' })
    expect(ana.reads().map((message) => message.pin !== undefined)).toEqual([true, false])
  })

  it('is a link in its words too when nobody knows whether it came, and the words had to wait as well', async () => {
    const { channel } = openDoor(telegram)
    telegram.fault({ method: 'sendVenue', kind: 'status', status: 504 })
    telegram.fault({ method: 'sendMessage', kind: 'status', status: 429 })
    expect(await sendPlace(pin, channel)).toMatchObject({ status: 'retry' })
    expect(await sendPlace(pin, channel)).toMatchObject({ status: 'sent' })
    expect(ana.reads()).toMatchObject([{ text: expect.stringContaining('https://www.openstreetmap.org/?mlat=29') }])
  })

  it('makes its words wait with it when it is refused for now', async () => {
    telegram.fault({ method: 'sendVenue', kind: 'status', status: 429 })
    expect(await sendPlace()).toMatchObject({ status: 'retry' })
    expect(ana.reads()).toEqual([])
  })

  it('is a link when Telegram does not take it', async () => {
    expect(await sendPlace({ ...pin, latitude: 91 })).toMatchObject({ status: 'sent' })
    expect(ana.reads()).toMatchObject([{ text: expect.stringContaining('https://www.openstreetmap.org/?mlat=91') }])
  })
})

describe('sending once', () => {
  it('is sent when Telegram has it, under the id Telegram gave it', async () => {
    expect(await send()).toEqual({ status: 'sent', platformId: expect.stringMatching(/^\d+$/) })
    expect(ana.reads().map((message) => message.text)).toEqual(['hola'])
  })

  it('waits as long as Telegram says when there was too much', async () => {
    await send('uno')

    clock += 999
    expect(await send('dos')).toEqual({ status: 'retry', after: 1000, code: 'telegram:429' })
    expect(ana.reads()).toHaveLength(1)
  })

  it('fails for good when the person blocked the bot or is gone', async () => {
    ana.blocks()
    expect(await send()).toEqual({ status: 'failed', code: 'blocked' })

    ana.unblocks()
    ana.disappears()
    expect(await send()).toEqual({ status: 'failed', code: 'blocked' })
  })

  it('fails for good when there is no such chat, or the message is not one', async () => {
    expect(await send('hola', { address: '1' })).toEqual({ status: 'failed', code: 'gone' })
    expect(await send(' ')).toEqual({ status: 'failed', code: 'telegram:400' })
  })

  it('fails for a parcel of another bot without asking Telegram', async () => {
    expect(await send('hola', { account: '1' })).toEqual({ status: 'failed', code: 'wrong_account' })
    expect(telegram.called('sendMessage')).toEqual([])
  })

  it.each([500, 502, 503])('is tried again after a %i', async (status) => {
    telegram.fault({ method: 'sendMessage', kind: 'status', status })

    expect(await send()).toEqual({ status: 'retry', after: expect.any(Number), code: `telegram:${status}` })
    expect(ana.reads()).toEqual([])
  })

  it('waits for the office when the token is refused', async () => {
    telegram.fault({ method: 'sendMessage', kind: 'status', status: 401 })

    expect(await send()).toEqual({ status: 'retry', after: 60_000, code: 'unauthorized' })
  })

  it('is tried again when nobody answers the door: nothing was sent', async () => {
    const { channel } = openDoor(telegram)
    await telegram.stop()

    expect(
      await channel.send({ id: 'o1', account: telegram.account, address: '77', outbound: saying('hola') }),
    ).toEqual({
      status: 'retry',
      after: expect.any(Number),
      code: 'network:ECONNREFUSED',
    })
  })

  it('minds no slash at the end of another server’s address', async () => {
    const { channel } = openDoor(telegram, { apiRoot: `${telegram.url}/` })

    expect(
      await channel.send({ id: 'o1', account: telegram.account, address: '77', outbound: saying('hola') }),
    ).toMatchObject({ status: 'sent' })
  })

  it('is tried again when the name cannot be looked up', async () => {
    const { channel } = openDoor(telegram, { apiRoot: 'http://nowhere.invalid' })

    expect(
      await channel.send({ id: 'o1', account: telegram.account, address: '77', outbound: saying('hola') }),
    ).toMatchObject({ status: 'retry' })
  })
})

describe('what nobody can know is said to be unknown', () => {
  it.each(['drop', 'hang'] as const)('when Telegram has it and the answer is lost (%s)', async (kind) => {
    telegram.fault({ method: 'sendMessage', kind })

    expect(await send('hola', {}, 1)).toEqual({ status: 'unknown', code: expect.stringMatching(/^network:/) })
    expect(ana.reads()).toHaveLength(1)
  })

  it('when the connection broke, although Telegram did not take it', async () => {
    telegram.fault({ method: 'sendMessage', kind: 'reset' })

    expect(await send()).toMatchObject({ status: 'unknown' })
    expect(ana.reads()).toEqual([])
  })

  it('when a gateway lost patience or answered with a page', async () => {
    telegram.fault({ method: 'sendMessage', kind: 'status', status: 504 })
    expect(await send()).toEqual({ status: 'unknown', code: 'telegram:504' })

    telegram.fault({ method: 'sendMessage', kind: 'html' })
    expect(await send()).toEqual({ status: 'unknown', code: 'network:unreadable' })
  })
})

it('no receipt holds the token, the address or the words', async () => {
  const receipts: Receipt[] = []
  for (const kind of ['drop', 'hang', 'reset', 'html', 'status'] as const) {
    clock += 1000
    telegram.fault({ method: 'sendMessage', kind })
    receipts.push(await send('secreto', {}, 1))
  }
  expect(JSON.stringify(receipts)).not.toMatch(/a-token|secreto|77/)
})
