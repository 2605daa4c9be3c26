import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSqliteStore } from '../../src/store/sqlite/index.ts'
import type { Store } from '../../src/store/store.ts'
import { createVault } from '../../src/store/vault.ts'
import {
  caseOf,
  conversationAt,
  doorOf,
  exchange,
  heard,
  onItsWay,
  person,
  said,
  someTime,
  turn,
} from '../kit/commits.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const canary = 'kanari-7391'
const ana = { ...person(`${canary}-id`), account: `${canary}-account` }

async function open(path: string, key = 7): Promise<Store> {
  const store = await createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(key)) })
  onTestFinished(() => store.close())
  return store
}

/** Another connection to the same file: an operator, a backup, or trouble. */
function raw(path: string): DatabaseSync {
  const db = new DatabaseSync(path)
  onTestFinished(() => {
    if (db.isOpen) db.close()
  })
  return db
}

/** Everything that lies in the folder, as one text of bytes. */
function bytesIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
}

/** A person whose every field is a canary, with an open case and a message under way; returns the ids that were used. */
async function canaryPerson(store: Store): Promise<string[]> {
  const first = exchange('contact-canary', 0, ana, `${canary}-external`, `${canary} words`, [
    `${canary} reply`,
    `${canary} more`,
  ])
  const conversation = { ...conversationAt(canary), offered: [{ id: canary, label: canary }] }
  await store.commitTurn({ ...first, conversation, timers: [{ id: 'timer-canary', kind: 'remind', dueAt: 1 }] })
  const owner = { id: 'staff-1', name: `${canary} staff`, role: canary }
  const kase = caseOf('contact-canary', {
    asked: canary,
    folio: canary,
    pseudonym: canary,
    topic: canary,
    owner,
    status: 'owned',
  })
  await store.commitTurn(
    turn('contact-canary', 1, {
      door: doorOf(ana),
      caseChange: { case: kase, expected: null, event: { type: 'opened', at: someTime, by: null } },
    }),
  )
  const [row] = await store.takeDue(someTime, 1)
  await store.settle(row?.id ?? '', {
    status: 'sent',
    platformId: `${canary}-platform`,
    code: null,
    nextAt: someTime,
    at: someTime,
  })
  return [...first.thread.map((entry) => entry.id), kase.id, 'timer-canary']
}

function goodbye(revision: number) {
  const last = said(`${canary} goodbye`)
  const inbound = { alias: ana, externalId: `${canary}-last` }
  return turn('contact-canary', revision, {
    door: doorOf(ana),
    inbound,
    thread: [last],
    outbox: [onItsWay(last, doorOf(ana))],
    forget: true,
  })
}

describe('what lies on the disk', () => {
  it('tells nothing without the master key: no text, name, number, channel id or login', async () => {
    const folder = temporaryFolder()
    const store = await open(join(folder, 'p.db'))
    await canaryPerson(store)
    await store.addStaff({
      id: 's1',
      login: canary,
      name: canary,
      role: canary,
      area: null,
      admin: true,
      secretHash: canary,
      disabled: false,
    })
    expect(bytesIn(folder)).toContain('contact-canary')
    expect(bytesIn(folder)).not.toContain(canary)
    await store.close()
    expect(bytesIn(folder)).not.toContain(canary)
  })

  it('holds neither key, nor rows, nor ids of an erased person, in database or log, while the goodbye waits', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'p.db')
    const store = await open(path)
    const ids = await canaryPerson(store)
    const db = raw(path)
    const { key } = db.prepare("select key from contact where id = 'contact-canary'").get() as { key: Uint8Array }
    const { hash } = db.prepare('select hash from alias').get() as { hash: string }
    const states = db.prepare('select state from contact').all() as { state: Uint8Array }[]
    db.close()
    const sought = [...ids, hash, ...[key, ...states.map((s) => s.state)].map((b) => Buffer.from(b).toString('latin1'))]
    const before = bytesIn(folder)
    for (const text of sought) expect(before.includes(text)).toBe(true)
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    await store.commitTurn(goodbye(2))
    const after = bytesIn(folder)
    for (const text of sought) expect(after.includes(text)).toBe(false)
    expect(statSync(`${path}-wal`).size).toBe(0)
    expect(after).toContain('contact-canary')
  })

  it('holds nothing of the goodbye either once it is delivered', async () => {
    const folder = temporaryFolder()
    const store = await open(join(folder, 'p.db'))
    await canaryPerson(store)
    const last = goodbye(2)
    await store.commitTurn(last)
    await store.takeDue(someTime, 10)
    await store.settle(last.thread[0]?.id ?? '', {
      status: 'sent',
      platformId: null,
      code: null,
      nextAt: someTime,
      at: someTime,
    })
    const bytes = bytesIn(folder)
    for (const text of ['contact-canary', last.thread[0]?.id ?? '', canary]) expect(bytes.includes(text)).toBe(false)
  })

  it('is swept of an erase later when a reader was in the way, and nobody waits for that reader', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'p.db')
    const store = await open(path)
    await canaryPerson(store)
    const reader = raw(path)
    reader.exec('begin')
    reader.prepare('select count(*) from contact').get()
    // Were the reader waited for, this would not come back before the reader's end below.
    await store.commitTurn(goodbye(2))
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    reader.exec('rollback')
    await store.commitTurn(turn('other', 0, { thread: [heard('hola')] }))
    expect(statSync(`${path}-wal`).size).toBe(0)
  })

  it('drops the sealed text of a message from the outbox once it will not be sent again', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    await canaryPerson(store)
    const rows = raw(path).prepare('select status, sealed is null as dropped from outbox order by seq').all()
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { status: 'sent', dropped: 1 },
      { status: 'pending', dropped: 0 },
    ])
  })

  it('can be read by its owner only', async () => {
    const folder = temporaryFolder()
    const store = await open(join(folder, 'p.db'))
    await store.commitTurn(turn('c1', 0))
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  })
})

