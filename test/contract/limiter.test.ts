import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Limiter } from '#src/limits/limiter.ts'
import { createMemoryLimiter } from '#src/limits/limiter.ts'
import { usualFigures } from '#src/limits/table.ts'
import { openRedisWhole, type RedisServer, startRedis, startRedisCluster } from '../kit/redis-server.ts'

const wants = (who: string) =>
  [
    { limit: 'codes.session', who },
    { limit: 'codes.case', who: 'DGO-1' },
  ] as const

const servers: RedisServer[] = []
beforeAll(async () => {
  servers.push(await startRedis(), await startRedisCluster())
}, 60_000)
afterAll(async () => {
  for (const server of servers) await server.stop()
})

/** Two processes that count together. */
async function two(server: RedisServer | undefined): Promise<readonly Limiter[]> {
  if (server === undefined) throw new Error('no server was started')
  const space = crypto.randomUUID()
  const opened = [await openRedisWhole(server, { space }), await openRedisWhole(server, { space })]
  onTestFinished(async () => {
    for (const { store } of opened) await store.close()
  })
  return opened.map(({ limiter }) => limiter)
}

const media: readonly (readonly [name: string, open: () => Promise<readonly Limiter[]>])[] = [
  [
    'memory',
    async () => {
      const limiter = createMemoryLimiter(usualFigures, Date.now)
      return [limiter, limiter]
    },
  ],
  ['Redis', () => two(servers[0])],
  ['a Redis cluster', () => two(servers[1])],
]

describe.each(media)('limits in %s', (_, open) => {
  test('count what comes to any process', async () => {
    const [first, second] = await open()
    for (let i = 0; i < usualFigures['codes.session']; i++)
      expect(await (i % 2 === 0 ? first : second)?.take(wants('ana'))).toBeNull()
    const over = await second?.take(wants('ana'))
    expect(over).toMatchObject({ limit: 'codes.session' })
    expect(over?.seconds).toBeGreaterThan(0)
    expect(over?.seconds).toBeLessThanOrEqual(720)
    expect(await first?.take(wants('jean'))).toBeNull()
  })

  test('take under all or under none', async () => {
    const [first, second] = await open()
    for (let i = 0; i < 200; i++) await first?.take(wants('ana'))
    let left = 0
    while ((await second?.take([{ limit: 'codes.case', who: 'DGO-1' }])) === null) left += 1
    expect(left).toBe(usualFigures['codes.case'] - usualFigures['codes.session'])
  })
})

test('on Redis tell nobody’s address, and go by themselves', async () => {
  const [limiter] = await two(servers[0])
  await limiter?.take([{ limit: 'messages.address', who: 'c6336401' }])
  const client = servers[0]?.client()
  const keys = (await client?.keys('*limit*')) ?? []
  const mine = await Promise.all(keys.map(async (key) => [key, await client?.pttl(key)] as const))
  expect(mine.length).toBeGreaterThan(0)
  for (const [key, life] of mine) {
    expect(key).not.toContain('c6336401')
    expect(life).toBeGreaterThan(0)
  }
})

test('on a Redis that is gone are counted by each process', async () => {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  const { limiter, store } = await openRedisWhole(server)
  onTestFinished(() => store.close())
  await server.kill()
  for (let i = 0; i < usualFigures['codes.session']; i++) expect(await limiter.take(wants('ana'))).toBeNull()
  expect(await limiter.take(wants('ana'))).toMatchObject({ limit: 'codes.session' })
}, 120_000)
