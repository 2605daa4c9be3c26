import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextKey } from '#src/store/change-key.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import type { Reseal } from '#src/store/reseal.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault, type Vault } from '#src/store/vault.ts'
import { caseOf, doorOf, exchange, person, someTime, turn } from '../kit/commits.ts'
import { masterKey, openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'

type Opened = Store & { readonly reseal: Reseal }

const people = Array.from({ length: 12 }, (_, i) => `p${String(i).padStart(2, '0')}`)
const file = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251)
const everyone = { since: 0, until: 9e15 }

/** Everything of each kind that is sealed. */
async function fill(store: Store): Promise<void> {
  for (const id of people) {
    const first = exchange(id, 0, person(id), id, `hola ${id}`, [`dime ${id}`, 'más'])
    const timers = [{ id: 't', kind: 'remind', dueAt: someTime + 9e9, flow: id }]
    await store.commitTurn({ ...first, timers, files: [{ id: `file-${id}`, bytes: file }] })
    const opened = caseOf(id, { id: `case-${id}`, asked: `necesito a alguien ${id}` })
    const event = { type: 'opened', at: someTime, by: null } as const
    const rating = { id: `rating-${id}`, at: someTime, help: 'good', words: id } as never
    await store.commitTurn(
      turn(id, 1, { door: doorOf(person(id)), caseChange: { case: opened, expected: null, event }, rating }),
    )
    await store.putRecord({ kind: 'draft', id: `d-${id}`, of: null, contactId: id, at: someTime, value: id }, 0)
    await store.putRecord({ kind: 'office', id: `o-${id}`, of: null, contactId: null, at: someTime, value: id }, 0)
  }
  await store.addStaff({ id: 'staff-1', login: 'rosa' } as never)
  await store.putNote('before', { said: 'antes' }, 0)
}

/** All of it as it is read. */
async function readAll(store: Store): Promise<unknown> {
  const each = people.map(async (id) => {
    const found = await store.findContact(person(id))
    const { revision: _, ...loaded } = (await store.load(found ?? '')) ?? { revision: 0 }
    const bytes = await (await store.file(id, `file-${id}`))?.bytes(0, file.length - 1)
    const got = new Uint8Array(await new Response(bytes as BodyInit).arrayBuffer())
    return [
      loaded,
      await store.thread(id, 100),
      await store.record('draft', `d-${id}`),
      Buffer.from(got).equals(Buffer.from(file)),
    ]
  })
  return [
    await Promise.all(each),
    await store.records({ kind: 'office', limit: 100 }),
    await store.ratings(everyone.since, everyone.until),
    await store.staffByLogin('rosa'),
    await store.note('before'),
    await store.cases({ words: 'necesito', limit: 100 }),
  ]
}

async function resealAll({ reseal }: Opened, between?: (round: number) => Promise<void>): Promise<void> {
  await reseal.begin()
  for (let round = 0; round < 1000; round++) {
    if ((await reseal.slice(3)).done) return reseal.finish()
    await between?.(round)
  }
  throw new Error('it comes to no end')
}

function resealContract(
  name: string,
  open: (key: Uint8Array, place: string) => Promise<{ store: Opened; vault: Vault }>,
) {
  describe(`a change of the master key on ${name}`, () => {
    it('leaves everything as it was, and the key before opens nothing', async () => {
      const { store, vault } = await open(masterKey, 'whole')
      await fill(store)
      const before = await readAll(store)
      const next = nextKey(masterKey)
      await vault.changeTo(next)
      expect(await readAll(store)).toEqual(before)
      await resealAll(store)
      vault.dropFormer()
      expect(await readAll(store)).toEqual(before)
      await store.close()
      await expect(open(masterKey, 'whole')).rejects.toMatchObject({ code: 'store:wrong_key' })
      const again = await open(next, 'whole')
      expect(await readAll(again.store)).toEqual(before)
      const third = nextKey(next)
      await again.vault.changeTo(third)
      await resealAll(again.store)
      await again.store.close()
      const last = await open(third, 'whole')
      expect(await readAll(last.store)).toEqual(before)
      await last.store.close()
    })

    it('is refused from its beginning to whoever has the key before only', async () => {
      const { store, vault } = await open(masterKey, 'begun')
      await fill(store)
      await vault.changeTo(nextKey(masterKey))
      await store.reseal.begin()
      await expect(open(masterKey, 'begun')).rejects.toMatchObject({ code: 'store:wrong_key' })
      await store.close()
    })

    it('loses nothing of what is written meanwhile', async () => {
      const { store, vault } = await open(masterKey, 'busy')
      await fill(store)
      const next = nextKey(masterKey)
      await vault.changeTo(next)
      let written = 0
      const writing = async (round: number) => {
        const id = people[round % people.length] as string
        const { revision = 0 } = (await store.load(id)) ?? {}
        const mine = exchange(id, revision, person(id), `m${round}`, `otra ${round}`, ['sí'])
        if ((await store.commitTurn(mine)) === 'committed') written += 1
        expect(
          await store.putRecord(
            { kind: 'late', id: `l${round}`, of: null, contactId: id, at: someTime, value: round },
            0,
          ),
        ).toBe(true)
        await store.putNote(`note-${round}`, round, 0)
      }
      await Promise.all([resealAll(store, writing), ...[100, 101, 102, 103].map(writing)])
      vault.dropFormer()
      await store.close()
      const { store: after } = await open(next, 'busy')
      const lines = await Promise.all(people.map((id) => after.thread(id, 1000)))
      expect(lines.flat().filter(({ text }) => text?.startsWith('otra'))).toHaveLength(written)
      const late = await after.records({ kind: 'late', limit: 1000 })
      expect(late.length).toBeGreaterThan(4)
      for (const { id, value } of late)
        expect(await after.note(`note-${value}`)).toMatchObject({ value: Number(id.slice(1)) })
      await after.close()
    })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'puente-reseal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

resealContract('SQLite', async (key, place) => {
  const vault = await createVault(key, nodeCipher)
  return { vault, store: await createSqliteStore({ path: join(folder, `${place}.db`), vault }) }
})

let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

resealContract('Redis', async (key, place) => {
  const vault = await createVault(key, nodeCipher)
  return { vault, store: await openRedis(server, { vault, space: place }) }
})

it('no sealed row of before is in the file afterwards', async () => {
  const path = join(folder, 'rows.db')
  const vault = await createVault(masterKey, nodeCipher)
  const store = await createSqliteStore({ path, vault })
  await fill(store)
  const sealed = () => {
    const db = new DatabaseSync(path, { readOnly: true })
    const tables = ['thread', 'outbox', 'cases', 'timer', 'record', 'staff', 'rating', 'file_piece']
    const all = tables.flatMap((table) =>
      db.prepare(`select hex(sealed) as h from ${table} where sealed is not null`).all(),
    )
    const keys = db.prepare('select hex(key) as h from contact union all select hex(state) from contact').all()
    db.close()
    return [...all, ...keys].map(({ h }) => String(h))
  }
  const before = sealed()
  await vault.changeTo(nextKey(masterKey))
  await resealAll(store)
  const after = new Set(sealed())
  expect(after.size).toBe(before.length)
  expect(before.filter((row) => after.has(row))).toEqual([])
  await store.close()
})
