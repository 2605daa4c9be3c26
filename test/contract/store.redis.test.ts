import { afterAll, beforeAll } from 'vitest'
import { openRedis, type RedisServer, startRedis, startRedisCluster } from '../kit/redis-server.ts'
import { describeStore } from './store.contract.ts'

const servers = { redis: startRedis, 'redis cluster': startRedisCluster }

for (const [name, start] of Object.entries(servers)) {
  let server: RedisServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())
  describeStore(name, () => openRedis(server))
}