describe('opening a database', () => {
  it('continues where the last process was, after a clean end and after none', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const first = await open(path)
    const commit = exchange('c1', 0, ana, '1', 'hola', ['buenas', 'menú'])
    await first.commitTurn(commit)
    await first.close()
    const second = await open(path)
    expect(await second.thread('c1', 10)).toEqual(commit.thread)
    await second.takeDue(someTime, 1)
    // Not closed: as a process that was killed leaves it.
    const third = await open(path)
    expect(await third.recoverSending(someTime)).toEqual({ repeated: 1, unknown: 0 })
    expect(await third.commitTurn(exchange('c1', 1, ana, '1', 'hola', []))).toBe('duplicate')
    expect(await third.commitTurn(exchange('c1', 1, ana, '2', 'otra', []))).toBe('committed')
    expect((await third.thread('c1', 1))[0]?.text).toBe('otra')
  })

  it('keeps a write-ahead log and says which schema it has', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    await store.commitTurn(turn('c1', 0))
    expect(raw(path).prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    expect(raw(path).prepare('pragma user_version').get()).toMatchObject({ user_version: 10 })
  })

  it('brings cases of an earlier version into lists and search, a damaged one without its words', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    const cases = ['c1', 'c2'].map((name) => caseOf(name, { language: 'ht', folio: name }))
    for (const opened of cases) {
      const caseChange = { case: opened, expected: null, event: null }
      await store.commitTurn(turn(opened.contactId, 0, { thread: [heard('pasaporte')], caseChange }))
    }
    raw(path).exec('delete from word; update cases set listed = 0, language = null')
    raw(path)
      .prepare('update cases set sealed = ? where id = ?')
      .run(new Uint8Array(40), cases[1]?.id ?? '')
    expect(await store.countCases({ words: 'pasaporte' })).toBe(0)
    expect(await store.relist(1)).toBe(1)
    expect(await store.relist(9)).toBe(1)
    expect(await store.relist(9)).toBe(0)
    expect(await store.countCases({ words: 'pasaporte' })).toBe(1)
    expect(await store.cases({ words: 'pasap', facets: { language: 'ht' }, limit: 9 })).toEqual([cases[0]])
  })

  it('refuses another master key, says how to mend it, and changes nothing', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', []))
    await store.close()
    await expect(open(path, 8)).rejects.toMatchObject({
      code: 'store:wrong_key',
      message: expect.stringContaining('master.key'),
    })
    expect(await (await open(path)).findContact(ana)).toBe('c1')
  })

  it('refuses a database of a newer version', async () => {
    const path = join(temporaryFolder(), 'p.db')
    await (await open(path)).close()
    raw(path).exec('pragma user_version = 999')
    await expect(open(path)).rejects.toMatchObject({ code: 'store:newer' })
  })

  it('refuses a file that is no database, and a place it cannot write', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'p.db'), 'this is not a database, whatever its name says'.repeat(100))
    await expect(open(join(folder, 'p.db'))).rejects.toMatchObject({ code: 'store:open' })
    await expect(open(join(folder, 'missing', 'p.db'))).rejects.toMatchObject({ code: 'store:open' })
  })
})

