import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from './child-server.ts'
import { type RedisServer, startRedis } from './redis-server.ts'

const limit = 30_000

/** A cluster of three real servers, each with a third of the slots. */
export interface RedisCluster extends Pick<RedisServer, 'url'> {
  readonly servers: readonly RedisServer[]
  /** Which of them has the slot of a space. */
  serverOf(space: string): Promise<RedisServer>
  stop(): Promise<void>
}

/** Three masters that go on where they can when one is gone. */
export async function startThreeNodes(): Promise<RedisCluster> {
  const settings = {
    'cluster-enabled': 'yes',
    'cluster-announce-ip': '127.0.0.1',
    'cluster-require-full-coverage': 'no',
    'cluster-node-timeout': '1000',
  }
  const servers = await Promise.all([startRedis(settings), startRedis(settings), startRedis(settings)])
  const clients = servers.map((server) => server.client())
  const [first] = servers
  const third = Math.ceil(16_384 / 3)
  for (const [i, client] of clients.entries()) {
    await client.call('CLUSTER', 'ADDSLOTSRANGE', String(i * third), String(Math.min(16_383, (i + 1) * third - 1)))
    if (i > 0) await client.call('CLUSTER', 'MEET', '127.0.0.1', String(first?.port))
  }
  for (const client of clients)
    await until(async () => {
      const [info, slots] = [String(await client.call('CLUSTER', 'INFO')), await client.call('CLUSTER', 'SLOTS')]
      return /cluster_state:ok/.test(info) && (slots as unknown[]).length === 3
    })
  return {
    servers,
    url: (space) => first?.url(space) ?? '',
    async serverOf(space) {
      const slot = Number(await clients[0]?.call('CLUSTER', 'KEYSLOT', `{${space}}:meta`))
      return servers[Math.floor(slot / third)] as RedisServer
    },
    stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  }
}

/** A master, its replica, and a Sentinel that puts the one in the other's place. */
export interface RedisPair extends Pick<RedisServer, 'url'> {
  readonly master: RedisServer
  readonly replica: RedisServer
  /** Resolves once the replica is the master. */
  promoted(): Promise<void>
  stop(): Promise<void>
}

/** Starts them, the replica up to date. */
export async function startSentinel(): Promise<RedisPair> {
  const master = await startRedis()
  const replica = await startRedis({ replicaof: `127.0.0.1 ${master.port}` })
  const follower = replica.client()
  await until(async () => /master_link_status:up/.test(await follower.info('replication')))
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'puente-sentinel-'))]
  const config = join(folder, 'sentinel.conf')
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${folder}`,
    `sentinel monitor office 127.0.0.1 ${master.port} 1`,
    'sentinel down-after-milliseconds office 500',
    'sentinel failover-timeout office 3000',
  ]
  writeFileSync(config, `${lines.join('\n')}\n`)
  const sentinel: ChildProcess = spawn('redis-server', [config, '--sentinel'], { stdio: 'ignore' })
  const dieWithUs = () => sentinel.kill('SIGKILL')
  process.once('exit', dieWithUs)
  const asking = new Redis({ port, protocol: 2, retryStrategy: () => 50, maxRetriesPerRequest: null })
  asking.on('error', () => undefined)
  // It must know the replica before the master dies.
  await until(async () => ((await asking.call('SENTINEL', 'REPLICAS', 'office')) as unknown[]).length === 1)
  return {
    master,
    replica,
    url: (space) => `redis://127.0.0.1:${port}?sentinel=office${space === undefined ? '' : `&space=${space}`}`,
    promoted: () => until(async () => /role:master/.test(await follower.info('replication'))),
    async stop() {
      asking.disconnect()
      process.removeListener('exit', dieWithUs)
      sentinel.kill('SIGKILL')
      await Promise.all([master.stop(), replica.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + limit
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('the servers did not come together')
    await wait(20)
  }
}
