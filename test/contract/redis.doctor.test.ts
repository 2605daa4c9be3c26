import { afterAll, beforeAll, expect, it } from 'vitest'
import { examine } from '#src/entry/doctor/examine.ts'
import { tellFindings } from '#src/entry/doctor/finding.ts'
import { freePort } from '../kit/child-server.ts'
import { masterKey, openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'

let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

async function told(url: string, port: number, key: Uint8Array = masterKey): Promise<string> {
  const environment = {
    PUENTE_STORE: url,
    PORT: String(port),
    PUENTE_MASTER_KEY: Buffer.from(key).toString('base64'),
  }
  const knowledge = () => ({ topics: [], offices: [{ id: 'durango' }] })
  return tellFindings(await examine({ environment, knowledge, compiled: true, now: Date.now })).join('\n')
}

it('finds a Redis as it should be well', async () => {
  expect(await told(server.url('well'), await freePort())).toMatch(
    /Data: Redis reached, .+; not running here\.\nNothing to mend\.$/,
  )
})

it('finds a Redis that loses, that nobody reaches, or of another master key, and how it is mended', async () => {
  const client = server.client()
  await client.config('SET', 'appendonly', 'no')
  expect(await told(server.url('unsafe'), await freePort())).toMatch(/✗ redis: store:unsafe: .+set appendonly yes/)
  await client.config('SET', 'appendonly', 'yes')
  await client.config('SET', 'appendfsync', 'everysec')
  expect(await told(server.url('warned'), await freePort())).toMatch(/! redis: .+appendfsync always loses nothing/)
  await client.config('SET', 'appendfsync', 'always')
  const port = await freePort()
  expect(await told(`redis://127.0.0.1:${port}`, port)).toMatch(/✗ redis: store:open: reach Redis/)
  await (await openRedis(server, { space: 'mine' })).close()
  expect(await told(server.url('mine'), port, new Uint8Array(32))).toMatch(/✗ redis: store:wrong_key/)
})
