import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Feed } from '../../src/shared/feed.ts'
import type { RedisStore } from '../../src/store/redis/index.ts'
import { createVault } from '../../src/store/vault.ts'
import { caseOf, conversationAt, doorOf, exchange, onItsWay, person, said, someTime, turn } from '../kit/commits.ts'
import { startProxy } from '../kit/cutting-proxy.ts'
import { openRedis, openRedisWhole, type RedisServer, startRedis, startRedisCluster } from '../kit/redis-server.ts'

const canary = 'kanari-7391'
const ana = { ...person(`${canary}-id`), account: `${canary}-account` }
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

/** A person whose every field is a canary, with all that can be kept of one; returns the ids that were used. */
async function canaryPerson(store: RedisStore): Promise<string[]> {
  const first = exchange('contact-canary', 0, ana, `${canary}-external`, `${canary} words`, [
    `${canary} reply`,
    `${canary} more`,
  ])
  const conversation = { ...conversationAt(canary), offered: [{ id: canary, label: canary }] }
  const timers = [{ id: 'timer-canary', kind: 'remind', dueAt: someTime + 9, flow: canary }]
  const follows = [{ topic: 'asylum-mexico', following: true }]
  await store.commitTurn({ ...first, conversation, timers, follows, code: { code: canary, expiresAt: someTime + 99 } })
  const kase = caseOf('contact-canary', { asked: canary, folio: canary, pseudonym: canary })
  const event = { type: 'opened', at: someTime, by: null } as const
  await store.commitTurn(
    turn('contact-canary', 1, { door: doorOf(ana), caseChange: { case: kase, expected: null, event } }),
  )
  const [row] = await store.takeDue(someTime, 1)
  const sent = { status: 'sent', platformId: `${canary}-platform`, code: null, nextAt: someTime, at: someTime } as const
  await store.settle(row?.id ?? '', sent)
  return [...first.thread.map((entry) => entry.id), kase.id, 'timer-canary', 'contact-canary']
}

