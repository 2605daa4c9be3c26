import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createVault } from '../../src/store/vault.ts'
import { ana } from '../kit/canary-person.ts'
import { exchange } from '../kit/commits.ts'
import { openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'

let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

async function open(given: Parameters<typeof openRedis>[1] = {}, on: Pick<RedisServer, 'url'> = server) {
  const store = await openRedis(on, given)
  onTestFinished(() => store.close())
  return store
}

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
