import type { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Feed } from '../../src/shared/feed.ts'
import type { RedisStore } from '../../src/store/redis/index.ts'
import { ana } from '../kit/canary-person.ts'
import { exchange, someTime } from '../kit/commits.ts'
import { openRedis, openRedisWhole, type RedisServer, startRedis } from '../kit/redis-server.ts'

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
