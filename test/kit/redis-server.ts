import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { RedisStore } from '../../src/store/redis/index.ts'
import { type OpenedRedis, openRedisStore } from '../../src/store/redis/open.ts'
import { createVault, type Vault } from '../../src/store/vault.ts'
import { freePort } from './child-server.ts'

const startLimit = 10_000

/** What a store of tests is sealed with, unless they say another. */
export const masterKey: Uint8Array<ArrayBuffer> = new Uint8Array(32).fill(7)

/** A real Redis on a port and a folder of its own. */
export interface RedisServer {
  readonly port: number
  readonly folder: string
  /** The address a store is opened at; `space` keeps tests apart on one server. */
  url(space?: string): string
  /** A plain connection of the test's own; the server's end ends it. */
  client(): Redis
  /** kill -9. Resolves when it is gone; what was not on the disk is lost. */
  kill(): Promise<void>
  /** Starts it again on the same port and folder. */
  start(): Promise<void>
  /** Ends it and removes its folder. */
  stop(): Promise<void>
}

/** What an office is told to set (docs/operations.md). */
const durable = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction', save: '' }

/** Starts `redis-server` with the settings of docs/operations.md and those given over them. */
export async function startRedis(
  settings: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-redis-'))
  const port = await freePort()
  const all = {
    ...durable,
    dir: folder,
    port: String(port),
    bind: '127.0.0.1',
    'enable-debug-command': 'yes',
    ...settings,
  }
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, ...[value].flat()])
  const clients: Redis[] = []
  let child: ChildProcess | null = null
  const dieWithUs = () => child?.kill('SIGKILL')
  process.once('exit', dieWithUs)

  async function start(): Promise<void> {
    child = spawn('redis-server', args, { stdio: 'ignore' })
    await ready(port)
  }
  async function kill(): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    port,
    folder,
    url: (space) => `redis://127.0.0.1:${port}${space === undefined ? '' : `?space=${space}`}`,
    client() {
      const client = new Redis({ port, protocol: 2 })
      client.on('error', () => undefined)
      clients.push(client)
      return client
    },
    kill,
    start,
    async stop() {
      for (const client of clients) client.disconnect()
      await kill()
      process.removeListener('exit', dieWithUs)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A cluster of one server that has every slot. */
export async function startRedisCluster(): Promise<RedisServer> {
  // Alone, a server never learns from another under which address it is met.
  const server = await startRedis({ 'cluster-enabled': 'yes', 'cluster-announce-ip': '127.0.0.1' })
  const client = server.client()
  await client.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383')
  await until(async () => /cluster_state:ok/.test(String(await client.call('CLUSTER', 'INFO'))))
  return server
}

let spaces = 0

/** Opens a store on the server as a process does; in a space of its own unless one is given. */
export async function openRedis(...given: Parameters<typeof openRedisWhole>): Promise<RedisStore> {
  return (await openRedisWhole(...given)).store
}

/** The same with its feed. */
export async function openRedisWhole(
  server: Pick<RedisServer, 'url'>,
  given: { readonly vault?: Vault; readonly space?: string; readonly warn?: (what: string) => void } = {},
): Promise<OpenedRedis> {
  const { vault = await createVault(masterKey), warn = () => undefined } = given
  const url = server.url(given.space ?? `space-${++spaces}`)
  return openRedisStore({ url, vault, newToken: () => crypto.randomUUID(), now: Date.now, warn })
}

async function ready(port: number): Promise<void> {
  const client = new Redis({ port, protocol: 2, retryStrategy: () => 20, maxRetriesPerRequest: startLimit / 20 })
  client.on('error', () => undefined)
  try {
    await until(async () => (await client.ping()) === 'PONG')
  } finally {
    client.disconnect()
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + startLimit
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('redis-server did not become ready')
    await wait(20)
  }
}
