import type { DatabaseSync } from 'node:sqlite'
import type { Driver } from '../driver.ts'
import { assertKeyFits, createSealedStore } from '../sealed-store.ts'
import type { DeliveryStatus, Store } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Bytes, Vault } from '../vault.ts'
import { sqliteCases } from './cases.ts'
import { sqliteCodes } from './codes.ts'
import { createEraser } from './erase.ts'
import { fairly } from './fair.ts'
import { sqliteFiles } from './files.ts'
import { sqliteNotes } from './notes.ts'
import { openDatabase } from './open.ts'
import { sqliteOutbox } from './outbox.ts'
import { sqliteRatings } from './ratings.ts'
import { sqliteRecords } from './records.ts'
import { sqliteStaff } from './staff.ts'
import { sqliteThread } from './thread.ts'
import { sqliteTimers } from './timers.ts'
import { createTogether } from './together.ts'
import { transact } from './transact.ts'
import { sqliteTurns } from './turn.ts'
import { sqliteWords } from './words.ts'

/**
 * The embedded store: one file, `path`, and its log beside it. What was committed survives a power cut; what was erased is
 * gone from both files. One process at a time. Rejects with `StoreError`: `store:open`, `store:unsafe`, `store:newer`, `store:wrong_key`.
 */
export async function createSqliteStore({
  path,
  vault,
}: {
  readonly path: string
  readonly vault: Vault
}): Promise<Store> {
  const db = openDatabase(path)
  try {
    const driver = fairly(sqliteDriver(db))
    await assertKeyFits(vault, driver)
    return createSealedStore(vault, driver)
  } catch (error) {
    db.close()
    throw error
  }
}

function sqliteDriver(db: DatabaseSync): Driver {
  const words = sqliteWords(db)
  const eraser = createEraser(db, words)
  const together = createTogether(db)
  eraser.sweep()
  const putMeta = db.prepare('insert into meta (name, value) values (?, ?) on conflict (name) do nothing')
  const meta = db.prepare('select value from meta where name = ?')
  // As large as a turn: on a full disk a small write may still find room where a turn does not.
  const trial = db.prepare(
    "insert into meta (name, value) values ('trial', randomblob(65536)) on conflict (name) do update set value = excluded.value",
  )
  return {
    ...sqliteTurns(db, eraser, words, together),
    ...sqliteThread(db),
    ...sqliteFiles(db),
    ...sqliteTimers(db),
    ...sqliteCodes(db),
    ...sqliteOutbox(db, eraser),
    ...sqliteCases(db, words),
    ...sqliteStaff(db),
    ...sqliteNotes(db),
    ...sqliteRatings(db),
    ...sqliteRecords(db, together),
    counts: counting(db),
    check: (value) =>
      writing("keep the master key's check", () => {
        putMeta.run('check', value)
        return (meta.get('check') as { value: Bytes } | undefined)?.value ?? value
      }),
    async healthy() {
      try {
        transact(db, () => trial.run())
        return true
      } catch {
        return false
      }
    },
    async close() {
      if (db.isOpen) db.close()
    },
  }
}

function counting(db: DatabaseSync): Driver['counts'] {
  const totals =
    db.prepare(`select (select count(*) from contact) - (select count(*) from contact where nameless = 1) as contacts,
    (select count(*) from inbound) as inbound, (select count(*) from cases) as cases`)
  const statuses = db.prepare('select status, count(*) as count from outbox group by status')
  return () =>
    reading('count', () => {
      const { contacts, inbound, cases } = totals.get() as { contacts: number; inbound: number; cases: number }
      const rows = statuses.all() as unknown as { status: DeliveryStatus; count: number }[]
      return { contacts, inbound, outbox: Object.fromEntries(rows.map((row) => [row.status, row.count])), cases }
    })
}
