import { closeSync, openSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errorCode, StoreError } from '../../shared/errors.ts'

/** The file in the data folder that a running Puente holds. */
export const lockName = 'puente.lock'

/** Who holds a data folder. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** ISO, UTC. */
  readonly since: string
}

/** A data folder that is ours until it is released or the process ends, however it ends. */
export interface FolderLock {
  /** Who had it before and ended without releasing it, e.g. killed; null when nobody did. */
  readonly left: LockHolder | null
  release(): void
}

/**
 * Takes a data folder for this process. The lock is the operating system's own, by SQLite, so that it never outlives its process; what the
 * file says only tells who that is. Throws `StoreError` `store:locked` when another process has it, `store:lock` when it cannot be tried.
 */
export function lockFolder(folder: string, now: number): FolderLock {
  const path = join(folder, lockName)
  let db: DatabaseSync | undefined
  try {
    closeSync(openSync(path, 'a', 0o600))
    db = new DatabaseSync(path, { timeout: 0 })
    const left = take(db, now)
    return { left, release: () => release(db) }
  } catch (error) {
    const holder = db === undefined ? null : holderIn(db)
    if (db?.isOpen) db.close()
    if (isBusy(error)) throw locked(folder, holder, error)
    throw new StoreError(
      'store:lock',
      `lock the data folder by ${path} (${errorCode(error)}): the folder must be on a disk of this machine and writable; a damaged ${lockName} may be removed while no Puente runs`,
      error,
    )
  }
}

/** Who holds a data folder that has a lock file; null when nobody does now. */
export function whoHolds(folder: string): LockHolder | null {
  const db = new DatabaseSync(join(folder, lockName), { timeout: 0 })
  try {
    db.exec('begin immediate; rollback')
    return null
  } catch {
    return holderIn(db)
  } finally {
    db.close()
  }
}

function take(db: DatabaseSync, now: number): LockHolder | null {
  db.exec('begin immediate')
  db.exec(
    'create table if not exists holder (one integer primary key check (one = 1), pid integer, host text, since text)',
  )
  const left = holderIn(db)
  db.prepare('insert or replace into holder values (1, ?, ?, ?)').run(
    process.pid,
    hostname(),
    new Date(now).toISOString(),
  )
  db.exec('commit')
  // Held open as long as the process lives: others may read who has it, and write nothing.
  db.exec('begin immediate')
  return left
}

function release(db: DatabaseSync | undefined): void {
  if (!db?.isOpen) return
  db.exec('rollback; delete from holder')
  db.close()
}

function holderIn(db: DatabaseSync): LockHolder | null {
  try {
    const row = db.prepare('select pid, host, since from holder').get()
    return row === undefined ? null : ({ ...row } as unknown as LockHolder)
  } catch {
    return null
  }
}

const busy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === busy
}

function locked(folder: string, holder: LockHolder | null, cause: unknown): StoreError {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}, since ${holder.since}`
  const mend = `open ${folder}: another Puente has it (${who}). End that one first, or give this one a folder of its own with PUENTE_DATA`
  return new StoreError('store:locked', mend, cause)
}