function goodbye(words: readonly string[]) {
  const thread = words.map(said)
  const outbox = thread.map((entry) => onItsWay(entry, doorOf(ana)))
  const inbound = { alias: ana, externalId: `${canary}-last` }
  return turn('contact-canary', 2, { door: doorOf(ana), inbound, thread, outbox, forget: true })
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
    expect(keys.map((key) => key.split(':')[1]).toSorted()).toEqual(['gone', 'inbound', 'meta', 'owners', 'recent'])
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
        .map((name) => readFileSync(join(folder, name), 'latin1'))
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

describe('opening a store on Redis', () => {
  it('refuses another master key and changes nothing', async () => {
    const store = await open({ space: 'keyed' })
    await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
    const other = openRedis(server, { space: 'keyed', vault: await createVault(new Uint8Array(32).fill(8)) })
    await expect(other).rejects.toMatchObject({ code: 'store:wrong_key' })
    expect(await store.findContact(ana)).toBe('c1')
  })

  it.each([
    ['keeps no log', { appendonly: 'no' }, /appendonly is no/],
    ['leaves the log to the system', { appendfsync: 'no' }, /appendfsync is no/],
    ['throws keys away when full', { 'maxmemory-policy': 'allkeys-lru' }, /maxmemory-policy is allkeys-lru/],
  ])('refuses a server that %s, unless the provider answers for it', async (_, settings, why) => {
    const losing = await startRedis(settings)
    onTestFinished(() => losing.stop())
    await expect(openRedis(losing)).rejects.toMatchObject({ code: 'store:unsafe', message: expect.stringMatching(why) })
    const told: string[] = []
    const url = () => `${losing.url('mine')}&durability=provider`
    await open({ warn: (what) => told.push(what) }, { url })
    expect(told.join('\n')).toMatch(why)
  })

  it('warns of a server that may lose the last second', async () => {
    const everysec = await startRedis({ appendfsync: 'everysec' })
    onTestFinished(() => everysec.stop())
    const told: string[] = []
    await open({ warn: (what) => told.push(what) }, everysec)
    expect(told).toEqual([expect.stringMatching(/appendfsync is everysec: a power cut may lose the last second/)])
  })

  it('warns of a server that does not tell', async () => {
    const quiet = await startRedis({ 'rename-command': ['CONFIG', ''] })
    onTestFinished(() => quiet.stop())
    const told: string[] = []
    await open({ warn: (what) => told.push(what) }, quiet)
    expect(told).toEqual([expect.stringMatching(/does not tell its appendfsync: ask the provider/)])
  })

  it('says so when nobody answers', async () => {
    await expect(openRedis({ url: () => 'redis://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'store:open',
      message: expect.stringContaining('127.0.0.1:1'),
    })
  })
})

describe('trouble on the way', () => {
  it('puts the scripts back on a server that forgot them', async () => {
    const store = await open()
    await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
    await client.script('FLUSH')
    expect(await store.commitTurn(exchange('c1', 1, ana, '2', 'otra', []))).toBe('committed')
  })

  it('is a StoreError that tells what was tried and nothing of the person', async () => {
    const own = await startRedis()
    const store = await open({}, own)
    await own.stop()
    const error = await store.commitTurn(exchange('c1', 0, ana, '1', canary, [canary])).catch((e: unknown) => e)
    expect(error).toMatchObject({ name: 'StoreError', code: expect.stringMatching(/^store:(read|write)$/) })
    expect(String(error)).not.toContain(canary)
    expect(await store.healthy()).toBe(false)
  })

  it('is reported before anything is written when the memory is full', async () => {
    const small = await startRedis({ maxmemory: '3mb' })
    onTestFinished(() => small.stop())
    const store = await open({}, small)
    let written = 0
    const fill = async () => {
      for (;;) {
        await store.commitTurn(turn('c1', written, { thread: [said('x'.repeat(100_000))] }))
        written++
      }
    }
    await expect(fill()).rejects.toMatchObject({ code: 'store:write' })
    expect(await store.thread('c1', 1000)).toHaveLength(written)
    expect((await store.load('c1'))?.revision).toBe(written)
    expect(await store.healthy()).toBe(false)
  })
})

describe('an answer that got lost', () => {
  async function overProxy() {
    const proxy = await startProxy(server.port)
    onTestFinished(() => proxy.stop())
    const space = `lost-${proxy.port}`
    const store = await open({}, { url: () => `redis://127.0.0.1:${proxy.port}?space=${space}` })
    return { proxy, store }
  }

  it('of a turn without a platform message does not make it happen twice', async () => {
    const { proxy, store } = await overProxy()
    await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
    const reply = said('una persona le contesta')
    proxy.cutAfter('"revision":1')
    expect(await store.commitTurn(turn('c1', 1, { thread: [reply] }))).toBe('committed')
    expect((await store.load('c1'))?.revision).toBe(2)
    expect(await store.thread('c1', 10)).toHaveLength(2)
  })

  it('of a turn that erased somebody is still the answer', async () => {
    const { proxy, store } = await overProxy()
    await canaryPerson(store)
    proxy.cutAfter('"forget":true')
    expect(await store.commitTurn(goodbye([]))).toBe('committed')
    expect((await store.counts()).contacts).toBe(0)
  })

  it('of a taking loses no message', async () => {
    const { proxy, store } = await overProxy()
    const commit = exchange('c1', 0, ana, '1', 'hola', ['buenas'])
    await store.commitTurn(commit)
    proxy.cutAfter(String(someTime + 5))
    const taken = await store.takeDue(someTime + 5, 10)
    expect(taken).toMatchObject([{ id: commit.outbox[0]?.id, attempts: 1 }])
    expect(await store.takeDue(someTime + 6, 10)).toEqual([])
  })

  it('of a new account does not say that its login is taken', async () => {
    const { proxy, store } = await overProxy()
    const staff = {
      id: 's1',
      login: 'rosa',
      name: 'Rosa',
      role: 'r',
      area: null,
      admin: true,
      secretHash: 's',
      disabled: false,
    }
    proxy.cutAfter('s1')
    expect(await store.addStaff(staff)).toBe('added')
  })
})

describe('two processes', () => {
  /** Two stores on one space, with a message each has or could have. */
  async function two() {
    const space = `two-${Math.random().toString(36).slice(2)}`
    const [first, second] = [await open({ space }), await open({ space })]
    const commit = exchange('c1', 0, ana, '1', 'hola', ['uno'])
    await first.commitTurn(commit)
    const id = commit.outbox[0]?.id ?? ''
    /** As if nothing had been heard of any process for a minute. */
    const silence = async () => {
      for (const owner of await client.zrange(`{${space}}:owners`, '0', '-1'))
        await client.zadd(`{${space}}:owners`, '1', owner)
    }
    return { first, second, id, silence }
  }
  const settled = (status: 'sent' | 'pending') => ({
    status,
    platformId: null,
    code: null,
    nextAt: someTime,
    at: someTime,
  })
  const statuses = async (store: RedisStore) => (await store.deliveries('c1')).map((row) => row.status)

  it('do not take each other’s messages, not even at a start', async () => {
    const { first, second, id } = await two()
    expect(await first.takeDue(someTime, 10)).toMatchObject([{ id }])
    expect(await second.recoverSending(someTime)).toEqual({ repeated: 0, unknown: 0 })
    expect(await second.takeDue(someTime, 10)).toEqual([])
    await first.settle(id, settled('sent'))
    expect(await statuses(second)).toEqual(['sent'])
  })

  it('take over what a dead one left, in passing', async () => {
    const { first, second, id, silence } = await two()
    await first.takeDue(someTime, 10)
    await silence()
    expect(await second.takeDue(someTime, 10)).toMatchObject([{ id, attempts: 2, code: 'repeat:restart' }])
  })

  it('are not thought dead while they make themselves heard', async () => {
    const { first, second, silence } = await two()
    await first.takeDue(someTime, 10)
    await silence()
    await first.tend()
    expect(await second.takeDue(someTime, 10)).toEqual([])
  })

  it('that were thought dead and come back disturb nobody, but what they sent counts', async () => {
    const { first, second, id, silence } = await two()
    await first.takeDue(someTime, 10)
    await silence()
    await second.takeDue(someTime, 10)
    await first.settle(id, settled('pending'))
    expect(await statuses(second)).toEqual(['sending'])
    await first.settle(id, settled('sent'))
    expect(await statuses(second)).toEqual(['sent'])
    await second.settle(id, settled('pending'))
    expect(await statuses(second)).toEqual(['sent'])
  })
})

describe('the feed of two processes', () => {
  async function two() {
    const space = `feed-${Math.random().toString(36).slice(2)}`
    const both = [await openRedisWhole(server, { space }), await openRedisWhole(server, { space })] as const
    for (const { store } of both) onTestFinished(() => store.close())
    return { feeds: both.map(({ feed }) => feed) as [Feed, Feed], space }
  }
  /** Counts what a listener hears; the next word can be waited for. */
  function ear() {
    let heard = 0
    let next = Promise.withResolvers<void>()
    const listener = () => {
      heard += 1
      next.resolve()
      next = Promise.withResolvers()
    }
    return { listener, heard: () => heard, next: () => next.promise }
  }

  it('tells in one what changed in the other, once it listens', async () => {
    const { feeds } = await two()
    const mine = ear()
    const begun = mine.next()
    feeds[0].follow('contact-1', mine.listener)
    await begun
    const told = mine.next()
    feeds[1].changed('contact-2')
    feeds[1].changed('contact-1')
    await told
    expect(mine.heard()).toBe(2)
  })

  it('tells once of a change of one’s own, and nothing more after leaving', async () => {
    const { feeds } = await two()
    const [mine, other] = [ear(), ear()]
    const both = Promise.all([mine.next(), other.next()])
    const leave = feeds[0].follow('c', mine.listener)
    feeds[1].follow('c', other.listener)
    await both
    const told = other.next()
    feeds[0].changed('c')
    await told
    expect(mine.heard()).toBe(2)
    leave()
    const again = other.next()
    feeds[0].changed('c')
    await again
    expect(mine.heard()).toBe(2)
  })

  it('names nobody on the wire', async () => {
    const { feeds, space } = await two()
    const mine = ear()
    const begun = mine.next()
    feeds[0].follow('telegram:bot:5218711234567', mine.listener)
    await begun
    const channels = (await client.pubsub('CHANNELS', `{${space}}*`)) as string[]
    expect(channels).toHaveLength(1)
    expect(channels[0]).not.toContain('5218711234567')
  })

  it('is made up for after a broken connection', async () => {
    const { feeds } = await two()
    const mine = ear()
    const begun = mine.next()
    feeds[0].follow('c', mine.listener)
    await begun
    const again = mine.next()
    await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
    await again
    expect(mine.heard()).toBe(2)
  })
})
