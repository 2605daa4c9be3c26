import { openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { healthRoutes } from '#src/entry/health.ts'
import { createUpkeep, type UpkeepParts } from '#src/entry/upkeep.ts'
import { createLog } from '#src/shared/log.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { checkIntegrity, type Integrity } from '#src/store/sqlite/integrity.ts'
import { createVault } from '#src/store/vault.ts'
import { exchange, person } from '../../kit/commits.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const timeZone = 'America/Monterrey'
const minute = 60_000
const terms = { talks: 400, cases: null, ratings: null }

/** A real database with some people in it, of which every page after the first is then overwritten. */
async function damagedDatabase(): Promise<string> {
  const path = join(temporaryFolder(), 'p.db')
  const store = await createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(7)) })
  for (let i = 0; i < 20; i++)
    await store.commitTurn(exchange(`c${i}`, 0, person(`p${i}`), '1', 'hola', ['buenas', 'otra']))
  await store.close()
  const file = openSync(path, 'r+')
  writeSync(file, new Uint8Array(statSync(path).size - 4096).fill(90), 0, undefined, 4096)
  return path
}

/** Upkeep on a clock that begins at `at`, with what the checks are to find. */
function upkeepFrom(at: string, findings: Integrity[]) {
  let now = Date.parse(at)
  const logged: string[] = []
  const did: string[] = []
  const parts: UpkeepParts = {
    path: 'p.db',
    store: {
      tombstoneTrouble: () => null,
      compact: async () => did.push('compact') > 0,
      async retire() {
        did.push('retire')
        return { talks: 3, cases: 0, ratings: 0 }
      },
    },
    terms,
    log: createLog((line) => logged.push(JSON.parse(line).message)),
    now: () => now,
    check: async () => {
      did.push('check')
      return findings.length > 1 ? (findings.shift() ?? 'whole') : (findings[0] ?? 'whole')
    },
  }
  const upkeep = createUpkeep(parts)
  async function pass(minutes: number): Promise<void> {
    for (let i = 0; i < minutes; i++) {
      now += minute
      await upkeep.tend(timeZone)
    }
  }
  return { upkeep, did, logged, pass }
}

describe('the check of a database', () => {
  test('finds one whole while it is open, and a damaged one damaged', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(7)) })
    await store.commitTurn(exchange('c1', 0, person('luis'), '1', 'hola', ['buenas']))
    expect(await checkIntegrity(path)).toBe('whole')
    await store.close()
    expect(await checkIntegrity(await damagedDatabase())).toBe('damaged')
  })

  test('says nothing of a database that is not there', async () => {
    expect(await checkIntegrity(join(temporaryFolder(), 'p.db'))).toBe('unknown')
  })
})

describe('the round over the data', () => {
  test('is made after the start, and then once a night of the office: a check, the terms of keeping, the end of erasing', async () => {
    const { did, logged, pass } = upkeepFrom('2026-11-23T18:00:00Z', ['whole'])
    await pass(1)
    const round = ['check', 'retire', 'compact']
    expect(did).toEqual(round)
    // 03:00 in Monterrey is 09:00 in Greenwich.
    await pass(15 * 60 - 2)
    expect(did).toEqual(round)
    await pass(24 * 60)
    expect(did).toEqual([...round, ...round])
    expect(new Set(logged)).toEqual(new Set(['not kept any longer']))
  })

  test('is made again when the store is in trouble, at most every ten minutes', async () => {
    const { did, pass, upkeep } = upkeepFrom('2026-11-23T18:00:00Z', ['whole', 'whole', 'damaged'])
    await pass(1)
    for (let i = 0; i < 25; i++) {
      upkeep.suspect()
      await pass(1)
    }
    expect(did).toEqual(['check', 'retire', 'compact', 'check', 'check'])
    expect(upkeep.state().whole).toBe(false)
  })

  test('damage is told once in the log and stays in the state; nothing is written anew then', async () => {
    const { did, logged, pass, upkeep } = upkeepFrom('2026-11-23T18:00:00Z', ['damaged'])
    await pass(40 * 60)
    expect(logged).toEqual(['the database is damaged: restore the latest backup'])
    expect(new Set(did)).toEqual(new Set(['check']))
    expect(upkeep.state().data).toMatch(/npm run restore -- FILE --into FOLDER/)
  })

  test('a check that could not be made is tried again, and says nothing', async () => {
    const { pass, upkeep } = upkeepFrom('2026-11-23T18:00:00Z', ['unknown', 'unknown', 'whole'])
    await pass(2)
    expect(upkeep.state().data).toBe('not checked yet')
    await pass(1)
    expect(upkeep.state().data).toBe('whole, checked 2026-11-23T18:03Z')
  })
})

test('/health says that the data are damaged and how to mend it, with 503', async () => {
  const path = await damagedDatabase()
  const store = await createSqliteStore({
    path: join(temporaryFolder(), 'p.db'),
    vault: await createVault(new Uint8Array(32).fill(7)),
  })
  const upkeep = createUpkeep({ path, store, terms, log: createLog(() => undefined), now: Date.now })
  const parts = { office: 'x', channels: new Map(), topics: 1, upkeep, now: Date.now }
  const app = new Hono().route('/', healthRoutes(store, parts))
  expect(await (await app.request('/health')).json()).toMatchObject({ ok: true, data: 'not checked yet' })
  await upkeep.tend(timeZone)
  const answer = await app.request('/health')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({
    ok: false,
    store: 'writes',
    data: expect.stringContaining('restore the latest backup'),
    tombstones: 'kept',
  })
  await store.close()
})
