import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParsedUpdate, parse } from '#src/channels/telegram/parse.ts'
import { Update } from '#src/channels/telegram/schema.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'

const topics = ['asylum-mexico', 'curp']
const context = { account: '4242', receivedAt: 1_800_000_000_000, hasTopic: (id: string) => topics.includes(id) }
const ana = { id: 77, is_bot: false, first_name: 'Ana', language_code: 'es-MX' }
const chat = { id: 77, type: 'private', first_name: 'Ana' }

function read(kind: string, body: unknown): ParsedUpdate {
  return parse(Update.parse({ update_id: 1, [kind]: body }), context)
}

function message(fields: object): ParsedUpdate {
  return read('message', { message_id: 5, date: 1_790_000_000, chat, from: ana, ...fields })
}

function inbound(parsed: ParsedUpdate): Inbound {
  if ('inbound' in parsed) return parsed.inbound
  throw new Error(JSON.stringify(parsed))
}

describe('a text message', () => {
  it('becomes what the person said, with who, where, when and in which language', () => {
    expect(message({ text: 'perdí mi matrícula' })).toEqual({
      inbound: {
        sender: { channel: 'telegram', account: '4242', id: '77' },
        address: '77',
        externalId: 'm:77:5',
        content: { kind: 'text', text: 'perdí mi matrícula' },
        edited: false,
        languageHint: 'es',
        languageChosen: false,
        sentAt: 1_790_000_000_000,
      },
      query: null,
    })
  })

  it('keeps its name when the update_id restarts', () => {
    const body = { message_id: 5, date: 1, chat, from: ana, text: 'hola' }

    const first = inbound(parse(Update.parse({ update_id: 900, message: body }), context))
    const again = inbound(parse(Update.parse({ update_id: 12, message: body }), context))

    expect(again.externalId).toBe(first.externalId)
  })

  it('changed by the person is edited, under another name for each change', () => {
    const edit = { message_id: 5, date: 1_790_000_000, edit_date: 1_790_000_060, chat, from: ana, text: 'no, la CURP' }

    const changed = inbound(read('edited_message', edit))

    expect(changed).toMatchObject({ edited: true, externalId: 'e:77:5:1790000060', sentAt: 1_790_000_060_000 })
    expect(inbound(read('edited_message', { ...edit, edit_date: 1_790_000_061 })).externalId).not.toBe(
      changed.externalId,
    )
  })

  it.each([
    ['es', 'es'],
    ['en-US', 'en'],
    ['ht', 'ht'],
    ['HT', 'ht'],
    ['fr', null],
    ['pt-br', null],
    [undefined, null],
  ])('from a phone in %s hints %s', (code, hint) => {
    expect(inbound(message({ text: 'x', from: { ...ana, language_code: code } })).languageHint).toBe(hint)
  })
})

describe('a command', () => {
  it.each([
    ['/menu', 'menu'],
    ['/idioma', 'idioma'],
    ['/language', 'language'],
    ['/lang', 'lang'],
    ['/persona', 'persona'],
    ['/person', 'person'],
    ['/moun', 'moun'],
    ['/borrar', 'borrar'],
    ['/forget', 'forget'],
    ['/efase', 'efase'],
    ['/alto', 'alto'],
    ['/stop', 'stop'],
    ['/kanpe', 'kanpe'],
    ['/ayuda', 'ayuda'],
    ['/help', 'help'],
    ['/ed', 'èd'],
    ['/PERSONA@puente_bot', 'persona'],
    ['/persona por favor', 'persona por favor'],
  ])('%s says "%s"', (command, word) => {
    expect(inbound(message({ text: command })).content).toEqual({ kind: 'text', text: word })
  })

  it.each([
    ['/start', { kind: 'start' }, 'es', false],
    ['/start ht', { kind: 'start' }, 'ht', true],
    ['/start asylum-mexico_ht', { kind: 'choice', id: 'topic:asylum-mexico' }, 'ht', true],
    ['/start curp', { kind: 'choice', id: 'topic:curp' }, 'es', false],
    ['/start no-such-topic_ht', { kind: 'start' }, 'ht', true],
    ['/start hCDFG3467', { kind: 'text', text: 'CDFG3467' }, 'es', false],
    ['/start hello-there', { kind: 'start' }, 'es', false],
    ['/start ../../etc', { kind: 'start' }, 'es', false],
    ['/start Topic:Forged', { kind: 'start' }, 'es', false],
  ])('%s opens', (text, content, languageHint, languageChosen) => {
    expect(inbound(message({ text }))).toMatchObject({ content, languageHint, languageChosen })
  })

  it('is not what merely holds a slash', () => {
    expect(inbound(message({ text: 'and/or 24/7' })).content).toEqual({ kind: 'text', text: 'and/or 24/7' })
  })
})