describe('trouble with the disk', () => {
  /** Makes the database fail in the middle of a turn, the way a full disk does. */
  function failAt(path: string, table: string): () => void {
    const db = raw(path)
    db.exec(`create trigger trouble before insert on ${table} begin select raise(rollback, 'disk is full'); end`)
    return () => db.exec('drop trigger trouble')
  }

  it.each(['contact', 'alias', 'inbound', 'thread', 'outbox', 'timer', 'cases', 'case_event'])(
    'at %s leaves nothing half written, and the turn succeeds later',
    async (table) => {
      const path = join(temporaryFolder(), 'p.db')
      const store = await open(path)
      const mend = failAt(path, table)
      const change = { case: caseOf('c1'), expected: null, event: { type: 'opened', at: someTime, by: null } } as const
      const commit = {
        ...exchange('c1', 0, ana, '1', canary, ['buenas']),
        caseChange: change,
        timers: [{ id: 't', kind: 'x', dueAt: 1 }],
      }
      const error = await store.commitTurn(commit).catch((e: unknown) => e)
      expect(error).toMatchObject({ name: 'StoreError', code: 'store:write' })
      expect(String(error)).not.toContain(canary)
      expect(await store.counts()).toEqual({ contacts: 0, inbound: 0, outbox: {}, cases: 0 })
      expect(await store.findContact(ana)).toBeNull()
      expect(await store.thread('c1', 10)).toEqual([])
      mend()
      expect(await store.commitTurn(commit)).toBe('committed')
    },
  )

  it('in the middle of an erase erases nothing', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    await canaryPerson(store)
    const mend = failAt(path, 'outbox')
    await expect(store.commitTurn(goodbye(2))).rejects.toMatchObject({ code: 'store:write' })
    expect(await store.load('contact-canary')).toMatchObject({ revision: 2 })
    expect(await store.thread('contact-canary', 10)).toHaveLength(3)
    mend()
    expect(await store.commitTurn(goodbye(2))).toBe('committed')
  })

  it('shows in the health, and is over when it is over', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    const mend = failAt(path, 'meta')
    expect(await store.healthy()).toBe(false)
    mend()
    expect(await store.healthy()).toBe(true)
    await store.close()
    expect(await store.healthy()).toBe(false)
  })

  it('rejects with a StoreError in reading, too', async () => {
    const store = await open(join(temporaryFolder(), 'p.db'))
    await store.commitTurn(exchange('c1', 0, ana, '1', 'hola', ['buenas']))
    await store.close()
    const wanted = { name: 'StoreError', code: 'store:read' }
    await expect(store.load('c1')).rejects.toMatchObject(wanted)
    await expect(store.thread('c1', 1)).rejects.toMatchObject(wanted)
    await expect(store.cases({ limit: 1 })).rejects.toMatchObject(wanted)
    await expect(store.nextDueAt()).rejects.toMatchObject(wanted)
    await expect(store.takeDue(someTime, 1)).rejects.toMatchObject({ code: 'store:write' })
  })

  it('of a row that was tampered with stops that row only', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    const bad = exchange('c1', 0, ana, '1', 'hola', ['uno', 'dos'])
    const good = exchange('c2', 0, person('luis'), '1', 'hola', ['tres'])
    await store.commitTurn(bad)
    await store.commitTurn(good)
    const swap = raw(path).prepare('update outbox set sealed = (select sealed from outbox where id = ?) where id = ?')
    swap.run(bad.outbox[1]?.id ?? '', bad.outbox[0]?.id ?? '')
    expect((await store.takeDue(someTime, 10)).map((row) => row.id)).toEqual([good.outbox[0]?.id])
    expect(await store.deliveries('c1')).toMatchObject([
      { status: 'failed', code: 'unreadable' },
      { status: 'pending' },
    ])
    expect((await store.takeDue(someTime, 10)).map((row) => row.id)).toEqual([bad.outbox[1]?.id])
  })

  it('notices a line of one thread put into another, and a thread line exchanged for its neighbour', async () => {
    const path = join(temporaryFolder(), 'p.db')
    const store = await open(path)
    const [mine, next, theirs] = [heard('mine'), heard('next'), heard('theirs')]
    await store.commitTurn(turn('c1', 0, { thread: [mine, next] }))
    await store.commitTurn(turn('c2', 0, { thread: [theirs] }))
    const swap = raw(path).prepare('update thread set sealed = (select sealed from thread where id = ?) where id = ?')
    swap.run(theirs.id, next.id)
    await expect(store.thread('c1', 10)).rejects.toMatchObject({ code: 'store:sealed' })
    swap.run(mine.id, next.id)
    await expect(store.thread('c1', 10)).rejects.toMatchObject({ code: 'store:sealed' })
    expect(await store.thread('c2', 10)).toEqual([theirs])
  })
})
