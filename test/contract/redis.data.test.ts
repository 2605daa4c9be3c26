import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { canary, canaryPerson, goodbye } from '../kit/canary-person.ts'
import { someTime } from '../kit/commits.ts'
import { openRedis, type RedisServer, startRedis, startRedisCluster } from '../kit/redis-server.ts'

let server: RedisServer
let client: Redis
beforeAll(async () => {
  server = await startRedis()
  client = server.client()
})
afterAll(() => server.stop())

async function open(given: Parameters<typeof openRedis>[1] = {}, on: Pick<RedisServer, 'url'> = server) {
  const store = await openRedis(on, given)
  onTestFinished(() => store.close())
  return store
}

/** Everything the server holds in a space, keys and values, as one text of bytes. */
async function keyspace(space: string, of = client): Promise<{ keys: readonly string[]; bytes: string }> {
  const keys = (await of.keys('*')).filter((key) => key.startsWith(`{${space}}:`))
  const dumps = await Promise.all(keys.map((key) => read(of, key)))
  return { keys, bytes: [...keys, ...dumps].join('\n') }
}

async function read(of: Redis, key: string): Promise<string> {
  const how = {
    string: ['GET', key],
    hash: ['HGETALL', key],
    list: ['LRANGE', key, '0', '-1'],
    set: ['SMEMBERS', key],
    zset: ['ZRANGE', key, '0', '-1', 'WITHSCORES'],
  }[await of.type(key)]
  const value = await of.callBuffer(how?.[0] ?? '', ...(how?.slice(1) ?? []))
  return [value]
    .flat()
    .map((item) => (item as Buffer).toString('latin1'))
    .join('\n')
}

describe('what lies in Redis', () => {
  it('tells nothing without the master key: no text, name, number, channel id or login', async () => {
    const store = await open({ space: 'sealed' })
    const ids = await canaryPerson(store)
    const staff = {
      id: 's1',
      login: canary,
      name: canary,
      role: canary,
      area: null,
      admin: true,
      secretHash: canary,
      disabled: false,
    }
    await store.addStaff(staff)
    const { bytes } = await keyspace('sealed')
    for (const id of ids) expect(bytes).toContain(id)
    expect(bytes).not.toContain(canary)
  })

  it('is under keys of one slot', async () => {
    const cluster = await startRedisCluster()
    onTestFinished(() => cluster.stop())
    const store = await open({ space: 'slots' }, cluster)
    await canaryPerson(store)
    const other = cluster.client()
    const { keys } = await keyspace('slots', other)
    expect(keys).toHaveLength(await other.dbsize())
    expect(keys.length).toBeGreaterThan(20)
    const slots = await Promise.all(keys.map((key) => other.call('CLUSTER', 'KEYSLOT', key)))
    expect(new Set(slots).size).toBe(1)
  })

  it('holds neither ids nor rows of an erased person, and none of the goodbye once it is delivered', async () => {
    const store = await open({ space: 'erased' })
    const before = (await keyspace('erased')).keys
    const ids = await canaryPerson(store)
    const last = goodbye([`${canary} goodbye`])
    expect(await store.commitTurn(last)).toBe('committed')
    const waiting = (await keyspace('erased')).bytes
    for (const id of ids.filter((id) => id !== 'contact-canary')) expect(waiting).not.toContain(id)
    await store.takeDue(someTime, 10)
    const sent = { status: 'sent', platformId: 'p', code: null, nextAt: someTime, at: someTime } as const
    await store.settle(last.thread[0]?.id ?? '', sent)
    const { keys, bytes } = await keyspace('erased')
    for (const id of [...ids, last.thread[0]?.id ?? '', canary]) expect(bytes).not.toContain(id)
    // The dedupe hashes, the counters and which turns were written lately.
    expect(keys.map((key) => key.split(':')[1]).toSorted()).toEqual([
      'gone',
      'inbound',
      'meta',
      'owners',
      'recent',
      'tombstone',
    ])
    expect(before).toEqual(['{erased}:meta'])
  })

  it('is not in the log on the disk either once the store was tended', async () => {
    const own = await startRedis()
    onTestFinished(() => own.stop())
    const store = await open({ space: 'log' }, own)
    const ids = await canaryPerson(store)
    const log = () => {
      const folder = join(own.folder, 'appendonlydir')
      return readdirSync(folder)
        .map((name) => readIfThere(join(folder, name)))
        .join('\n')
    }
    for (const id of ids) expect(log()).toContain(id)
    await store.commitTurn(goodbye([]))
    await store.tend()
    const end = Date.now() + 20_000
    while (log().includes('contact-canary') && Date.now() < end) await wait(20)
    for (const id of ids) expect(log().includes(id)).toBe(false)
  })
})

/** A file of the log; nothing where Redis has just put another in its place. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
