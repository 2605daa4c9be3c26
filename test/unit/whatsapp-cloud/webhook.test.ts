import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Word } from '#src/channels/channel.ts'
import type { ContactMoved, Inbound } from '#src/core/vocabulary/inbound.ts'
import { StoreError } from '#src/shared/errors.ts'
import { createLog } from '#src/shared/log.ts'
import type { Phone } from '#test/kit/whatsapp-cloud-phone.ts'
import { startWhatsappCloud, type WhatsappCloudServer } from '#test/kit/whatsapp-cloud-server.ts'
import { openDoor } from './world.ts'

const verifyToken = 'our-own-word'
const clock = 1_700_000_000_000
const ids = { number: '5216181234567', userId: 'MX.1349120865530274' }
let meta: WhatsappCloudServer
let ana: Phone
let taken: Inbound[]
let words: Word[]
let moves: ContactMoved[]
let lines: string[]
let turn: (inbound: Inbound) => Promise<void>

beforeEach(async () => {
  meta = await startWhatsappCloud(() => clock)
  ana = meta.phone(ids)
  taken = []
  words = []
  moves = []
  lines = []
  turn = async () => {}
})
afterEach(() => meta.stop())

function routes() {
  const channel = openDoor(meta, {
    now: () => clock,
    async takeTurn(inbound) {
      await turn(inbound)
      taken.push(inbound)
    },
    takeWord: async (word) => void words.push(word),
    takeMove: async (moved) => void moves.push(moved),
    log: createLog((line) => lines.push(line)),
  })
  return channel.webhook({ appSecret: meta.secret, verifyToken })
}

async function post(body: string, signature = meta.webhooks.sign(body)): Promise<number> {
  const headers = { 'x-hub-signature-256': signature }
  return (await routes().request('/whatsapp', { method: 'POST', headers, body })).status
}
const push = (times = 1) => meta.webhooks.push(post, times)
const contents = () => taken.map((inbound) => inbound.content)

describe('Meta’s question at set-up', () => {
  const ask = (token: string, mode = 'subscribe') =>
    routes().request(`/whatsapp?hub.mode=${mode}&hub.verify_token=${token}&hub.challenge=1158201444`)

  it('is answered with its own number when it knows our word', async () => {
    const answer = await ask(verifyToken)
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444'])
  })

  it('is not answered otherwise, nor with what could be a page', async () => {
    expect((await ask('another')).status).toBe(403)
    expect((await ask(verifyToken, 'unsubscribe')).status).toBe(403)
    const page = `/whatsapp?hub.mode=subscribe&hub.verify_token=${verifyToken}&hub.challenge=<script>`
    expect((await routes().request(page)).status).toBe(403)
  })
})

describe('who may push', () => {
  it.each([
    ['nothing', () => ''],
    ['no hex', () => 'sha256=hunter2'],
    ['another app’s signature', (body: string) => meta.webhooks.sign(body, 'another-secret-for-tests')],
    ['the signature of another body', () => meta.webhooks.sign('{}')],
    ['one without its name', (body: string) => meta.webhooks.sign(body).slice(7)],
    ['a part of it', (body: string) => meta.webhooks.sign(body).slice(0, -1)],
    ['it and more', (body: string) => `${meta.webhooks.sign(body)}0`],
  ])('not who sends %s', async (_, sign) => {
    ana.says('hola')
    const body = meta.webhooks.body(meta.webhooks.waiting)
    expect(await post(body, sign(body))).toBe(401)
    expect(taken).toEqual([])
  })

  it('not for a body changed by one space, as the raw bytes are signed', async () => {
    ana.says('hola')
    const body = meta.webhooks.body(meta.webhooks.waiting)
    expect(await post(`${body} `, meta.webhooks.sign(body))).toBe(401)
  })

  it('nobody, as the door does not open without an app secret', () => {
    expect(() => openDoor(meta).webhook({ appSecret: '', verifyToken })).toThrow('app secret')
  })
})

