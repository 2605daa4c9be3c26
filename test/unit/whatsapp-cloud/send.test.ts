import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Parcel, Receipt } from '#src/channels/channel.ts'
import type { WhatsappCloudOptions } from '#src/channels/whatsapp-cloud/index.ts'
import type { Pin } from '#src/core/vocabulary/pin.ts'
import type { Phone } from '#test/kit/whatsapp-cloud-phone.ts'
import { startWhatsappCloud, type WhatsappCloudServer } from '#test/kit/whatsapp-cloud-server.ts'
import { openDoor, saying } from './world.ts'

const number = '5216181234567'
let meta: WhatsappCloudServer
let ana: Phone
let clock: number

beforeEach(async () => {
  clock = 1_700_000_000_000
  meta = await startWhatsappCloud(() => clock)
  ana = meta.phone({ number })
})
afterEach(() => meta.stop())

function door(options: Partial<WhatsappCloudOptions> = {}) {
  return openDoor(meta, { now: () => clock, timeoutSeconds: 30, ...options })
}

function send(text = 'hola', to: Partial<Parcel> = {}, through = door()): Promise<Receipt> {
  return through.send({ id: 'o1', account: meta.account, address: number, outbound: saying(text), ...to })
}

describe('sending once', () => {
  it('is sent when Meta has it, under the id Meta gave it, and takes our own along', async () => {
    expect(await send()).toEqual({ status: 'sent', platformId: ana.reads()[0]?.id })
    expect(meta.calls[0]?.payload).toMatchObject({ to: number, biz_opaque_callback_data: 'o1' })
  })

  it('reaches somebody who shows no number by Meta’s own id of them', async () => {
    const luis = meta.phone({ userId: 'MX.13491208655302741918' })
    expect(await send('hola', { address: 'MX.13491208655302741918' })).toMatchObject({ status: 'sent' })
    expect(luis.reads().map((message) => message.text)).toEqual(['hola'])
  })

  it('fails for a parcel of another number without asking Meta', async () => {
    expect(await send('hola', { account: '1' })).toEqual({ status: 'failed', code: 'wrong_account' })
    expect(meta.calls).toEqual([])
  })

  it('fails for good when it cannot be delivered, or is no message', async () => {
    ana.vanishes()
    expect(await send()).toEqual({ status: 'failed', code: 'gone' })
    expect(await send(' ')).toEqual({ status: 'failed', code: 'whatsapp:100' })
  })

  it('is held when the person has not written for a day', async () => {
    clock += 24 * 60 * 60 * 1000
    expect(await send()).toEqual({ status: 'held', code: 'window' })
    expect(ana.reads()).toEqual([])
  })

  it.each([
    [190, 60_000, 'unauthorized', true],
    [10, 60_000, 'unauthorized', true],
    [130429, 1000, 'whatsapp:130429', true],
    [131056, 6000, 'whatsapp:131056', undefined],
    [131016, 2000, 'whatsapp:131016', undefined],
    [131042, 600_000, 'whatsapp:131042', true],
  ])('waits after a %i', async (code, after, named, everybody) => {
    meta.fault({ path: 'messages', kind: 'error', code })
    expect(await send()).toEqual({ status: 'retry', after, code: named, everybody })
  })

  it('is tried again when nobody answers the door: nothing was sent', async () => {
    const through = door()
    await meta.stop()
    expect(await send('hola', {}, through)).toMatchObject({ status: 'retry', code: 'network:ECONNREFUSED' })
  })
})

describe('what nobody can know is said to be unknown, until Meta’s word on it is due', () => {
  it.each(['drop', 'hang'] as const)('when Meta has it and the answer is lost (%s)', async (kind) => {
    meta.fault({ path: 'messages', kind })
    expect(await send('hola', {}, door({ timeoutSeconds: 1 }))).toEqual({
      status: 'unknown',
      code: expect.stringMatching(/^network:/),
      after: 20_000,
    })
    expect(ana.reads()).toHaveLength(1)
  })

  it('when the connection broke, although Meta did not take it', async () => {
    meta.fault({ path: 'messages', kind: 'reset' })
    expect(await send()).toMatchObject({ status: 'unknown' })
    expect(ana.reads()).toEqual([])
  })

  it('when a gateway answered with a page', async () => {
    meta.fault({ path: 'messages', kind: 'html' })
    expect(await send()).toMatchObject({ status: 'unknown', code: 'http:502' })
  })
})

describe('Meta’s pace', () => {
  it('is kept: 45 at once to a person, then one in six seconds, none refused', async () => {
    const through = door()
    let sent = 0
    for (const end = clock + 60_000; clock < end; ) {
      const receipt = await send('hola', {}, through)
      if (receipt.status === 'sent') sent += 1
      else clock += receipt.status === 'retry' ? receipt.after : 60_000
    }
    expect(sent).toBe(54)
    expect(meta.calls).toHaveLength(54)
  })

  it('lets 80 a second leave in all', async () => {
    const through = door()
    const phones = Array.from({ length: 90 }, (_, i) => `52161800000${10 + i}`)
    for (const one of phones) meta.phone({ number: one })
    const receipts = await Promise.all(phones.map((address) => send('hola', { address }, through)))
    expect(receipts.filter((receipt) => receipt.status === 'sent')).toHaveLength(80)
    expect(receipts.at(-1)).toEqual({ status: 'retry', after: 1000, code: 'pace' })
    clock += 1000
    expect(await send('hola', { address: phones[89] ?? '' }, through)).toMatchObject({ status: 'sent' })
  })

  it('keeps a person’s messages back as long as Meta says after a 131056, and says that a 130429 means everybody', async () => {
    const through = door()
    meta.phone({ number: '2' })
    meta.fault({ path: 'messages', kind: 'error', code: 131056 })
    await send('hola', {}, through)
    expect(await send('hola', {}, through)).toEqual({ status: 'retry', after: 6000, code: 'pace' })
    expect(await send('hola', { address: '2' }, through)).toMatchObject({ status: 'sent' })
    meta.fault({ path: 'messages', kind: 'error', code: 130429 })
    expect(await send('hola', { address: '2' }, through)).toMatchObject({ after: 1000, everybody: true })
    clock += 6000
    expect(await send('hola', {}, through)).toMatchObject({ status: 'sent' })
    expect(meta.calls).toHaveLength(4)
  })
})

