import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { projectFolder } from '#src/entry/load-knowledge.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore, type SqliteStore } from '#src/store/sqlite/index.ts'
import { legalHold } from '#src/store/sqlite/retention.ts'
import { createVault } from '#src/store/vault.ts'
import { caseOf, doorOf, heard, onItsWay, person, said, someTime, turn } from '../kit/commits.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const masterKey = new Uint8Array(32).fill(7)
const day = 24 * 60 * 60 * 1000
const all = { talks: 400, cases: 1800, ratings: 700 }
const later = (days: number) => someTime + days * day

async function open(): Promise<{ readonly store: SqliteStore; readonly folder: string }> {
  const folder = temporaryFolder()
  const vault = await createVault(masterKey, nodeCipher)
  const store = await createSqliteStore({
    path: join(folder, databaseName),
    vault,
    tombstones: join(folder, 'tombstones'),
  })
  onTestFinished(() => store.close())
  return { store, folder }
}

/** Somebody who wrote once. */
const wrote = (store: SqliteStore, name: string, at = someTime) =>
  store.commitTurn(turn(name, 0, { alias: person(name), thread: [heard('hola')], at }))

/** Somebody with a case of this status, since `someTime`. */
async function withCase(store: SqliteStore, name: string, status: 'waiting' | 'returned' | 'closed') {
  await wrote(store, name)
  const opened = caseOf(name, { id: `case-${name}`, folio: `DGO-${name}`, status })
  await store.commitTurn(turn(name, 1, { caseChange: { case: opened, expected: null, event: null } }))
}

const isKept = async (store: SqliteStore, name: string) => (await store.findContact(person(name))) !== null

describe('what is kept for a term', () => {
  it('a talk is let go when nothing was said for its term, and leaves a tombstone', async () => {
    const { store, folder } = await open()
    await wrote(store, 'old')
    await wrote(store, 'newer', later(50))
    expect(await store.retire(all, later(400))).toEqual({ talks: 0, cases: 0, ratings: 0 })
    expect(await store.retire(all, later(401))).toEqual({ talks: 1, cases: 0, ratings: 0 })
    expect(await isKept(store, 'old')).toBe(false)
    expect(await isKept(store, 'newer')).toBe(true)
    expect(readFileSync(join(folder, 'tombstones'), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('hundreds are let go in one round', async () => {
    const { store } = await open()
    await Promise.all(Array.from({ length: 250 }, (_, i) => wrote(store, `p${i}`)))
    expect(await store.retire(all, later(401))).toMatchObject({ talks: 250 })
    expect(await store.counts()).toMatchObject({ contacts: 0 })
  })

  it('people with cases are kept for the longer term, and while one of theirs is open', async () => {
    const { store } = await open()
    await withCase(store, 'ended', 'closed')
    await withCase(store, 'back', 'returned')
    await withCase(store, 'open', 'waiting')
    expect(await store.retire(all, later(1799))).toMatchObject({ talks: 0, cases: 0 })
    expect(await store.retire(all, later(1801))).toMatchObject({ talks: 0, cases: 2 })
    expect(await store.case('case-ended')).toBeNull()
    expect(await isKept(store, 'open')).toBe(true)
  })

  it('a legal hold keeps a case and its person until it ends', async () => {
    const { store } = await open()
    await withCase(store, 'held', 'closed')
    const hold = { kind: legalHold, id: 'case-held', of: 'case-held', contactId: 'held', at: someTime, value: {} }
    await store.putRecord(hold, 0)
    expect(await store.retire(all, later(9000))).toMatchObject({ cases: 0 })
    expect(await store.case('case-held')).not.toBeNull()
    await store.dropRecord(legalHold, 'case-held')
    expect(await store.retire(all, later(9000))).toMatchObject({ cases: 1 })
  })

  it('npm run hold puts a case on hold by its folio, lists and ends it, while the store is open', async () => {
    const { store, folder } = await open()
    await withCase(store, '4F7K', 'closed')
    const env = { PUENTE_DATA: folder, PUENTE_MASTER_KEY: Buffer.from(masterKey).toString('base64') }
    const hold = (...args: string[]) =>
      execFileSync(process.execPath, ['--no-warnings', join(projectFolder, 'scripts', 'hold.ts'), ...args], {
        env,
        encoding: 'utf8',
      })
    expect(hold('dgo-4f7k', '--because', 'file 12/2026')).toContain('DGO-4F7K: on hold')
    expect(hold()).toMatch(/DGO-4F7K.+file 12\/2026[\s\S]+1 on hold/)
    expect(await store.retire(all, later(9000))).toMatchObject({ cases: 0 })
    expect(hold('DGO-4F7K', '--end')).toContain('no longer on hold')
    expect(await store.retire(all, later(9000))).toMatchObject({ cases: 1 })
    expect(hold()).toContain('No case is on hold')
    // Five processes are started one after another.
  }, 120_000)

  it('who waits for a message or a reminder stays', async () => {
    const { store } = await open()
    const words = said('mañana le avisamos')
    await store.commitTurn(
      turn('message', 0, {
        alias: person('message'),
        thread: [words],
        outbox: [onItsWay(words, doorOf(person('message')))],
      }),
    )
    const timers = [{ id: 't', kind: 'remind', dueAt: later(9999) }]
    await store.commitTurn(turn('reminder', 0, { alias: person('reminder'), timers }))
    expect(await store.retire(all, later(500))).toMatchObject({ talks: 0 })
  })

  it('without terms everything is kept', async () => {
    const { store } = await open()
    await wrote(store, 'old')
    const none = { talks: null, cases: null, ratings: null }
    expect(await store.retire(none, later(9000))).toEqual({ talks: 0, cases: 0, ratings: 0 })
    expect(await isKept(store, 'old')).toBe(true)
  })
})
