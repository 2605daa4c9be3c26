import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createVault } from '#src/store/vault.ts'
import { newSession, post, postUntilTaken, readBack } from '../kit/chat-client.ts'
import { type ChildServer, freePort, startChildServer } from '../kit/child-server.ts'
import { openEvents } from '../kit/event-page.ts'
import { wideLimits } from '../kit/limits.ts'
import { openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'
import { startTelegram } from '../kit/telegram-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { seeded } from '../kit/troubled-store.ts'
import { type Conversation, compare, threadsOf } from './compare.ts'

const none = { lost: 0, twice: 0, out_of_order: 0, wrong_replies: 0 }
const masterKey = new Uint8Array(32).fill(7)
const questions = [
  '¿Qué es la apostilla?',
  '¿y cuánto cuesta?',
  'mwen bezwen apostiy',
  'quiero hablar con una persona',
  'gracias',
]
const secret = 'a-secret-for-tests-only'

async function redis(): Promise<RedisServer> {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  return server
}

async function process(server: RedisServer, env: Readonly<Record<string, string>> = {}): Promise<ChildServer> {
  const key = Buffer.from(masterKey).toString('base64')
  const settings = { PUENTE_STORE: server.url(), PUENTE_MASTER_KEY: key, ...wideLimits, ...env }
  const child = await startChildServer({ data: temporaryFolder(), port: await freePort(), env: settings })
  onTestFinished(() => child.kill())
  return child
}

async function storedIn(server: RedisServer, conversations: readonly Conversation[]) {
  const store = await openRedis(server, { space: 'puente', vault: await createVault(masterKey) })
  onTestFinished(() => store.close())
  return threadsOf(store, conversations)
}

async function conversationsAt(url: string, count: number): Promise<Conversation[]> {
  return Promise.all(Array.from({ length: count }, async () => ({ session: await newSession(url), turns: [] })))
}

test('Redis killed four times under load: nothing acknowledged is lost, nothing is handled twice', async () => {
  const server = await redis()
  const { url } = await process(server)
  const conversations = await conversationsAt(url, 10)
  const chance = seeded(20261121)
  let acknowledged = 0

  async function talk(conversation: Conversation, who: number): Promise<void> {
    for (let i = 0; i < 40; i++) {
      const text = `${who}/${i} ${questions[(who + i) % questions.length]}`
      const { messages, tries } = await postUntilTaken(url, conversation.session, { id: `message-${who}-${i}`, text })
      conversation.turns.push({ text, tries, replies: messages.map((message) => message.id) })
      acknowledged++
    }
  }
  async function kill(): Promise<void> {
    for (const share of [0.15, 0.35, 0.55, 0.75]) {
      while (acknowledged < 400 * share) await wait(1)
      await wait(chance() * 10)
      await server.kill()
      await server.start()
    }
  }
  await Promise.all([kill(), ...conversations.map(talk)])
  const shown = await Promise.all(conversations.map(({ session }) => readBack(url, session)))
  expect(acknowledged).toBe(400)
  expect(compare(conversations, await storedIn(server, conversations), shown)).toEqual(none)
  expect((await fetch(`${url}/health`)).status).toBe(200)
}, 120_000)

test('two processes serve one person in order, whichever is asked, and handle nothing twice', async () => {
  const server = await redis()
  const [first, second] = [await process(server), await process(server)]
  const conversations = await conversationsAt(first.url, 5)
  const chance = seeded(7)

  async function talk(conversation: Conversation, who: number): Promise<void> {
    for (let i = 0; i < 20; i++) {
      const text = `${who}/${i} ${questions[(who + i) % questions.length]}`
      // The same message up to four times at once, here and there.
      const doors = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => (chance() < 0.5 ? first : second))
      const answers = await Promise.all(
        doors.map(({ url }) => postUntilTaken(url, conversation.session, { id: `message-${who}-${i}`, text })),
      )
      const replies = answers.map(({ messages }) => messages.map((message) => message.id))
      for (const other of replies) expect(other).toEqual(replies[0])
      conversation.turns.push({ text, tries: 1, replies: replies[0] ?? [] })
    }
  }
  await Promise.all(conversations.map(talk))
  const shown = await Promise.all(conversations.map(({ session }) => readBack(second.url, session)))
  expect(compare(conversations, await storedIn(server, conversations), shown)).toEqual(none)
}, 120_000)

test('a page open at one process hears of what came through the other', async () => {
  const server = await redis()
  const [first, second] = [await process(server), await process(server)]
  const session = await newSession(first.url)
  await post(first.url, { session, text: 'hola' })
  const page = await openEvents(second.url, session)
  // At the beginning, and when listening began.
  await page.told(2)
  await post(first.url, { session, text: 'gracias' })
  await page.told(3)
}, 30_000)

test('two processes send each reply once and in order, though each update comes to both, shuffled and repeated', async () => {
  const server = await redis()
  const telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
  onTestFinished(() => telegram.stop())
  const env = {
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_SECRET: secret,
    PUENTE_URL: 'https://ayuda.example',
  }
  const doors = [await process(server, env), await process(server, env)]
  const people = Array.from({ length: 6 }, (_, i) => telegram.person(i + 1))
  const chance = seeded(3)
  const take = async ({ url }: ChildServer, update: object) => {
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
    const answer = await fetch(`${url}/telegram/${telegram.account}/webhook`, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
    })
    expect(answer.status).toBe(200)
  }
  const update = (person: number, i: number) => ({
    update_id: person * 100 + i,
    message: {
      message_id: i + 1,
      date: 1_790_000_000,
      chat: { id: person, type: 'private', first_name: 'A' },
      from: { id: person, is_bot: false, first_name: 'A' },
      text: `${questions[i % questions.length]} ${i}`,
    },
  })
  for (let i = 0; i < 4; i++) {
    const sent = people.flatMap((_, p) => [0, 1, 0, 1].map((door) => ({ door, p: p + 1, order: chance() })))
    await Promise.all(
      sent.toSorted((a, b) => a.order - b.order).map(({ door, p }) => take(doors[door] as ChildServer, update(p, i))),
    )
  }
  for (const [p, person] of people.entries()) {
    const store = await openRedis(server, { space: 'puente', vault: await createVault(masterKey) })
    const contactId = await store.findContact({ channel: 'telegram', account: telegram.account, id: String(p + 1) })
    const thread = await store.thread(contactId ?? '', 100)
    await store.close()
    const expected = thread.filter((entry) => entry.direction === 'out').length
    expect(thread.filter((entry) => entry.direction === 'in')).toHaveLength(4)
    await person.awaits(expected)
    expect(person.reads()).toHaveLength(expected)
  }
}, 120_000)