describe('a place on the map', () => {
  const pin = { name: 'Consulado en Houston', address: '4507 San Jacinto', latitude: 29.7353, longitude: -95.3819 }
  const sendPlace = (one: Pin = pin, through = door()) =>
    send('', { outbound: saying('', { blocks: [{ kind: 'pin', pin: one, text: `📍 ${one.name}` }] }) }, through)

  it('is a location of its own, and its words follow', async () => {
    expect(await sendPlace()).toMatchObject({ status: 'sent' })
    expect(ana.reads()).toMatchObject([
      { type: 'location', text: 'Consulado en Houston\n4507 San Jacinto', pin: [29.7353, -95.3819] },
      { type: 'text', text: '📍 Consulado en Houston' },
    ])
  })

  it('comes once, when only its words had to wait', async () => {
    const through = door()
    await sendPlace(pin, through)
    meta.fault({ path: 'messages', kind: 'error', code: 131000 })
    await sendPlace(pin, through)
    await sendPlace(pin, through)
    expect(ana.reads().filter(({ type }) => type === 'location')).toHaveLength(1)
  })

  it('is a link in its words too when nobody knows whether it came, and the words had to wait as well', async () => {
    const through = door()
    meta.fault({ path: 'messages', kind: 'drop' })
    meta.fault({ path: 'messages', kind: 'error', code: 131000 })
    expect(await sendPlace(pin, through)).toMatchObject({ status: 'retry' })
    expect(await sendPlace(pin, through)).toMatchObject({ status: 'sent' })
    expect(ana.reads().at(-1)).toMatchObject({ text: expect.stringContaining('https://www.openstreetmap.org/') })
  })

  it('makes its words wait with it when it is refused for now, or the person has not written for a day', async () => {
    meta.fault({ path: 'messages', kind: 'error', code: 130429 })
    expect(await sendPlace()).toMatchObject({ status: 'retry', everybody: true })
    clock += 25 * 60 * 60 * 1000
    expect(await sendPlace()).toMatchObject({ status: 'held' })
    expect(ana.reads()).toEqual([])
  })

  it('is a link when Meta does not take it', async () => {
    expect(await sendPlace({ ...pin, name: 'x'.repeat(1001) })).toMatchObject({ status: 'sent' })
    expect(ana.reads()).toMatchObject([
      { type: 'text', text: expect.stringContaining('https://www.openstreetmap.org/') },
    ])
  })
})

describe('a list to keep', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
  const list = { kind: 'picture', topic: 'passport', language: 'ht', folio: null, text: 'Lis: paspò' } as const
  const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `c${i}`, label: `Chwa ${i}` }))
  const sendList = (count: number, through = door({ picture: async () => png })) =>
    send('', { outbound: saying('', { blocks: [list], choices: choices(count) }) }, through)

  it('is a picture with its words, above its buttons, or before a list of choices', async () => {
    for (const count of [0, 2, 5]) await sendList(count)
    expect(ana.reads()).toMatchObject([
      { type: 'image', text: 'Lis: paspò', picture: png.length },
      { type: 'button', text: 'Lis: paspò', picture: png.length, choices: choices(2) },
      { type: 'image', text: '', picture: png.length },
      { type: 'list', text: 'Lis: paspò', choices: choices(5) },
    ])
  })

  it('is words alone when it cannot be drawn or taken', async () => {
    await sendList(2, door({ picture: () => Promise.reject(new Error('no font')) }))
    meta.fault({ path: 'media', kind: 'error', code: 131053 })
    await sendList(2)
    expect(ana.reads()).toMatchObject([{ type: 'button' }, { type: 'button' }])
    expect(ana.reads().map((message) => message.picture)).toEqual([undefined, undefined])
  })

  it('does not bring the picture twice when the words had to wait', async () => {
    const through = door({ picture: async () => png })
    meta.fault({ path: 'messages', kind: 'error', code: 131000, times: 2 })
    await sendList(5, through)
    await sendList(5, through)
    expect(ana.reads().map((message) => message.type)).toEqual(['list'])
  })
})

it('no receipt holds the token, the address or the words', async () => {
  const receipts: Receipt[] = []
  for (const kind of ['drop', 'hang', 'reset', 'html', 'error'] as const) {
    meta.fault({ path: 'messages', kind })
    receipts.push(await send('secreto', {}, door({ timeoutSeconds: 1 })))
  }
  expect(JSON.stringify(receipts)).not.toMatch(/a-token|secreto|521618/)
})
