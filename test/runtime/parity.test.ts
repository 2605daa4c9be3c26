import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { WebMessage } from '#src/channels/web/message.ts'
import { newSession, post } from '../kit/chat-client.ts'
import { type RedisServer, startRedis } from '../kit/redis-server.ts'
import { type RunningPuente, startPuente } from '../kit/start-puente.ts'
import { overRedis, startWorkerServer, type WorkerServer } from '../kit/worker-server.ts'

/** The same talks over the web API: on Node with its embedded store, and in workerd with Redis. */
const talks = [
  'conversation/hijo-doble-nacionalidad',
  'conversation/hermano-en-phoenix',
  'conversation/visa-humanitaria',
  'conversation/fre-m-mouri',
  'conversation/no-entiende',
  'conversation/avoka-kreyol',
  'nearest/consulado-fresno',
  'nearest/shared-location',
  'several/apostilla-y-pension',
  'several/passport-and-pension',
]

interface Line {
  readonly says?: string
  readonly presses?: string
  readonly shares?: readonly [lat: number, lon: number]
}

let node: RunningPuente
let redis: RedisServer
let worker: WorkerServer
beforeAll(async () => {
  redis = await startRedis()
  node = await startPuente()
  worker = await startWorkerServer(overRedis(redis))
}, 90_000)
afterAll(async () => {
  await worker?.stop()
  await node?.stop()
  await redis?.stop()
})

/** Has a talk at a server; every message in it. */
async function held(url: string, lines: readonly Line[]): Promise<readonly object[]> {
  const session = await newSession(url)
  const heard: object[] = []
  let offered: WebMessage['choices'] = []
  for (const line of lines) {
    const choice = offered.find(({ label }) => label === line.presses)?.id ?? line.presses
    const sent = line.shares === undefined ? { text: line.says, choice } : { location: line.shares.join() }
    const { messages } = await post(url, { session, ...sent })
    offered = messages.findLast((message) => message.choices.length > 0)?.choices ?? offered
    heard.push(...messages.map(comparable))
  }
  // Case numbers are made by chance.
  return JSON.parse(JSON.stringify(heard).replaceAll(/DGO-[A-Z0-9]{5}/g, 'DGO-*****'))
}

/** Without what differs each time, and without the lists to keep, which Workers cannot draw, and the sources that move up into their place. */
function comparable({ id: _, at: __, choices, ...message }: WebMessage): object {
  return { ...message, choices: choices.filter(({ id }) => !/:(?:list|source)$/.test(id)) }
}

test.each(talks)('%s is the same talk in both runtimes', async (name) => {
  const file = join(import.meta.dirname, '..', 'transcripts', `${name}.yaml`)
  const { lines } = parse(readFileSync(file, 'utf8')) as { lines: Line[] }
  const spoken = lines.filter(({ says, presses, shares }) => says ?? presses ?? shares)
  const there = await held(node.url, spoken)
  expect(there.length).toBeGreaterThan(0)
  expect(await held(worker.url, spoken)).toEqual(there)
})
