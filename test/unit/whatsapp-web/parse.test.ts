import { describe, expect, it } from 'vitest'
import { isForUs, reduce } from '#src/channels/whatsapp-web/child/reduce.ts'
import { messageId } from '#src/channels/whatsapp-web/child/send.ts'
import { account, parse } from '#src/channels/whatsapp-web/parse.ts'
import { ArrivedMessage, FromChild, ToChild } from '#src/channels/whatsapp-web/protocol.ts'
import { render } from '#src/channels/whatsapp-web/render.ts'
import { words } from '#test/kit/whatsapp-web/door.ts'

const message = {
  id: { _serialized: 'false_1@lid_A', fromMe: false, id: 'A' },
  from: '1@lid',
  body: 'hola',
  type: 'chat',
  timestamp: 5,
}
const ids = { lid: '1@lid', phone: '52@c.us' }

describe('a message of WhatsApp Web', () => {
  it('becomes the assistant’s, through a protocol that takes it', () => {
    const arrived = FromChild.parse(reduce(message, ids, false))
    expect(arrived.type === 'message' && parse(arrived)).toEqual({
      sender: { channel: 'whatsapp-web', account, id: '1@lid' },
      also: { channel: 'whatsapp-web', account, id: '52@c.us' },
      address: '1@lid',
      externalId: 'false_1@lid_A',
      content: { kind: 'text', text: 'hola' },
      edited: false,
      languageHint: null,
      sentAt: 5000,
    })
  })

  it('has what came with it, to be asked for later', () => {
    const voice = { type: 'ptt', body: '', hasMedia: true, duration: '7', _data: { mimetype: 'audio/ogg', size: 4200 } }
    const parsed = parse(ArrivedMessage.parse(reduce({ ...message, ...voice }, ids, false)))
    expect(parsed).toMatchObject({
      content: { kind: 'attached' },
      attachments: [
        {
          kind: 'voice',
          mime: 'audio/ogg',
          size: 4200,
          seconds: 7,
          source: { at: 'platform', file: 'false_1@lid_A' },
        },
      ],
    })
    const photo = { type: 'image', body: 'mi acta', hasMedia: true, duration: {}, _data: { mimetype: 5, size: -1 } }
    expect(parse(reduce({ ...message, ...photo }, ids, false))).toMatchObject({
      content: { kind: 'text', text: 'mi acta' },
      attachments: [{ kind: 'photo', mime: null, size: null, seconds: null }],
    })
    const sticker = reduce({ ...message, type: 'sticker', body: '', hasMedia: true }, ids, false)
    expect(parse(sticker)).toMatchObject({ content: { kind: 'unsupported', what: 'sticker' } })
  })

  it('has words under a picture as words; a picture that is no longer there is said to be one', () => {
    const kindOf = (more: object) => parse(reduce({ ...message, ...more }, ids, false)).content
    expect(kindOf({ type: 'image', body: 'mi acta' })).toEqual({ kind: 'text', text: 'mi acta' })
    expect(kindOf({ type: 'image', body: '' })).toEqual({ kind: 'unsupported', what: 'photo' })
    expect(kindOf({ type: 'ptt', body: '' })).toEqual({ kind: 'unsupported', what: 'voice' })
    expect(kindOf({ type: 'vcard', body: 'BEGIN:VCARD' })).toEqual({ kind: 'unsupported', what: 'contact' })
    const vCards = ['BEGIN:VCARD\nFN:Juan Pérez\nTEL;waid=526181234567:+52 618 123 4567\nEND:VCARD']
    expect(kindOf({ type: 'multi_vcard', body: '', vCards })).toEqual({
      kind: 'phone_card',
      people: [{ name: 'Juan Pérez', phones: ['+52 618 123 4567'] }],
    })
    expect(kindOf({ type: 'location', body: 'jpeg', location: { latitude: '24', longitude: 999 } })).toEqual({
      kind: 'unsupported',
      what: 'location',
    })
  })

  it.each([
    { from: '1@g.us' },
    { from: 'status@broadcast', isStatus: true },
    { from: '1@newsletter' },
    { broadcast: true },
    { type: 'revoked' },
    { type: 'call_log' },
    { type: 'album' },
    { id: { ...message.id, fromMe: true } },
  ])('is not for us: %j', (more) => {
    expect(isForUs({ ...message, ...more })).toBe(false)
  })
})

describe('what the two processes say to each other', () => {
  it('is refused when it is anything else', () => {
    for (const raw of [
      null,
      'stop',
      { type: 'send', id: 'o1' },
      { type: 'stop', more: 1 },
      { type: 'pair', number: 'x' },
    ])
      expect(ToChild.safeParse(raw).success).toBe(false)
    for (const raw of [{ type: 'message' }, { type: 'ack', platformId: 'A', status: 'lost' }, { type: 'qr', code: '' }])
      expect(FromChild.safeParse(raw).success).toBe(false)
  })
})

describe('a message to WhatsApp Web', () => {
  it('names who of the office speaks, on one line', () => {
    const speaker = { kind: 'staff', name: 'Lucía\nX', role: 'abogada' } as const
    expect(render({ ...words('Ya lo revisé.'), speaker })).toBe('Lucía X, abogada:\nYa lo revisé.')
  })

  it('has the same id however often it is sent, in WhatsApp’s own shape', () => {
    expect(messageId('o1')).toBe(messageId('o1'))
    expect(messageId('o1')).not.toBe(messageId('o2'))
    expect(messageId('o1')).toMatch(/^3EB0[0-9A-F]{18}$/)
  })
})
