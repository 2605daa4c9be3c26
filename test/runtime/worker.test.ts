import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openWorker } from '#src/entry/worker/open.ts'
import { createLog } from '#src/shared/log.ts'
import { newSession, post, readBack } from '../kit/chat-client.ts'
import { onItsWay, said, turn } from '../kit/commits.ts'
import { openEvents } from '../kit/event-page.ts'
import { masterKey, openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'
import { startTelegram, type TelegramServer } from '../kit/telegram-server.ts'
import { atTelegram, firstOfWorker, overRedis, startWorkerServer, type WorkerServer } from '../kit/worker-server.ts'

/** The whole program in workerd, on a real Redis, before a stand-in of Telegram. */
const secret = 'a-secret-for-tests-only'
let redis: RedisServer
let telegram: TelegramServer
let worker: WorkerServer
beforeAll(async () => {
  redis = await startRedis()
  telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
  worker = await startWorkerServer({ ...overRedis(redis), ...atTelegram(telegram, secret) })
}, 60_000)
afterAll(async () => {
  await worker?.stop()
  await telegram?.stop()
  await redis?.stop()
})

async function hook(person: number, id: number, text: string, given = secret): Promise<number> {
  const from = { id: person, first_name: 'Ana' }
  const message = {
    message_id: id,
    date: 1_790_000_000,
    chat: { ...from, type: 'private' },
    from: { ...from, is_bot: false },
    text,
  }
  const answer = await fetch(`${worker.url}/telegram/${telegram.account}/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': given },
    body: JSON.stringify({ update_id: person * 1000 + id, message }),
  })
  return answer.status
}

const texts = (messages: readonly { text: string }[]) => messages.map((message) => message.text).join('\n')

describe('on Workers', () => {
  test('the web chat answers, keeps the thread, and answers a repeated message the same way', async () => {
    const session = await newSession(worker.url)
    const asked = await post(worker.url, { session, id: 'message-1', text: 'mi hermano murió en Phoenix, ¿qué hago?' })
    expect(texts(asked.messages)).toMatch(/Lo siento mucho[\s\S]*No firme todavía/)
    const again = await Promise.all(
      [1, 2, 3].map(() => post(worker.url, { session, id: 'message-1', text: 'otra cosa' })),
    )
    for (const { messages } of again) expect(messages).toEqual(asked.messages)
    expect((await readBack(worker.url, session)).slice(-asked.messages.length)).toEqual(asked.messages)
  })

  test('the page, its style and script, and the pages of the topics are served; compiled content is not', async () => {
    const page = await fetch(`${worker.url}/`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    for (const file of [...html.matchAll(/(?:href|src)="(\/[\w.-]+\?v=[^"]+)"/g)].map((m) => m[1] ?? ''))
      expect((await fetch(worker.url + file.replaceAll('&amp;', '&'))).status).toBe(200)
    expect(await (await fetch(`${worker.url}/temas/apostille-basics`)).text()).toContain('apostilla')
    for (const name of ['knowledge.json', 'model.json', 'stamp', 'web/chat.js'])
      expect((await fetch(`${worker.url}/${name}`)).status).toBe(404)
  })

  test('many people at once are served, each from their own connection', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        post(worker.url, { text: i % 2 ? '¿qué es la apostilla?' : 'hello', id: `crowd-${i}-x` }),
      ),
    )
    expect(new Set(answers.map(({ session }) => session)).size).toBe(30)
    for (const { messages } of answers) expect(messages.length).toBeGreaterThan(0)
  })

  test('a Telegram update with the secret is answered once however often it comes, without it not at all', async () => {
    const ana = telegram.person(1)
    expect(await hook(1, 1, '¿qué es la apostilla?', 'another-secret-of-theirs')).toBe(401)
    expect(await Promise.all([1, 2, 3, 4].map(() => hook(1, 1, '¿qué es la apostilla?')))).toEqual([200, 200, 200, 200])
    const read = await ana.awaits(2)
    expect(texts(read)).toMatch(/apostilla/i)
    expect(await hook(1, 2, 'gracias')).toBe(200)
    await ana.awaits(read.length + 1)
    expect(ana.reads()).toHaveLength(read.length + 1)
  })

  test('what another process left, taken or not, is sent in the minute’s round, which also registers the webhook', async () => {
    const people = [telegram.person(2), telegram.person(3)]
    const store = await openRedis(redis, { space: 'puente' })
    onTestFinished(() => store.close())
    for (const id of ['2', '3']) {
      const alias = { channel: 'telegram', account: telegram.account, id } as const
      const entry = said(`para ${id}`)
      const door = { channel: 'telegram', account: telegram.account, address: id } as const
      await store.commitTurn(turn(`left-${id}`, 0, { alias, door, thread: [entry], outbox: [onItsWay(entry, door)] }))
    }
    expect(await store.takeDue(Date.now(), 1)).toHaveLength(1)
    const client = redis.client()
    for (const owner of await client.zrange('{puente}:owners', '0', '-1'))
      await client.zadd('{puente}:owners', '1', owner)
    await worker.scheduled()
    for (const person of people) expect(person.reads()).toHaveLength(1)
    const [registered] = telegram.called('setWebhook')
    const url = `${worker.url}/telegram/${telegram.account}/webhook`
    expect(registered?.payload).toMatchObject({ url, secret_token: secret })
  })

  test('a reminder whose time has come is taken up in the minute’s round', async () => {
    const luis = telegram.person(4)
    expect(await hook(4, 1, 'recuérdeme mañana')).toBe(200)
    await luis.awaits(1)
    const client = redis.client()
    const [name = 'none'] = await client.zrange('{puente}:timer', '0', '0')
    const row = JSON.parse((await client.hget('{puente}:timerrow', name)) ?? '{}')
    await client.hset('{puente}:timerrow', name, JSON.stringify({ ...row, d: 1 }))
    await client.zadd('{puente}:timer', '1', name)
    await worker.scheduled()
    // It rang, or waits for the morning where the person is.
    expect(Number((await client.zscore('{puente}:timer', name)) ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(
      Date.now(),
    )
  })

  test('a hand-over: staff sign in, claim, answer, and the person reads it, told by the open page', async () => {
    const session = await newSession(worker.url)
    const asked = await post(worker.url, { session, text: 'quiero hablar con una persona' })
    const folio = /DGO-[A-Z0-9]+/.exec(texts(asked.messages))?.[0] ?? 'none'
    const lupe = await firstOfWorker(worker)
    const list = await lupe.get('/staff')
    const id = /\/staff\/cases\/([\w-]+)/.exec(list.body.slice(list.body.indexOf('<main')))?.[1] ?? ''
    const ours = await lupe.get(`/staff/cases/${id}`)
    expect(ours.body).toContain(folio)
    expect((await lupe.post(`/staff/cases/${id}/claim`)).status).toBe(303)

    const page = await openEvents(worker.url, session)
    // At the beginning, and when listening began.
    await page.told(2)
    const answered = await lupe.post(`/staff/cases/${id}/reply`, {
      text: 'Ya lo revisé, venga mañana.',
      form: 'form-1',
    })
    expect(answered.status).toBe(303)
    await page.told(3)
    const last = (await readBack(worker.url, session)).at(-1)
    expect(last).toMatchObject({
      text: expect.stringContaining('Ya lo revisé'),
      speaker: { kind: 'staff', name: 'Lupe' },
    })
    expect((await lupe.post(`/staff/cases/${id}/return`)).status).toBe(303)
    expect(texts((await post(worker.url, { session, text: '¿qué es la apostilla?' })).messages)).toMatch(/apostilla/i)
  }, 60_000)

  test('erasing leaves nothing of the person in Redis', async () => {
    const session = await newSession(worker.url)
    await post(worker.url, { session, text: 'hola' })
    await post(worker.url, { session, text: 'BORRAR' })
    const erased = await post(worker.url, { session, choice: 'yes' })
    expect(erased).toMatchObject({ erased: true })
    expect(await readBack(worker.url, session)).toEqual([])
  })

  test('/health says that the store takes writes', async () => {
    expect(await (await fetch(`${worker.url}/health`)).json()).toMatchObject({
      ok: true,
      channels: ['web', 'telegram'],
    })
  })
})

describe('what cannot run there says so', () => {
  const ASSETS = { fetch: async () => new Response('{}') }
  const log = createLog(() => undefined)
  const open = (env: Record<string, string>) => openWorker({ ASSETS, ...env }, () => undefined, log)
  const key = Buffer.from(masterKey).toString('base64')

  test.each([
    ['a linked phone', { PUENTE_WHATSAPP_WEB: 'on' }, /PUENTE_WHATSAPP_WEB: it needs a browser beside Puente/],
    ['metrics', { PUENTE_METRICS: 'a-token-of-metrics' }, /PUENTE_METRICS: they are counted in a process that stays/],
    ['a store on a disk', {}, /PUENTE_STORE: on Workers only a Redis keeps anything/],
    [
      'polling',
      { TELEGRAM_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz', TELEGRAM_MODE: 'polling' },
      /TELEGRAM_MODE: nothing polls/,
    ],
    [
      'a webhook without a secret',
      { TELEGRAM_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz' },
      /TELEGRAM_SECRET: .*anybody/,
    ],
    ['a missing key', { PUENTE_STORE: 'redis://127.0.0.1:1' }, /PUENTE_MASTER_KEY/],
  ])('%s', async (_, env, why) => {
    await expect(
      open({ PUENTE_URL: 'https://x.example', ...('PUENTE_STORE' in env ? {} : { PUENTE_MASTER_KEY: key }), ...env }),
    ).rejects.toThrow(why)
  })

  test('lists to keep: they are not offered, asked for they are answered in words, old links lead to the page', async () => {
    const session = await newSession(worker.url)
    const { messages } = await post(worker.url, { session, choice: 'topic:consular-appointment' })
    expect(JSON.stringify(messages)).toContain(':cost')
    expect(JSON.stringify(messages)).not.toContain(':list')
    const asked = await post(worker.url, { session, choice: 'topic:consular-appointment:list' })
    expect(asked.messages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toContain('list')
    const link = await fetch(`${worker.url}/temas/consular-appointment/lista.pdf?lang=ht`, { redirect: 'manual' })
    expect([link.status, link.headers.get('location')]).toEqual([302, '/temas/consular-appointment?lang=ht'])
  })

  test('a Redis that is not there: 503, to be tried again', async () => {
    await expect(open({ PUENTE_STORE: 'redis://127.0.0.1:1', PUENTE_MASTER_KEY: key })).rejects.toMatchObject({
      code: 'store:open',
    })
  })
})