describe('what is not words', () => {
  it.each(['photo', 'voice', 'document', 'sticker', 'location', 'contact'])(
    'a %s nobody can fetch is named',
    (what) => {
      expect(inbound(message({ [what]: {} })).content).toEqual({ kind: 'unsupported', what })
    },
  )

  it('from the address book is somebody’s name and number', () => {
    const contact = { phone_number: '+526181234567', first_name: 'Juan', last_name: 'Pérez', user_id: 5, vcard: '…' }
    expect(inbound(message({ contact })).content).toEqual({
      kind: 'phone_card',
      people: [{ name: 'Juan Pérez', phones: ['+526181234567'] }],
    })
  })

  const file = { file_id: 'f1', file_unique_id: 'u1' }
  const source = { at: 'platform', file: 'f1' }

  it.each([
    [
      { voice: { ...file, duration: 14, mime_type: 'audio/ogg', file_size: 9000 } },
      { kind: 'voice', mime: 'audio/ogg', size: 9000, seconds: 14, source },
    ],
    [{ voice: { ...file, duration: 'long' } }, { kind: 'voice', mime: 'audio/ogg', size: null, seconds: null, source }],
    [
      { photo: [{ file_id: 'small' }, { ...file, width: 1280, file_size: 90_000 }] },
      { kind: 'photo', mime: 'image/jpeg', size: 90_000, seconds: null, source },
    ],
    [
      { document: { ...file, file_name: 'acta de Ana.pdf', mime_type: 'application/pdf' } },
      { kind: 'document', mime: 'application/pdf', size: null, seconds: null, source },
    ],
    [
      { document: file, animation: file },
      { kind: 'video', mime: null, size: null, seconds: null, source },
    ],
  ])('%j is kept, with where it can be fetched', (fields, attachment) => {
    const heard = inbound(message(fields))

    expect(heard.content).toEqual({ kind: 'attached' })
    expect(heard.attachments).toEqual([attachment])
  })

  it('is read by the words under it, if there are any, and kept beside them', () => {
    const photo = inbound(message({ photo: [file], caption: ' me detuvieron ' }))
    expect(photo.content).toEqual({ kind: 'text', text: 'me detuvieron' })
    expect(photo.attachments).toHaveLength(1)
  })

  it('is named by its most telling kind', () => {
    expect(inbound(message({ document: {}, animation: {} })).content).toMatchObject({ what: 'animation' })
    expect(inbound(message({ location: {}, venue: {} })).content).toMatchObject({ what: 'venue' })
  })

  it('sent as an album says of which; each is a message of its own', () => {
    const first = inbound(message({ photo: [file], media_group_id: '9' }))
    const second = inbound(message({ photo: [file], media_group_id: '9', message_id: 6 }))

    expect([first.album, second.album]).toEqual(['9', '9'])
    expect(second.externalId).not.toBe(first.externalId)
  })

  it('is silent when it only changes, as a live location does', () => {
    expect(read('edited_message', { message_id: 5, date: 1, edit_date: 2, chat, from: ana, location: {} })).toEqual({
      ignored: 'edited_media',
    })
  })

  it('is where the person is, when they share it; as it moves on it is silent', () => {
    const location = { latitude: 24.0277, longitude: -104.6532 }
    expect(inbound(message({ location })).content).toEqual({ kind: 'location', lat: 24.0277, lon: -104.6532 })
    expect(inbound(message({ location: { latitude: 240, longitude: 0 } })).content).toMatchObject({ what: 'location' })
    expect(read('edited_message', { message_id: 5, date: 1, edit_date: 2, chat, from: ana, location })).toEqual({
      ignored: 'edited_media',
    })
  })

  it('is ignored when Telegram itself wrote it', () => {
    expect(message({ pinned_message: {} })).toEqual({ ignored: 'service' })
  })
})

