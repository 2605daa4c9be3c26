import type { DatabaseSync } from 'node:sqlite'
import type { Driver } from '../driver.ts'
import { createReseal, type Reseal } from '../reseal.ts'
import { assertKeyFits, createSealedStore } from '../sealed-store.ts'
import type { DeliveryStatus, Store } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Bytes, Vault } from '../vault.ts'
import { sqliteCases } from './cases.ts'
import { sqliteCodes } from './codes.ts'
import { createEraser, type Eraser } from './erase.ts'
import { fairly } from './fair.ts'
import { sqliteFiles } from './files.ts'
import { sqliteNotes } from './notes.ts'
import { openDatabase } from './open.ts'
import { sqliteOutbox } from './outbox.ts'
import { sqliteRatings } from './ratings.ts'
import { sqliteRecords } from './records.ts'
import { sqliteSealedRows } from './resealing/sealed-rows.ts'
import { createRetention, type Retention } from './retention.ts'
import { sqliteStaff } from './staff.ts'
import { sqliteThread } from './thread.ts'
import { sqliteTimers } from './timers.ts'
import { createTogether } from './together.ts'
import { compact, createTombstones, type Tombstones } from './tombstones.ts'
import { transact } from './transact.ts'
import { sqliteTurns } from './turn.ts'
import { type SqliteWords, sqliteWords } from './words.ts'

/** Where an embedded store lies. */
export interface SqlitePlace {
  readonly path: string
  readonly vault: Vault
  /** The file that remembers who was erased; absent: the database alone does, and an older copy of it knows nothing of them. */
  readonly tombstones?: string
  /** Told how many people an older copy of the database had again, once they are forgotten. */
  forgotten?(people: number): void
}

/** The embedded store, and what it can tell of itself. */
export interface SqliteStore extends Store, Retention {
  /** Why the file of tombstones lacks what the database has: a code; null when it lacks nothing. */
  tombstoneTrouble(): string | null
  /** Writes the database anew when somebody was erased since that was last done; true when it was. Others wait meanwhile. */
  compact(): Promise<boolean>
  readonly reseal: Reseal
}

/**
 * The embedded store: one file, `path`, and its log beside it. What was committed survives a power cut; what was erased is
 * gone from both files. One process that serves at a time (`lock.ts`). Rejects with `StoreError`: `store:open`, `store:unsafe`, `store:newer`, `store:wrong_key`,
 * `store:tombstones`.
 */
export async function createSqliteStore(place: SqlitePlace): Promise<SqliteStore> {
  const { path, vault } = place
  const db = openDatabase(path)
  try {
    const words = sqliteWords(db)
    const eraser = createEraser(db, words)
    const tombstones = createTombstones(db, place.tombstones ?? null)
    const driver = fairly(sqliteDriver(db, { words, eraser, tombstones }))
    await assertKeyFits(vault, driver)
    const forgotten = await tombstones.settle(vault, eraser, Date.now())
    if (forgotten > 0) place.forgotten?.(forgotten)
    return {
      ...createSealedStore(vault, driver),
      tombstoneTrouble: tombstones.trouble,
      ...createRetention(db, { vault, eraser, tombstones }),
      compact: async () => tombstones.compact(),
      reseal: createReseal(
        vault,
        sqliteSealedRows(db, () => rewrite(db, eraser)),
      ),
    }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Every row anew, and the log emptied: both held what was sealed before. */
function rewrite(db: DatabaseSync, eraser: Eraser): void {
  compact(db)
  eraser.sweep()
}

interface SqliteParts {
  readonly words: SqliteWords
  readonly eraser: Eraser
  readonly tombstones: Tombstones
}

function sqliteDriver(db: DatabaseSync, parts: SqliteParts): Driver {
  const { words, eraser } = parts
  const together = createTogether(db)
  eraser.sweep()
  const putMeta = db.prepare('insert into meta (name, value) values (?, ?) on conflict (name) do nothing')
  const meta = db.prepare('select value from meta where name = ?')
  // As large as a turn: on a full disk a small write may still find room where a turn does not.
  const trial = db.prepare(
    "insert into meta (name, value) values ('trial', randomblob(65536)) on conflict (name) do update set value = excluded.value",
  )
  return {
    ...sqliteTurns(db, parts, together),
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
