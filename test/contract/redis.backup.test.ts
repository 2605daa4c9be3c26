import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backUpSpace, restoreSpace } from '#src/store/redis/backup-space.ts'
import type { RedisStore } from '#src/store/redis/index.ts'
import { backUp, restore } from '#src/store/sqlite/backup.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { ana, canary, canaryPerson, goodbye } from '../kit/canary-person.ts'
import { exchange, person, turn } from '../kit/commits.ts'
import { masterKey, openRedis, type RedisServer, startRedis, startRedisCluster } from '../kit/redis-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

let spaces = 0
const newSpace = () => `backup-${++spaces}`

/** A space with some people, and where a backup of it goes. */
async function peopled(of = server) {
  const [folder, space] = [temporaryFolder(), newSpace()]
  const store = await openRedis(of, { space })
  await canaryPerson(store)
  for (let i = 0; i < 30; i++)
    await store.commitTurn(exchange(`c${i}`, 0, person(`p${i}`), '1', `hola ${i}`, ['buenas']))
  const file = join(folder, 'p.backup')
  return { folder, file, store, job: { url: of.url(space), file, masterKey } }
}

const texts = async (store: RedisStore, id: string) => (await store.thread(id, 99)).map(({ text }) => text)

it('a backup made while people write is of one moment, and comes back whole in another space', async () => {
  const { file, store, job } = await peopled()
  // Several steps of copying: somebody writes after the first, and is heard after the last.
  await Promise.all(Array.from({ length: 400 }, (_, i) => store.commitTurn(turn(`many${i}`, 0))))
  const order: string[] = []
  const written: Promise<void>[] = []
  await backUpSpace({
    ...job,
    progress(done, total) {
      order.push(done < total ? 'copying' : 'copied')
      if (written.length > 0) return
      const late = store.commitTurn(exchange('late', 0, person('late'), '1', 'hola', ['buenas']))
      written.push(late.then((result) => void order.push(result)))
    },
  })
  await Promise.all(written)
  expect(order.slice(-2)).toEqual(['copied', 'committed'])
  expect(order.length).toBeGreaterThan(4)
  expect(readFileSync(file, 'latin1')).not.toContain(canary)

  const space = newSpace()
  const tombstones = [join(file, '..', 'tombstones')]
  expect(await restoreSpace({ ...job, url: server.url(space), tombstones })).toBe(0)
  const back = await openRedis(server, { space })
  expect(await texts(back, 'c29')).toEqual(await texts(store, 'c29'))
  expect(await back.findContact(ana)).toBe('contact-canary')
  expect(await back.countCases({ words: canary })).toBe(await store.countCases({ words: canary }))
  expect(await back.counts()).toMatchObject({ contacts: 431 })
  expect(await back.findContact(person('late'))).toBeNull()
  expect(await back.commitTurn(exchange('c1', 1, person('p1'), '2', 'y ahora', ['sí']))).toBe('committed')
  await Promise.all([store.close(), back.close()])
})

it('who was erased after the backup is forgotten again', async () => {
  const { folder, store, job } = await peopled()
  await backUpSpace(job)
  await store.commitTurn(goodbye([]))
  await backUpSpace({ ...job, file: join(folder, 'later.backup') })
  const [space, client] = [newSpace(), server.client()]
  expect(await restoreSpace({ ...job, url: server.url(space), tombstones: [join(folder, 'tombstones')] })).toBe(1)
  const back = await openRedis(server, { space })
  expect(await back.findContact(ana)).toBeNull()
  expect(await back.case((await store.cases({ limit: 1 }))[0]?.id ?? 'none')).toBeNull()
  expect(await back.findContact(person('p1'))).toBe('c1')
  const left = (await client.keys(`{${space}}:*`)).filter((key) => key.includes('contact-canary'))
  expect(left).toEqual([])
  // And what the next backup of it remembers.
  expect(await client.hlen(`{${space}}:tombstone`)).toBe(1)
  await Promise.all([store.close(), back.close()])
})

it('a space that holds data, a damaged backup, no tombstones, or another kind are refused, and nothing is left', async () => {
  const { folder, file, store, job } = await peopled()
  const empty = server.url(newSpace())
  await backUpSpace(job)
  await store.close()
  await expect(restoreSpace({ ...job, tombstones: null })).rejects.toThrow(/backup:living/)
  await expect(backUpSpace(job)).rejects.toThrow(/backup:exists/)
  await expect(restoreSpace({ ...job, url: empty, tombstones: ['none'] })).rejects.toThrow(/--without-tombstones/)
  const wrong = { ...job, masterKey: new Uint8Array(32), url: empty, tombstones: null }
  await expect(restoreSpace(wrong)).rejects.toThrow(/backup:unreadable/)
  const database = join(folder, 'p.db')
  await expect(restore({ database, file, masterKey, tombstones: null })).rejects.toThrow(/is a backup of a Redis/)
  await (await createSqliteStore({ path: database, vault: await createVault(masterKey) })).close()
  await backUp({ database, file: join(folder, 'sqlite.backup'), masterKey })
  const other = { ...job, file: join(folder, 'sqlite.backup'), url: empty, tombstones: null }
  await expect(restoreSpace(other)).rejects.toThrow(/is a backup of a database in a folder/)
  const bytes = readFileSync(file)
  rmSync(file)
  writeFileSync(file, bytes.subarray(0, bytes.length - 1))
  await expect(restoreSpace({ ...job, url: empty, tombstones: null })).rejects.toThrow(/damaged, cut short/)
  expect(existsSync(join(folder, '.backup-'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(await server.client().keys(`{backup-${spaces}}:*`)).toEqual([])
})

it('works on a cluster', async () => {
  const cluster = await startRedisCluster()
  try {
    const { store, job } = await peopled(cluster)
    await backUpSpace(job)
    const space = newSpace()
    expect(await restoreSpace({ ...job, url: cluster.url(space), tombstones: null })).toBe(0)
    const back = await openRedis(cluster, { space })
    expect(await texts(back, 'c3')).toEqual(await texts(store, 'c3'))
    await Promise.all([store.close(), back.close()])
  } finally {
    await cluster.stop()
  }
})
