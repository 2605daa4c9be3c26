import type { DatabaseSync } from 'node:sqlite'
import { dedupeKept } from '../driver.ts'
import type { SqliteWords } from './words.ts'

/** Removes contacts so that nothing of them stays in the file. */
export interface Eraser {
  /** Inside a transaction: the contact and every row of it; its dedupe hashes stay for a while without it. */
  erase(contactId: string, at: number): void
  /** Inside a transaction: lets a nameless contact go once none of its messages is on its way. */
  eraseIfDone(contactId: string, at: number): void
  /** After a commit: empties the log when something was erased, since it still holds the pages as they were. */
  sweep(): void
}

/** An eraser for one database. */
export function createEraser(db: DatabaseSync, words: SqliteWords): Eraser {
  const detach = db.prepare("update inbound set contact = null, replies = '', at = ? where contact = ?")
  const prune = db.prepare('delete from inbound where contact is null and at < ?')
  const remove = db.prepare('delete from contact where id = ?')
  const done = db.prepare(`select 1 from contact where id = ? and nameless = 1
    and not exists (select 1 from outbox where contact = contact.id and status in ('pending', 'sending'))`)
  // At the start too: a process may have died between an erase and its sweep.
  let dirty = true

  function erase(contactId: string, at: number): void {
    dirty = true
    detach.run(at, contactId)
    prune.run(at - dedupeKept)
    words.remove(contactId)
    remove.run(contactId)
  }
  return {
    erase,
    eraseIfDone(contactId, at) {
      if (done.get(contactId) !== undefined) erase(contactId, at)
    },
    sweep() {
      if (dirty) dirty = !emptyLog(db)
    },
  }
}

/** False when somebody reads the database, e.g. a backup, or the disk fails: the commit before it holds all the same. */
function emptyLog(db: DatabaseSync): boolean {
  const timeout = db.prepare('pragma busy_timeout').get()?.timeout
  try {
    // Never waits for a reader: everyone else would wait too, and the next sweep comes with the next commit.
    db.exec('pragma busy_timeout = 0')
    return db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0
  } catch {
    return false
  } finally {
    db.exec(`pragma busy_timeout = ${timeout}`)
  }
}
