import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '#src/channels/channel.ts'
import { openDoor, type TestDoor, words } from '#test/kit/whatsapp-web/door.ts'
import type { WhatsAppPerson } from '#test/kit/whatsapp-web/server.ts'

describe('a linked phone', { timeout: 90_000 }, () => {
  let door: TestDoor
  let people = 0

  beforeAll(async () => {
    door = await openDoor()
    await door.link()
  }, 100_000)
  afterAll(() => door.close())

  const somebody = (byLid = true): WhatsAppPerson => {
    people += 1
    return door.whatsapp.person(people, byLid)
  }
  const takenFrom = ({ chat }: WhatsAppPerson) => door.taken.filter(({ address }) => address === chat)
  const textsFrom = (person: WhatsAppPerson) =>
    takenFrom(person).map(({ content }) => (content.kind === 'text' ? content.text : content.kind))
  const sendTo = (person: WhatsAppPerson, id: string, text: string): Promise<Receipt> =>
    door.channel.send({ id, account: door.channel.account, address: person.chat, outbound: words(text) })

  it('shows a QR first, and takes messages once it is scanned', () => {
    expect(door.statuses).toEqual(['starting', 'unlinked', 'syncing', 'ready'])
    expect(door.channel.state()).toMatchObject({ status: 'ready', qr: null, loggedOut: false })
  })

  it('brings a message in, and an answer out', async () => {
    const ana = somebody()
    const key = ana.says('¿Cuánto cuesta la visa?')
    await door.until(() => takenFrom(ana).length === 1)

    expect(takenFrom(ana)[0]).toMatchObject({
      sender: { channel: 'whatsapp-web', account: door.channel.account, id: ana.lid },
      externalId: `false_${ana.lid}_${key}`,
      content: { kind: 'text', text: '¿Cuánto cuesta la visa?' },
      edited: false,
    })
    const receipt = await sendTo(ana, 'o1', 'Es gratis.')
    expect(receipt).toMatchObject({ status: 'sent', platformId: expect.stringMatching(/^3EB0[0-9A-F]{18}$/) })
    expect(ana.reads()).toEqual(['Es gratis.'])
  })

  it('brings a voice note and a picture, and their bytes when they are asked for', async () => {
    const ana = somebody()
    const bytes = Buffer.from('what was said')
    const media = { directPath: bytes.toString('base64'), mimetype: 'audio/ogg; codecs=opus', size: bytes.length }
    ana.says('', { type: 'ptt', more: { ...media, duration: '7' } })
    ana.says('', { type: 'image', more: { directPath: 'gone', mimetype: 'image/jpeg', caption: 'mi acta' } })
    ana.says('', { type: 'video', more: { ...media, size: 17 * 1024 * 1024 } })
    await door.until(() => takenFrom(ana).length === 3)

    const [voice, photo, video] = takenFrom(ana).map(({ content, attachments = [] }) => ({
      content,
      of: attachments[0],
    }))
    expect(voice).toMatchObject({
      content: { kind: 'attached' },
      of: { kind: 'voice', size: bytes.length, seconds: 7 },
    })
    expect(photo).toMatchObject({ content: { kind: 'text', text: 'mi acta' }, of: { kind: 'photo' } })
    const fetched = (of: typeof voice) => {
      const source = of?.of?.source
      return door.channel.fetchFile?.(door.channel.account, source?.at === 'platform' ? source.file : '')
    }
    expect(await fetched(voice)).toEqual({ ok: true, bytes: new Uint8Array(bytes) })
    expect(await fetched(photo)).toEqual({ ok: false, code: 'gone' })
    expect(await fetched(video)).toEqual({ ok: false, code: 'too_large' })
    expect(await door.channel.fetchFile?.('another-phone', 'false_1@lid_A')).toEqual({ ok: false, code: 'gone' })
  })

  it('shows a message as read only when it is stored', async () => {
    const ana = somebody()
    ana.says('hola')
    await door.until(() => takenFrom(ana).length === 1)
    await door.until(() => ana.isSeen())
  })

  it('knows one person by the LID and by the number, whichever the chat is under', async () => {
    const ana = somebody()
    const byNumber = { ...ana, chat: ana.phone }
    ana.says('soy yo')
    const message = { key: 'ACN', chat: ana.phone, fromMe: false, type: 'chat', body: 'yo otra vez', t: 1, ack: 1 }
    void door.whatsapp.tell({ do: 'message', message })
    await door.until(() => takenFrom(ana).length + takenFrom(byNumber).length === 2)
    for (const { sender, also } of [...takenFrom(ana), ...takenFrom(byNumber)]) {
      expect(sender.id).toBe(ana.lid)
      expect(also?.id).toBe(ana.phone)
    }
  })

  it('knows by the number whoever has no LID yet', async () => {
    const ana = somebody(false)
    ana.says('hola')
    await door.until(() => takenFrom(ana).length === 1)
    expect(takenFrom(ana)[0]?.sender.id).toBe(ana.phone)
    expect(takenFrom(ana)[0]?.also).toBeUndefined()
  })

  it.each([1, 2, 50])('takes a message that comes %i times once', async (times) => {
    const ana = somebody()
    ana.says('una vez', { times })
    ana.says('y otra')
    await door.until(() => textsFrom(ana).includes('y otra'))
    expect(textsFrom(ana)).toEqual(['una vez', 'y otra'])
  })

  it('takes an edit as a message of its own', async () => {
    const ana = somebody()
    const key = ana.says('en Durago')
    await door.until(() => takenFrom(ana).length === 1)
    ana.edits(key, 'en Durango')
    await door.until(() => takenFrom(ana).length === 2)
    expect(takenFrom(ana)[1]).toMatchObject({ edited: true, content: { kind: 'text', text: 'en Durango' } })
    expect(takenFrom(ana)[1]?.externalId).not.toBe(takenFrom(ana)[0]?.externalId)
  })

  it('takes a place and somebody’s card, and says what it cannot read', async () => {
    const ana = somebody()
    ana.says('', { type: 'location', more: { lat: 24.02, lng: -104.65 } })
    ana.says('BEGIN:VCARD\nFN:Juan Pérez\nTEL;waid=526181234567:+52 618 123 4567\nEND:VCARD', { type: 'vcard' })
    ana.says('', { type: 'sticker' })
    await door.until(() => takenFrom(ana).length === 3)
    expect(takenFrom(ana).map(({ content }) => content)).toEqual([
      { kind: 'location', lat: 24.02, lon: -104.65 },
      { kind: 'phone_card', people: [{ name: 'Juan Pérez', phones: ['+52 618 123 4567'] }] },
      { kind: 'unsupported', what: 'sticker' },
    ])
  })

  it('hears no groups, status, notices, nor what the office writes on the phone itself', async () => {
    const ana = somebody()
    for (const chat of ['123@g.us', 'status@broadcast', '9@newsletter'])
      void door.whatsapp.tell({
        do: 'message',
        message: { key: `AC${chat}`, chat, fromMe: false, type: 'chat', body: 'x', t: 1, ack: 1 },
      })
    ana.says('', { type: 'e2e_notification' })
    door.whatsapp.phoneWrites(ana, 'le contesto yo')
    ana.says('gracias')
    await door.until(() => takenFrom(ana).length === 1)
    expect(textsFrom(ana)).toEqual(['gracias'])
    expect(door.taken.filter(({ address }) => !/@(?:lid|c\.us)$/.test(address))).toEqual([])
    expect(door.channel.state().answeredOnPhone).not.toBeNull()
  })

  it('tells when a message is delivered and read', async () => {
    const ana = somebody()
    const receipt = await sendTo(ana, 'o-acks', 'Lleve su acta.')
    const platformId = receipt.status === 'sent' ? receipt.platformId : null
    ana.acknowledges(2)
    ana.acknowledges(3)
    await door.until(() => door.receipts.filter((r) => r.platformId === platformId).length >= 2)
    expect(door.receipts.filter((r) => r.platformId === platformId).map(({ status }) => status)).toEqual([
      'delivered',
      'read',
    ])
  })

  it('sends what is handed to it twice once', async () => {
    const ana = somebody()
    const first = await sendTo(ana, 'o-twice', 'Su folio es DGO-4F7K.')
    expect(await sendTo(ana, 'o-twice', 'Su folio es DGO-4F7K.')).toEqual(first)
    expect(ana.reads()).toEqual(['Su folio es DGO-4F7K.'])
  })

  it('says that somebody who has no WhatsApp was not reached', async () => {
    const nobody = { ...somebody(), chat: '5210000000000@c.us' }
    expect(await sendTo(nobody, 'o-nobody', 'hola')).toEqual({ status: 'failed', code: 'gone' })
  })

  it('writes no word and no number into the log', () => {
    expect(door.logged.join('\n')).not.toMatch(/visa|Durango|\d{9}|@lid/)
  })
})