describe('an answer tells Meta whether it may forget', () => {
  it('503 with a wait when it could not be stored, and the whole batch again', async () => {
    let failures = 2
    turn = async () => {
      if (failures-- > 0) throw new StoreError('store:write', 'writing', undefined)
    }
    ana.says('uno')
    ana.says('dos')
    expect(await push()).toEqual([503, 503, 200])
    expect(contents()).toEqual([
      { kind: 'text', text: 'uno' },
      { kind: 'text', text: 'dos' },
    ])
  })

  it('200 when the fault is ours: logged without words, and what comes after it is taken', async () => {
    turn = async ({ content }) => {
      if (content.kind === 'text' && content.text === 'bomba') throw new TypeError('bomba')
    }
    ana.says('bomba')
    ana.says('sigue')
    expect(await push()).toEqual([200])
    expect(contents()).toEqual([{ kind: 'text', text: 'sigue' }])
    expect(lines.join()).toContain('"code":"TypeError"')
    expect(lines.join()).not.toMatch(/bomba|521618|MX\./)
  })

  it.each(['', '{', '[]', 'null', '{"entry":{}}', '{"entry":[{"changes":[{"field":"messages"}]}]}'])(
    '200 for what nobody can read: %s',
    async (body) => {
      expect(await post(body)).toBe(200)
      expect(taken).toEqual([])
    },
  )

  it('413 for more than Meta ever sends', async () => {
    expect(await post(' '.repeat(4 * 1024 * 1024 + 1))).toBe(413)
  })
})

describe('what a person sends', () => {
  it('comes with both ids, its own id and time', async () => {
    const id = ana.says('hola')
    await push()
    expect(taken).toEqual([
      {
        sender: { channel: 'whatsapp-cloud', account: meta.account, id: ids.userId },
        also: { channel: 'whatsapp-cloud', account: meta.account, id: ids.number },
        address: ids.number,
        externalId: id,
        content: { kind: 'text', text: 'hola' },
        edited: false,
        languageHint: null,
        sentAt: clock,
      },
    ])
  })

  it('comes from Meta’s own id alone when the number is hidden, from the number alone where there is no other', async () => {
    meta.phone({ userId: 'CO.77' }).says('uno')
    meta.phone({ number: '573001234567' }).says('dos')
    await push()
    expect(taken.map(({ sender, also, address }) => [sender.id, also, address])).toEqual([
      ['CO.77', undefined, 'CO.77'],
      ['573001234567', undefined, '573001234567'],
    ])
  })

  const media = { id: 'm1', mime_type: 'image/jpeg' }
  it.each([
    [
      'a pressed button',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'menu', title: 'Menú' } } },
      { kind: 'choice', id: 'menu' },
    ],
    [
      'a chosen row',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'topic:x', title: 'X' } } },
      { kind: 'choice', id: 'topic:x' },
    ],
    [
      'a template’s button',
      { type: 'button', button: { text: 'Leer', payload: 'Leer' } },
      { kind: 'text', text: 'Leer' },
    ],
    [
      'a location',
      { type: 'location', location: { latitude: 24.02, longitude: -104.67 } },
      { kind: 'location', lat: 24.02, lon: -104.67 },
    ],
    [
      'a location of another shape',
      { type: 'location', location: { latitude: 'north' } },
      { kind: 'unsupported', what: 'location' },
    ],
    [
      'words under a picture',
      { type: 'image', image: { ...media, caption: ' mi acta ' } },
      { kind: 'text', text: 'mi acta' },
    ],
    [
      'a voice note',
      { type: 'audio', audio: { id: 'm1', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { kind: 'attached' },
    ],
    ['a sticker', { type: 'sticker', sticker: media }, { kind: 'unsupported', what: 'sticker' }],
    ['a contact that says nothing', { type: 'contacts', contacts: [{}, 5] }, { kind: 'unsupported', what: 'contacts' }],
    [
      'somebody’s contact',
      {
        type: 'contacts',
        contacts: [
          { name: { formatted_name: 'Juan Pérez' }, phones: [{ phone: '+52 618 123 4567', wa_id: '526181234567' }] },
          { name: { formatted_name: 'Ana' }, phones: [{ wa_id: '16025550101' }] },
        ],
      },
      {
        kind: 'phone_card',
        people: [
          { name: 'Juan Pérez', phones: ['+52 618 123 4567'] },
          { name: 'Ana', phones: ['16025550101'] },
        ],
      },
    ],
    [
      'what Meta cannot show',
      { type: 'unsupported', errors: [{ code: 131051 }] },
      { kind: 'unsupported', what: 'unsupported' },
    ],
    ['the opening of a talk', { type: 'request_welcome' }, { kind: 'start' }],
  ])('is read: %s', async (_, message, content) => {
    ana.sends(message)
    await push()
    expect(contents()).toEqual([content])
  })

  it.each([
    ['words', { type: 'text', text: { body: 'me detuvieron' } }],
    ['words under a picture', { type: 'image', image: { ...media, caption: 'me detuvieron' } }],
  ])('is heard anew when they change their %s, as changed', async (_, message) => {
    const first = ana.says('me detuvieorn')
    ana.sends({ type: 'edit', edit: { original_message_id: first, message: { context: { id: 'c' }, ...message } } })
    await push()
    expect(contents().at(-1)).toEqual({ kind: 'text', text: 'me detuvieron' })
    expect(taken.map(({ edited }) => edited)).toEqual([false, true])
    expect(new Set(taken.map(({ externalId }) => externalId)).size).toBe(2)
  })

  it.each([
    ['photo', { type: 'image', image: media }],
    ['voice', { type: 'audio', audio: { ...media, voice: true } }],
    ['audio', { type: 'audio', audio: media }],
    ['video', { type: 'video', video: media }],
    ['document', { type: 'document', document: media }],
  ])('keeps what is attached where it is: %s', async (kind, message) => {
    ana.sends(message)
    await push()
    expect(taken[0]?.attachments).toEqual([
      { kind, mime: 'image/jpeg', size: null, seconds: null, source: { at: 'platform', file: 'm1' } },
    ])
  })

  it.each([
    ['a thumb', { type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } }],
    ['a change that does not say into what', { type: 'edit', edit: { original_message_id: 'x' } }],
    ['a message taken back', { type: 'revoke', revoke: { original_message_id: 'x' } }],
    ['a group', { type: 'text', text: { body: 'hola' }, group_id: 'g' }],
    ['another number of the app', null],
  ])('is not answered: %s', async (_, message) => {
    if (message === null) {
      ana.says('hola')
      const [value] = meta.webhooks.waiting.splice(0)
      meta.webhooks.waiting.push({ ...value, metadata: { phone_number_id: '1' } })
    } else ana.sends(message)
    expect(await push()).toEqual([200])
    expect(taken).toEqual([])
  })

  it('reaches us though another message of the batch is unreadable', async () => {
    ana.says('uno')
    meta.webhooks.waiting.push({ metadata: { phone_number_id: meta.account }, messages: [7, { type: 'text' }] })
    ana.says('dos')
    await push()
    expect(taken).toHaveLength(2)
  })
})

