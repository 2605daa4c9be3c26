import type { DatabaseSync } from 'node:sqlite'
import { errorCode, StoreError } from '../../shared/errors.ts'
import { tombstoneCheck, tombstonesIn } from '../gather-tombstones.ts'
import { tombstoneOf } from '../sealing.ts'
import { appendTombstones, readTombstones, type Tombstone, writeTombstones } from '../tombstone-file.ts'
import type { Vault } from '../vault.ts'
import { createEraser, type Eraser } from './erase.ts'
import { openDatabase } from './open.ts'
import { transact } from './transact.ts'
import { sqliteWords } from './words.ts'

/** Remembers who was erased in the database and in a file apart, which an older copy of the database is held against. */
export interface Tombstones {
  /**
   * Before anything is read: makes database and file agree. Whoever stands in the file and not in the database, which is then an older
   * copy, is erased again; how many people that were. Rejects with `StoreError` `store:tombstones` when the file is another database's or
   * cannot be written.
   */
  settle(vault: Vault, eraser: Eraser, now: number): Promise<number>
  /** Inside a transaction: erased contacts, as `tombstoneOf` hashes them. */
  put(hashes: readonly string[], at: number): void
  /** After a commit: brings the file up to the database. A file that cannot be written is tried again with the next commit. */
  flush(): void
  /** Why the file lacks what the database has: a code; null when it lacks nothing. */
  trouble(): string | null
  /** Writes every row anew when somebody was erased since that was last done; true when it was. Throws what SQLite throws. */
  compact(): boolean
}

/** The tombstones of one database, which the file at `path` has all of. Without a path the database alone keeps them. */
export function createTombstones(db: DatabaseSync, path: string | null): Tombstones {
  const add = db.prepare('insert into tombstone (hash, day) values (?, ?) on conflict do nothing')
  const since = db.prepare('select seq, hash, day from tombstone where seq > ? order by seq')
  const last = db.prepare('select coalesce(max(seq), 0) as seq from tombstone')
  const compacted = db.prepare("select cast(cast(value as text) as integer) as seq from meta where name = 'compacted'")
  const note = db.prepare("insert or replace into meta (name, value) values ('compacted', cast(? as blob))")
  let written = 0
  let dirty = false
  let trouble: string | null = null
  return {
    async settle(vault, eraser, now) {
      if (path === null) return 0
      const forgotten = await settleWith({ db, vault, eraser, path, now })
      written = (last.get() as { seq: number }).seq
      return forgotten
    },
    put(hashes, at) {
      for (const hash of hashes) add.run(hash, new Date(at).toISOString().slice(0, 10))
      dirty ||= hashes.length > 0
    },
    flush() {
      if (!dirty || path === null) return
      try {
        const rows = since.all(written) as unknown as (Tombstone & { seq: number })[]
        if (rows.length > 0) appendTombstones(path, rows)
        written = rows.at(-1)?.seq ?? written
        dirty = false
        trouble = null
      } catch (error) {
        // They are erased all the same: what was committed stands, and the file gets it with the next commit or at the next start.
        trouble = errorCode(error)
      }
    },
    trouble: () => trouble,
    compact() {
      const { seq } = last.get() as { seq: number }
      if (seq === (compacted.get() as { seq: number } | undefined)?.seq) return false
      compact(db)
      note.run(seq)
      return true
    },
  }
}

interface Settling {
  readonly db: DatabaseSync
  readonly vault: Vault
  readonly eraser: Eraser
  readonly path: string
  readonly now: number
}

async function settleWith({ path, ...work }: Settling): Promise<number> {
  const check = await tombstoneCheck(work.vault)
  const kept = readTombstones(path, check)
  const forgotten = await forgetAgain(work, kept?.entries ?? [])
  const all = work.db.prepare('select hash, day from tombstone order by seq').all() as unknown as Tombstone[]
  if (kept?.whole === true && kept.entries.length === all.length) return forgotten
  try {
    writeTombstones(path, check, all)
  } catch (cause) {
    throw new StoreError(
      'store:tombstones',
      `write ${path} (${errorCode(cause)}), which remembers who was erased: its folder must be there and writable`,
      cause,
    )
  }
  return forgotten
}

/**
 * Erases from the database at `path`, which nobody has open, whoever the files remember and it does not; the files must be there. How many
 * people that were. Rejects with `StoreError`.
 */
export async function forgetRestored(path: string, vault: Vault, files: readonly string[]): Promise<number> {
  const entries = await tombstonesIn(vault, files)
  const db = openDatabase(path)
  try {
    return await forgetAgain({ db, vault, eraser: createEraser(db, sqliteWords(db)), now: Date.now() }, entries)
  } finally {
    db.close()
  }
}

/** Erases from a database whoever is among `entries` and was not known there to be erased. How many people that were. */
async function forgetAgain(
  { db, vault, eraser, now }: Omit<Settling, 'path'>,
  entries: readonly Tombstone[],
): Promise<number> {
  const known = new Set(
    db
      .prepare('select hash from tombstone')
      .all()
      .map(({ hash }) => hash),
  )
  const missing = new Map(entries.filter(({ hash }) => !known.has(hash)).map((entry) => [entry.hash, entry]))
  if (missing.size === 0) return 0
  const gone: string[] = []
  for (const { id } of db.prepare('select id from contact').all() as { id: string }[])
    if (missing.has(await tombstoneOf(vault, id))) gone.push(id)
  const add = db.prepare('insert into tombstone (hash, day) values (?, ?)')
  transact(db, () => {
    for (const id of gone) eraser.erase(id, now)
    for (const { hash, day } of missing.values()) add.run(hash, day)
  })
  compact(db)
  eraser.sweep()
  return gone.length
}

/**
 * Writes every row anew. What is deleted is overwritten at once, but not the copies of it that lie between rows since SQLite once moved
 * them to another page. Nobody else can write meanwhile: some seconds for each hundred megabytes.
 */
export function compact(db: DatabaseSync): void {
  // In memory, where all else temporary is, a large database would not fit.
  db.exec('pragma temp_store = 1')
  try {
    db.exec('vacuum')
  } finally {
    db.exec('pragma temp_store = 2')
  }
}
