import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../../shared/errors.ts'
import { migrations } from './migrations/index.ts'
import { transact } from './transact.ts'

/** How long a locked database is waited for, in milliseconds. */
const busyTimeout = 5000

// Older ones can corrupt the log when two connections checkpoint at once.
const oldestSqlite = [3, 51, 3]

/**
 * Opens or makes the database, sets what durability and erasure rest on, reads it back, and brings the schema up to date.
 * Throws `StoreError` `store:open` or `store:unsafe`.
 */
export function openDatabase(path: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    // Made here with its mode; SQLite gives the log files beside it the same.
    closeSync(openSync(path, 'a', 0o600))
    db = new DatabaseSync(path, { timeout: busyTimeout })
    configure(db)
    migrate(db)
    return db
  } catch (error) {
    db?.close()
    if (error instanceof StoreError) throw error
    throw new StoreError(
      'store:open',
      'open the database: its folder must be writable and the file a Puente database; where it was one and is damaged, restore the latest backup (docs/operations.md, Restore)',
      error,
    )
  }
}

function configure(db: DatabaseSync): void {
  const version = String(pragma(db, 'select sqlite_version()'))
  if (isOlder(version))
    throw new StoreError('store:unsafe', `SQLite ${version} is older than ${oldestSqlite.join('.')}`, null)
  hold(db, 'journal_mode', 'wal')
  // FULL: a commit that was acknowledged survives a power cut.
  hold(db, 'synchronous', 2)
  hold(db, 'foreign_keys', 1)
  // What is deleted is overwritten.
  hold(db, 'secure_delete', 1)
  hold(db, 'temp_store', 2)
  hold(db, 'mmap_size', 0)
}

function hold(db: DatabaseSync, name: string, value: string | number): void {
  db.exec(`pragma ${name} = ${value}`)
  const read = pragma(db, `pragma ${name}`)
  if (read !== value) throw new StoreError('store:unsafe', `set ${name} to ${value}: it is ${read}`, null)
}

function pragma(db: DatabaseSync, sql: string): unknown {
  return Object.values(db.prepare(sql).get() ?? {})[0]
}

function migrate(db: DatabaseSync): void {
  transact(db, () => {
    const had = Number(pragma(db, 'pragma user_version'))
    if (had > migrations.length) {
      throw new StoreError(
        'store:newer',
        'open a database made by a newer version: start that version, or restore the backup made before it',
        null,
      )
    }
    if (had === migrations.length) return
    for (const step of migrations.slice(had)) db.exec(step)
    db.exec(`pragma user_version = ${migrations.length}`)
  })
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [i, least] of oldestSqlite.entries()) {
    const part = parts[i] ?? 0
    if (part !== least) return part < least
  }
  return false
}
