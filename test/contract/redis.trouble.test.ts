import type { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ana, canary, canaryPerson, goodbye } from '../kit/canary-person.ts'
import { exchange, said, someTime, turn } from '../kit/commits.ts'
import { startProxy } from '../kit/cutting-proxy.ts'
import { openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'

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
        await store.commitTurn(turn('c1', written, { thread: [said('x'.repeat(20_000))] }))
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
