import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { move } from '#src/store/move.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { redisSource } from '#src/store/redis/moving/source.ts'
import { redisTarget } from '#src/store/redis/moving/target.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { sqliteSource } from '#src/store/sqlite/moving/source.ts'
import { sqliteTarget } from '#src/store/sqlite/moving/target.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { digestOf, type WholeSource } from '#src/store/whole.ts'
import { caseOf, doorOf, exchange, onItsWay, person, said, someTime, told, turn } from '../kit/commits.ts'
import { masterKey, openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

const silent = () => undefined
const people = Array.from({ length: 20 }, (_, i) => `p${String(i).padStart(2, '0')}`)
const opened = { type: 'opened', at: someTime, by: null } as const

/** People at every stage: with files, cases open and closed, messages sent, sending and waiting, timers, codes, erased. */
async function fill(store: Store): Promise<void> {
  for (const [i, id] of people.entries()) {
    const bytes = new Uint8Array(70_000).fill(i)
    const first = exchange(id, 0, person(id), id, `pasaporte perdido ${id}`, ['dime', 'más'])
    const timers = [{ id: 't', kind: 'remind', dueAt: someTime + i, flow: id }]
    const follows = [{ topic: 'asylum', following: true }]
    const code = { code: `code-${id}`, expiresAt: someTime + 9e9 }
    await store.commitTurn({ ...first, timers, follows, code, files: i % 3 === 0 ? [{ id: `f-${id}`, bytes }] : [] })
    const one = caseOf(id, { id: `case-${id}`, asked: `ayuda con el pasaporte ${id}`, folio: `DGO-${id}` })
    await store.commitTurn(
      turn(id, 1, { door: doorOf(person(id)), caseChange: { case: one, expected: null, event: opened } }),
    )
    if (i % 4 === 1) {
      const closed = { ...one, status: 'closed' as const, closedAt: someTime, version: 2 }
      await store.commitTurn(
        turn(id, 2, {
          door: doorOf(person(id)),
          caseChange: { case: closed, expected: 1, event: { ...opened, type: 'closed', by: 's1' } },
        }),
      )
    }
    await store.putRecord({ kind: 'draft', id: `d-${id}`, of: one.id, contactId: id, at: someTime, value: id }, 0)
    await store.putRecord({ kind: 'office', id: `o-${id}`, of: null, contactId: null, at: someTime + i, value: id }, 0)
  }
  await store.addStaff({ id: 'staff-1', login: 'rosa' } as never)
  await store.putSession({ tokenHash: 'x', staffId: 'staff-1', createdAt: 1, lastSeenAt: 2 })
  await store.putNote('n', { said: 'antes' }, 0)
  for (const message of await store.takeDue(someTime + 1, 8))
    await store.settle(message.id, {
      status: 'sent',
      platformId: `pf-${message.id}`,
      code: null,
      nextAt: 0,
      at: someTime,
    } as never)
  await store.takeDue(someTime + 1, 3)
  const bye = said('adiós')
  const inbound = { alias: person('p19'), externalId: 'bye' }
  const outbox = [onItsWay(bye, doorOf(person('p19')))]
  await store.commitTurn(turn('p19', 2, { inbound, thread: [bye], outbox, forget: true }))
}

async function digests(source: WholeSource): Promise<readonly string[]> {
  const all = []
  for (const id of await source.contacts()) all.push(digestOf(await source.contact(id)))
  return [...all, digestOf(await source.office())]
}

async function filledFolder(): Promise<string> {
  const path = join(temporaryFolder(), 'puente.db')
  const store = await createSqliteStore({ path, vault: await createVault(masterKey, nodeCipher) })
  await fill(store)
  await store.close()
  return path
}

test('from SQLite to Redis and back everything is the same, and the office goes on with it', async () => {
  const path = await filledFolder()
  const vault = await createVault(masterKey, nodeCipher)
  const db = new DatabaseSync(path, { readOnly: true })
  const source = sqliteSource(db)
  const before = await digests(source)
  const client = server.client()
  const figures = await move(vault, source, redisTarget(client, 'moved'), silent)
  expect(figures).toMatchObject({ contacts: people.length, cases: 19 })
  db.close()

  const back = join(temporaryFolder(), 'puente.db')
  await move(vault, redisSource(client, 'moved'), sqliteTarget(back), silent)
  const again = new DatabaseSync(back, { readOnly: true })
  expect(await digests(sqliteSource(again))).toEqual(before)
  again.close()

  for (const store of [
    await openRedis(server, { vault, space: 'moved' }),
    await createSqliteStore({ path: back, vault }),
  ]) {
    expect(await store.counts()).toMatchObject({ contacts: 19, cases: 19 })
    expect(await store.cases({ words: 'pasaporte', limit: 100 })).toHaveLength(19)
    expect(await store.countCases({ statuses: ['closed'] })).toBe(5)
    expect((await store.recoverSending(someTime + 2)).repeated).toBe(3)
    const waiting = await store.takeDue(someTime + 9e6, 100)
    expect(waiting.length).toBeGreaterThan(10)
    const next = exchange('p00', 2, person('p00'), 'later', 'otra', ['sí'])
    expect(await store.commitTurn(next)).toBe('committed')
    expect((await store.thread('p00', 100)).length).toBeGreaterThan(4)
    expect(await store.findByCode('code-p02', someTime)).toBe('p02')
    expect((await store.load('p03'))?.timers).toHaveLength(1)
    const receipt = await store.receipt('telegram', 'bot-1', 'none', told('read'))
    expect(receipt).toBeNull()
    const newCase = caseOf('p05', { id: 'case-new' })
    await store.commitTurn(
      turn('p01', 3, {
        door: doorOf(person('p01')),
        caseChange: { case: { ...newCase, contactId: 'p01' }, expected: null, event: opened },
      }),
    )
    expect((await store.cases({ latestFirst: true, limit: 1 }))[0]?.id).toBe('case-new')
    await store.close()
  }
}, 60_000)

test('a target that holds something is refused, and what a broken move left is taken away', async () => {
  const path = await filledFolder()
  const vault = await createVault(masterKey, nodeCipher)
  const db = new DatabaseSync(path, { readOnly: true })
  const source = sqliteSource(db)
  const client = server.client()
  expect(() => sqliteTarget(path)).toThrow(/name a folder without a database/)

  let asked = 0
  const breaking: WholeSource = {
    ...source,
    async contact(id) {
      asked += 1
      if (asked > 5) throw new Error('the line is cut')
      return source.contact(id)
    },
  }
  await expect(move(vault, breaking, redisTarget(client, 'broken'), silent)).rejects.toThrow('the line is cut')
  expect(await client.keys('{broken}*')).toEqual([])

  const killed = redisTarget(client, 'killed')
  await killed.begin()
  await killed.putContact(await source.contact('p00'))
  await expect(openRedis(server, { vault, space: 'killed' })).rejects.toMatchObject({ code: 'store:wrong_key' })
  await move(vault, source, redisTarget(client, 'killed'), silent)
  await expect(move(vault, source, redisTarget(client, 'killed'), silent)).rejects.toThrow(/holds data/)
  db.close()
}, 60_000)

test('a source that changes meanwhile is noticed, and nothing is left in the target', async () => {
  const path = await filledFolder()
  const vault = await createVault(masterKey, nodeCipher)
  const db = new DatabaseSync(path)
  const client = server.client()
  const stop = () => db.exec("update contact set revision = revision + 1 where id = 'p07'")
  const moving = move(vault, sqliteSource(db), redisTarget(client, 'changing'), (step, done, total) => {
    if (step === 'copied' && done === total) stop()
  })
  await expect(moving).rejects.toThrow(/not the same on both sides/)
  expect(await client.keys('{changing}*')).toEqual([])
  db.close()
}, 60_000)