describe('a pressed button', () => {
  const press = {
    id: 'q1',
    from: { ...ana, language_code: 'ht' },
    message: { message_id: 1, date: 0, chat },
    data: 'topic:curp',
  }

  it('is the choice, to be acknowledged', () => {
    expect(read('callback_query', press)).toEqual({
      inbound: {
        sender: { channel: 'telegram', account: '4242', id: '77' },
        address: '77',
        externalId: 'c:q1',
        content: { kind: 'choice', id: 'topic:curp' },
        edited: false,
        languageHint: 'ht',
        sentAt: context.receivedAt,
      },
      query: 'q1',
    })
  })

  it('still counts when its message is too old to be named', () => {
    expect(inbound(read('callback_query', { ...press, message: undefined })).address).toBe('77')
  })

  it('without data or in a group is ignored', () => {
    expect(read('callback_query', { ...press, data: undefined })).toEqual({ ignored: 'no_data' })
    expect(read('callback_query', { ...press, message: { chat: { id: -1, type: 'group' } } })).toEqual({
      ignored: 'not_private',
    })
  })
})

describe('who is heard', () => {
  it.each(['group', 'supergroup', 'channel'])('nobody in a %s', (type) => {
    expect(message({ text: 'hola', chat: { id: -5, type } })).toEqual({ ignored: 'not_private' })
  })

  it('no other bot', () => {
    expect(message({ text: 'hola', from: { ...ana, is_bot: true } })).toEqual({ ignored: 'bot' })
  })

  it('somebody who blocks the bot has left; who unblocks it is back', () => {
    const member = (was: string, status: string) => ({
      chat,
      from: ana,
      date: 1_790_000_000,
      old_chat_member: { status: was, user: {} },
      new_chat_member: { status, user: {} },
    })

    expect(inbound(read('my_chat_member', member('member', 'kicked')))).toMatchObject({
      content: { kind: 'left' },
      externalId: 'b:77:1790000000:left',
      sender: { id: '77' },
    })
    expect(inbound(read('my_chat_member', member('kicked', 'member'))).content).toEqual({ kind: 'back' })
    expect(read('my_chat_member', member('left', 'member'))).toEqual({ ignored: 'joined' })
    expect(read('my_chat_member', { ...member('member', 'kicked'), chat: { id: -5, type: 'group' } })).toEqual({
      ignored: 'not_private',
    })
  })

  it('an update of a kind not read is ignored', () => {
    expect(read('message_reaction', {})).toEqual({ ignored: 'other_kind' })
  })
})

describe('strange updates', () => {
  it('lose no words over one odd detail', () => {
    const odd = {
      message_id: 5,
      date: 'soon',
      chat,
      from: { id: 77, language_code: 3 },
      text: 'ayuda',
      media_group_id: {},
    }

    expect(inbound(read('message', odd)).content).toEqual({ kind: 'text', text: 'ayuda' })
  })

  it('never make parsing throw', () => {
    const field = fc.oneof(fc.anything(), fc.constant(chat), fc.constant(ana))
    const body = fc.record(
      { message_id: fc.integer(), date: field, chat: field, from: field, text: field, data: field, id: field },
      { requiredKeys: [] },
    )
    const kinds = fc.constantFrom('message', 'edited_message', 'callback_query', 'my_chat_member')

    fc.assert(
      fc.property(kinds, body, (kind, value) => {
        const update = Update.safeParse({ update_id: 1, [kind]: value })
        if (update.success) parse(update.data, context)
      }),
    )
  })
})