describe('what Meta tells of a message of ours', () => {
  it('is its word, with our own id and the reason of a failure', async () => {
    meta.webhooks.status('wamid.1', 'read', 'o1', ids)
    meta.webhooks.status('wamid.2', 'failed', undefined, ids, [{ code: 131026, title: 'Message undeliverable' }])
    meta.webhooks.status('wamid.3', 'played', 'o3', ids)
    await push()
    const { account } = meta
    expect(words).toEqual([
      { account, platformId: 'wamid.1', parcelId: 'o1', status: 'read', code: null },
      { account, platformId: 'wamid.2', parcelId: null, status: 'failed', code: 'whatsapp:131026' },
    ])
  })
})

describe('another number', () => {
  it('is told with what the person was known by until now', async () => {
    ana.sends({ type: 'system', system: { type: 'user_changed_number', wa_id: '573009999999', user_id: 'CO.9' } })
    await push()
    const alias = (id: string) => ({ channel: 'whatsapp-cloud', account: meta.account, id })
    expect(moves).toEqual([
      {
        from: [alias(ids.userId), alias(ids.number)],
        to: [alias('CO.9'), alias('573009999999')],
        address: '573009999999',
      },
    ])
    expect(taken).toEqual([])
  })

  it('is not what another system message tells', async () => {
    ana.sends({ type: 'system', system: { type: 'customer_identity_changed' } })
    await push()
    expect(moves).toEqual([])
  })
})
