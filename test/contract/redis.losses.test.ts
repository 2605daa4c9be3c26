import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTurnMemory } from '#src/store/redis/losses/turn-memory.ts'
import { lostTurns } from '#src/store/redis/losses/watch.ts'
import { createVault } from '#src/store/vault.ts'
import { exchange, person } from '../kit/commits.ts'
import { masterKey, openRedisWhole, startRedis } from '../kit/redis-server.ts'

async function opened() {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  const told: string[] = []
  const { store } = await openRedisWhole(server, {
    vault: await createVault(masterKey),
    space: 'watched',
    warn: (what) => told.push(what),
  })
  onTestFinished(() => store.close())
  return { server, store, told }
}

it('what was acknowledged and is not in the log any more is noticed and listed', async () => {
  const { server, store, told } = await opened()
  const write = (id: string, n: number) => store.commitTurn(exchange(id, n, person(id), `${id}-${n}`, 'hola', []))
  await write('kept', 0)
  await store.look()
  expect(await store.records({ kind: lostTurns, limit: 10 })).toEqual([])
  const log = join(mkdtempSync(join(tmpdir(), 'puente-log-')), 'log')
  onTestFinished(() => rmSync(log, { recursive: true, force: true }))
  cpSync(join(server.folder, 'appendonlydir'), log, { recursive: true })
  for (const n of [0, 1, 2]) await write('lost', n)
  await write('kept', 1)

  await server.kill()
  rmSync(join(server.folder, 'appendonlydir'), { recursive: true })
  cpSync(log, join(server.folder, 'appendonlydir'), { recursive: true })
  await server.start()
  await store.look()
  await store.look()
  const listed = await store.records({ kind: lostTurns, limit: 10 })
  expect(listed).toHaveLength(1)
  expect(listed[0]?.value).toMatchObject({ turns: 4, contacts: ['lost', 'kept'] })
  expect(told.filter((what) => what.includes('lost 4 acknowledged turns of 2 people'))).toHaveLength(1)
  // Whoever writes again is taken as ever.
  expect(await write('lost', 0)).toBe('committed')
  await store.look()
  expect(await store.records({ kind: lostTurns, limit: 10 })).toHaveLength(1)
})

it('a setting that would lose what is acknowledged is noticed while it runs, and when it is mended', async () => {
  const { server, store, told } = await opened()
  const client = server.client()
  await client.config('SET', 'appendonly', 'no')
  await store.look()
  expect(told.join('\n')).toMatch(/would lose what it acknowledges from now on: appendonly is no/)
  expect(await store.healthy()).toBe(false)
  await client.config('SET', 'appendonly', 'yes')
  await store.look()
  expect(told.at(-1)).toBe('Redis keeps what it acknowledges again')
  expect(await store.healthy()).toBe(true)
})

it('what the server let go of by itself counts as kept, what is younger as lost', async () => {
  const acknowledged = createTurnMemory()
  for (const order of [1, 2, 8, 9]) acknowledged.note(`t${order}`, order, { contactId: `c${order}`, at: order })
  const server: Parameters<typeof acknowledged.lost>[0] = async (script, _, ...tokens) =>
    script.includes('ZMSCORE') ? tokens.map((token) => (token === 't9' ? Buffer.from('9') : null)) : Buffer.from('5')
  expect(await acknowledged.lost(server)).toEqual([{ contactId: 'c8', at: 8 }])
  expect(await acknowledged.lost(server)).toEqual([])
})
