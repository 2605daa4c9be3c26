import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../../shared/errors.ts'

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

/** Runs a piece of reading; its trouble becomes a `StoreError` `store:read`. */
export async function reading<T>(tried: string, work: () => T): Promise<T> {
  return wrapped('store:read', tried, work)
}

/** Runs a piece of writing; its trouble becomes a `StoreError` `store:write`. */
export async function writing<T>(tried: string, work: () => T): Promise<T> {
  return wrapped('store:write', tried, work)
}

function wrapped<T>(code: string, tried: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError(code, tried, error)
  }
}
