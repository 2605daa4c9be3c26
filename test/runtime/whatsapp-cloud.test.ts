import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#src/entry/config.ts'
import { type Puente, startPuente } from '#src/entry/puente.ts'
import { createLog } from '#src/shared/log.ts'
import { type RedisServer, startRedis } from '../kit/redis-server.ts'
import type { Phone } from '../kit/whatsapp-cloud-phone.ts'
import { startWhatsappCloud, type WhatsappCloudServer } from '../kit/whatsapp-cloud-server.ts'
import { overRedis, startWorkerServer, type WorkerServer } from '../kit/worker-server.ts'

/** The whole program behind Meta's webhook, in both runtimes, before a stand-in of the Graph API. */
const verifyToken = 'our-own-word'

function settings(meta: WhatsappCloudServer): Record<string, string> {
  return {
    WHATSAPP_TOKEN: meta.token,
    WHATSAPP_NUMBER_ID: meta.account,
    WHATSAPP_APP_SECRET: meta.secret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_API_ROOT: meta.url,
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds(); ) {
    if (Date.now() > end) throw new Error('it never came to be')
    await new Promise((go) => setTimeout(go, 20))
  }
}

/** A runtime that takes a request, started with these settings. */
interface Running {
  ask(path: string, init?: RequestInit): Promise<Response>
  stop(): Promise<void>
}

async function onNode(meta: WhatsappCloudServer): Promise<Running> {
  const log = createLog(() => undefined)
  const folder = mkdtempSync(join(tmpdir(), 'puente-'))
  const puente: Puente = await startPuente(readConfig(settings(meta)), folder, log)
  await puente.begin()
  return {
    ask: async (path, init) => puente.http.request(path, init),
    stop: () => puente.end().finally(() => rmSync(folder, { recursive: true })),
  }
}

async function onWorkers(meta: WhatsappCloudServer): Promise<Running> {
  const redis: RedisServer = await startRedis()
  const worker: WorkerServer = await startWorkerServer({ ...settings(meta), ...overRedis(redis) })
  return {
    ask: (path, init) => fetch(`${worker.url}${path}`, init),
    async stop() {
      await worker.stop()
      await redis.stop()
    },
  }
}

describe.each([
  ['Node', onNode],
  ['Workers', onWorkers],
] as const)('WhatsApp on %s', (_, start) => {
  let meta: WhatsappCloudServer
  let running: Running
  let ana: Phone
  beforeAll(async () => {
    meta = await startWhatsappCloud()
    running = await start(meta)
    ana = meta.phone({ number: '5216181234567', userId: 'MX.1349120865530274' })
  }, 60_000)
  afterAll(async () => {
    await running?.stop()
    await meta?.stop()
  })

  async function post(body: string, signature: string): Promise<number> {
    const headers = { 'x-hub-signature-256': signature }
    return (await running.ask('/whatsapp', { method: 'POST', headers, body })).status
  }

  test('Meta’s question at set-up is answered', async () => {
    const query = `hub.mode=subscribe&hub.verify_token=${verifyToken}&hub.challenge=1158201444`
    expect(await (await running.ask(`/whatsapp?${query}`)).text()).toBe('1158201444')
  })

  test('a question is answered from the facts, a choice pressed, and a repeated webhook has no second effect', async () => {
    ana.says('mi hermano murió en Phoenix, ¿qué hago?')
    expect(await meta.webhooks.push(post, 5)).toEqual([200, 200, 200, 200, 200])
    await until(() => ana.reads().length > 0)
    const first = ana
      .reads()
      .map(({ text }) => text)
      .join('\n')
    expect(first).toMatch(/Lo siento mucho[\s\S]*No firme todavía/)
    const choice = ana.reads().at(-1)?.choices[0]
    const before = ana.reads().length
    expect(choice).toBeDefined()
    ana.presses(choice?.id ?? '')
    await meta.webhooks.push(post)
    await until(() => ana.reads().length > before)
  })

  test('what is not signed by Meta has no effect', async () => {
    const before = ana.reads().length
    ana.says('hola')
    const body = meta.webhooks.body(meta.webhooks.waiting.splice(0))
    expect(await post(body, meta.webhooks.sign(body, 'another-secret-for-tests'))).toBe(401)
    expect(ana.reads()).toHaveLength(before)
  })

  test('an answer that got lost is settled by Meta’s later word and not sent twice', async () => {
    const before = ana.reads().length
    meta.fault({ path: 'messages', kind: 'drop' })
    ana.says('menú')
    await meta.webhooks.push(post)
    await until(() => ana.reads().length > before)
    const calls = meta.calls.length
    // The word of the message whose answer was dropped.
    await meta.webhooks.push(post)
    await new Promise((go) => setTimeout(go, 3000))
    expect(meta.calls.length).toBe(calls)
  })
})
