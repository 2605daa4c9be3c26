import { type ServerType, serve } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { StoreError } from '#src/shared/errors.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { openDoor, said, until } from './world.ts'

const secret = 'a-secret-for-tests_only'
const chat = { id: 77, type: 'private' }
const hello = { update_id: 1, message: { message_id: 5, date: 1, chat, from: { id: 77, is_bot: false }, text: 'hola' } }

let telegram: TelegramServer
let turn: (inbound: Inbound) => Promise<void>
let taken: string[]
let lines: string[]

beforeEach(async () => {
  telegram = await startTelegram({ speed: 200 })
  turn = async () => {}
  taken = []
})
afterEach(() => telegram.stop())

function door() {
  const world = openDoor(telegram, {
    async takeTurn(inbound) {
      await turn(inbound)
      taken.push(said(inbound))
    },
  })
  lines = world.lines
  return world.channel
}

function post(
  body: unknown,
  headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': secret },
  account = telegram.account,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return door().webhook(secret).request(`/telegram/${account}/webhook`, { method: 'POST', headers, body: text })
}

describe('who may push', () => {
  it.each([
    ['nothing', {}],
    ['an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['a part of it', { 'x-telegram-bot-api-secret-token': secret.slice(0, -1) }],
    ['it and more', { 'x-telegram-bot-api-secret-token': `${secret}x` }],
    ['another case', { 'x-telegram-bot-api-secret-token': secret.toUpperCase() }],
    ['it twice', { 'x-telegram-bot-api-secret-token': `${secret}, ${secret}` }],
    ['it elsewhere', { authorization: secret }],
  ])('not who sends %s', async (_, headers) => {
    expect((await post(hello, headers)).status).toBe(401)
    expect(taken).toEqual([])
    expect(lines.join()).not.toContain(secret.slice(0, 8))
  })

  it('not who names another account', async () => {
    expect((await post(hello, undefined, '1')).status).toBe(404)
    expect(taken).toEqual([])
  })

  it.each(['', 'short', 'with spaces in the middle of it', 'ñ'.repeat(20), 'x'.repeat(257)])(
    'nobody, as the door will not open with the secret "%s"',
    (bad) => {
      expect(() => door().webhook(bad)).toThrow('secret')
    },
  )
})

describe('an answer tells Telegram whether it may forget', () => {
  it('200 when the turn is done', async () => {
    expect((await post(hello)).status).toBe(200)
    expect(taken).toEqual(['hola'])
  })

  it('503 with a wait when it could not be stored', async () => {
    turn = () => Promise.reject(new StoreError('store:write', 'writing', undefined))

    const answer = await post(hello)

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(lines.join()).toContain('store:write')
  })

  it('200 when the fault is ours: logged, never repeated', async () => {
    turn = () => Promise.reject(new TypeError('hola'))

    expect((await post(hello)).status).toBe(200)
    expect(lines.join()).toContain('"code":"TypeError"')
    expect(lines.join()).not.toContain('hola')
  })

  it.each(['', '{', '[]', '"hola"', 'null', '{"update_id":"x"}', '{"update_id":1,"message":{}}'])(
    '200 for what nobody can read: %s',
    async (body) => {
      expect((await post(body)).status).toBe(200)
      expect(lines.join()).toContain('unreadable')
      expect(taken).toEqual([])
    },
  )

  it('413 for more than a mebibyte, unread', async () => {
    expect((await post(' '.repeat(1024 * 1024 + 1))).status).toBe(413)
  })
})

describe('with Telegram pushing', () => {
  let http: ServerType | null = null

  afterEach(() => {
    http?.close()
  })

  async function publish(): Promise<void> {
    const channel = door()
    const port = await new Promise<number>((ready) => {
      http = serve({ fetch: channel.webhook(secret).fetch, port: 0, hostname: '127.0.0.1' }, (info) => ready(info.port))
    })
    await channel.register(`http://127.0.0.1:${port}/telegram/${telegram.account}/webhook`, secret)
  }

  it('takes everything in order, and again what could not be stored', async () => {
    let failures = 3
    turn = async () => {
      if (failures-- > 0) throw new StoreError('store:write', 'writing', undefined)
    }
    await publish()
    const ana = telegram.person(1)
    ana.says('uno')
    ana.says('dos')

    await until(() => telegram.updates.waiting.length === 0)
    expect(taken).toEqual(['uno', 'dos'])
    expect(telegram.updates.attempts.map((attempt) => attempt.status)).toEqual([503, 503, 503, 200, 200])
  })

  it('no fault of ours silences a person', async () => {
    turn = async (inbound) => {
      if (said(inbound) === 'bomba') throw new Error('bomba')
    }
    await publish()
    const ana = telegram.person(1)
    ana.says('bomba')
    ana.says('sigue')

    await until(() => telegram.updates.waiting.length === 0)
    expect(taken).toEqual(['sigue'])
    expect(telegram.updates.attempts).toHaveLength(2)
  })

  it('says so when Telegram does not take the address', async () => {
    telegram.fault({ method: 'setWebhook', kind: 'status', status: 400 })

    await expect(door().register('https://x.example', secret)).rejects.toThrow()
  })
})
