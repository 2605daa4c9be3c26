import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { until } from './world.ts'

/** What the stand-in does as Telegram does, asked without our channel or its library. */
let telegram: TelegramServer
/** What the limits and deadlines go by. */
let clock: number

beforeEach(async () => {
  clock = 1_000_000
  telegram = await startTelegram({ speed: 10, now: () => clock })
})
afterEach(() => telegram.stop())

async function call(method: string, payload: object = {}) {
  const answer = await fetch(`${telegram.url}/bot${telegram.token}/${method}`, {
    method: 'POST',
    body: JSON.stringify(payload),
  })
  return (await answer.json()) as {
    ok: boolean
    result?: unknown
    error_code?: number
    parameters?: { retry_after?: number }
  }
}

async function ids(payload: object): Promise<number[]> {
  const { result } = await call('getUpdates', payload)
  return (result as { update_id: number }[]).map((update) => update.update_id)
}

describe('getUpdates on the stand-in', () => {
  it('gives the same updates until an offset past them confirms', async () => {
    const ana = telegram.person(1)
    ana.says('uno')
    ana.says('dos')

    expect(await ids({})).toEqual([1000, 1001])
    expect(await ids({ limit: 1 })).toEqual([1000])
    expect(await ids({ offset: 1001 })).toEqual([1001])
    expect(await ids({})).toEqual([1001])
  })

  it('waits for an update, and not for ever', async () => {
    const ana = telegram.person(1)
    const waiting = ids({ timeout: 50 })
    await until(() => telegram.calls.length === 1)
    ana.says('uno')
    expect(await waiting).toEqual([1000])

    const begun = Date.now()
    expect(await ids({ offset: 1001, timeout: 5 })).toEqual([])
    expect(Date.now() - begun).toBeGreaterThanOrEqual(490)
  })

  it('refuses a second poller the first one its place, and everyone while a webhook is set', async () => {
    const first = call('getUpdates', { timeout: 50 })
    await until(() => telegram.calls.length === 1)
    await call('getUpdates', { timeout: 0 })
    expect(await first).toMatchObject({ ok: false, error_code: 409 })

    await call('setWebhook', { url: 'http://127.0.0.1:9/' })
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 })
    await call('deleteWebhook')
    expect(await call('getUpdates')).toMatchObject({ ok: true })
  })

  it('keeps only the kinds asked for', async () => {
    await ids({ allowed_updates: ['message'] })
    telegram.person(1).blocks()

    expect(telegram.updates.waiting).toEqual([])
  })
})

describe('the webhook of the stand-in', () => {
  it('signs, tries again at once, then after 2, 4 … seconds, one update of a chat at a time', async () => {
    const statuses = [500, 500, 500, 200, 200]
    const got: string[] = []
    const hook = createServer((request, response) => {
      got.push(`${request.headers['x-telegram-bot-api-secret-token']}`)
      response.writeHead(statuses.shift() ?? 200).end()
    }).listen(0)
    try {
      await call('setWebhook', { url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}`, secret_token: 'shh' })
      const ana = telegram.person(1)
      ana.says('uno')
      ana.says('dos')
      await until(() => telegram.updates.waiting.length === 0)
    } finally {
      hook.close()
    }

    const { attempts } = telegram.updates
    expect(got).toEqual(Array.from({ length: 5 }, () => 'shh'))
    expect(attempts.map((a) => a.updateId)).toEqual([1000, 1000, 1000, 1000, 1001])
    const waits = attempts.slice(1, 4).map((attempt, i) => (attempt.at - (attempts[i]?.at ?? 0)) / 100)
    expect(waits[0]).toBeLessThan(waits[2] ?? 0)
    expect(waits[1]).toBeGreaterThanOrEqual(1.9)
    expect(waits[2]).toBeGreaterThanOrEqual(3.9)
  })
})

describe('sendMessage on the stand-in', () => {
  beforeEach(() => {
    telegram.person(1)
  })

  it.each([
    ['no text', { text: ' \n' }],
    ['4097 units', { text: 'x'.repeat(4097) }],
    ['a torn emoji', { text: 'a\ud83d' }],
    ['bold past the end', { text: 'abc', entities: [{ type: 'bold', offset: 1, length: 3 }] }],
    ['bold of nothing', { text: 'abc', entities: [{ type: 'bold', offset: 1, length: 0 }] }],
    ['bold through an emoji', { text: '👍👍', entities: [{ type: 'bold', offset: 1, length: 2 }] }],
    [
      '65 bytes behind a button',
      { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: `${'x'.repeat(63)}é` }]] } },
    ],
    ['nothing behind a button', { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: '' }]] } }],
    [
      'a button without a label',
      { text: 'x', reply_markup: { inline_keyboard: [[{ text: ' ', callback_data: 'a' }]] } },
    ],
    ['a keyboard without rows', { text: 'x', reply_markup: { inline_keyboard: [{ text: 'a', callback_data: 'a' }] } }],
    ['a stranger', { text: 'x', chat_id: 2 }],
  ])('refuses %s', async (_, payload) => {
    expect(await call('sendMessage', { chat_id: 1, ...payload })).toMatchObject({ ok: false, error_code: 400 })
  })

  it('takes one message a second to a chat and says how long to wait', async () => {
    expect(await call('sendMessage', { chat_id: 1, text: 'uno' })).toMatchObject({ ok: true })
    expect(await call('sendMessage', { chat_id: 1, text: 'dos' })).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 1 },
    })
    clock += 100
    expect(await call('sendMessage', { chat_id: 1, text: 'dos' })).toMatchObject({ ok: true })
  })
})

it('a press answered too late, or never, is on record', async () => {
  const ana = telegram.person(1)
  const keyboard = { inline_keyboard: [[{ text: 'Sí', callback_data: 'yes' }]] }
  await call('sendMessage', { chat_id: 1, text: '¿Sí?', reply_markup: keyboard })
  const [answered, late] = [ana.presses('Sí'), ana.presses('yes')]
  expect(await call('answerCallbackQuery', { callback_query_id: answered })).toMatchObject({ ok: true })
  clock += 1_501

  expect(await call('answerCallbackQuery', { callback_query_id: late })).toMatchObject({ error_code: 400 })
  expect(telegram.unanswered()).toEqual([late])
})

it('a wrong token opens nothing', async () => {
  expect((await fetch(`${telegram.url}/bot1:x/getMe`)).status).toBe(401)
})
