import type { DatabaseSync } from 'node:sqlite'

/** Runs `work` as one act: all of it is on the disk when this returns, or nothing of it happened and it throws. */
export function transact<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate')
  try {
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    // SQLite has sometimes rolled back by itself, e.g. when the disk is full.
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}
