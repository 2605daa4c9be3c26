import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { drain } from '#src/delivery/drain.ts'
import { readConfig } from '#src/entry/config.ts'
import { type OpenTelegram, openTelegram } from '#src/entry/telegram.ts'
import { createLog } from '#src/shared/log.ts'
import { openOffice, type TestOffice } from '#test/kit/office.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { until } from '../telegram/world.ts'

let office: TestOffice
let durango: TelegramServer
let lerdo: TelegramServer
let front: Server
let open: OpenTelegram
const log = createLog(() => {})

beforeEach(async () => {
  office = await openOffice()
  durango = await startTelegram({ account: '4242', burst: 100 })
  lerdo = await startTelegram({ account: '5353', burst: 100 })
  const urls = { durango: durango.url, lerdo: lerdo.url }
  front = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = request.url?.includes(lerdo.token) ? urls.lerdo : urls.durango
    const answer = await fetch(`${url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { 'content-type': request.headers['content-type'] ?? '' },
      ...(request.method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
    }).catch(() => null)
    response.writeHead(answer?.status ?? 502).end(answer === null ? '' : Buffer.from(await answer.arrayBuffer()))
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const config = readConfig({
    TELEGRAM_TOKEN: durango.token,
    TELEGRAM_TOKEN_LERDO: lerdo.token,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
  })
  const { assistant, store } = office
  const cards = { picture: async () => null, sheet: async () => null }
  const opened = openTelegram(config, { assistant, cards, store, feed: assistant.feed, log })
  if (opened === null) throw new Error('no bot')
  open = opened
  open.begin()
})
afterEach(async () => {
  await open.end()
  await durango.stop()
  await lerdo.stop()
  front.closeAllConnections()
  front.close()
})

async function delivered(): Promise<void> {
  const { store, assistant } = office
  const parts = { store, feed: assistant.feed, channels: new Map([['telegram', open.channel] as const]), log }
  await drain({ ...parts, now: office.now, random: () => 0 }, 1000)
}

it('one person in two bots is answered by each, as two people', async () => {
  const inDurango = durango.person(77, 'es')
  const inLerdo = lerdo.person(77, 'es')
  inDurango.says('perdí mi pasaporte en Chicago')
  inLerdo.says('mwen bezwen èd pou azil nan Meksik')
  await until(() => durango.updates.waiting.length === 0 && lerdo.updates.waiting.length === 0)
  await delivered()

  const contacts = await Promise.all(
    ['4242', '5353'].map((account) => office.store.findContact({ channel: 'telegram', account, id: '77' })),
  )
  expect(new Set(contacts).size).toBe(2)
  expect(contacts).not.toContain(null)
  expect(inDurango.reads().length).toBeGreaterThan(0)
  expect(inLerdo.reads().length).toBeGreaterThan(0)
  expect(inDurango.reads().map(({ text }) => text)).not.toEqual(inLerdo.reads().map(({ text }) => text))
})

it('a bot that is away keeps nobody of the other waiting', async () => {
  await lerdo.stop()
  const ana = durango.person(77, 'es')
  ana.says('hola')
  await until(() => durango.updates.waiting.length === 0)
  await delivered()

  expect(ana.reads().length).toBeGreaterThan(0)
})
