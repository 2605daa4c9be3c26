import type { DatabaseSync } from 'node:sqlite'
import type { Driver, Keyed, ThreadRow } from '../driver.ts'
import { reading } from '../trouble.ts'
import type { Bytes } from '../vault.ts'

const lines = 'select t.id, t.sealed, t.contact, c.key from thread t join contact c on c.id = t.contact'

/** What was said, page by page. */
export function sqliteThread(db: DatabaseSync): Pick<Driver, 'thread' | 'threadBefore' | 'threadEntry'> {
  const after = db.prepare(`${lines}
    where t.contact = ?1 and t.seq > coalesce((select seq from thread where id = ?2 and contact = ?1), 0) order by t.seq desc limit ?3`)
  const before = db.prepare(`${lines}
    where t.contact = ?1 and t.seq < (select seq from thread where id = ?2 and contact = ?1) order by t.seq desc limit ?3`)
  const one = db.prepare(`${lines} where t.id = ? and t.contact = ?`)
  return {
    thread: (contactId, limit, last) =>
      reading('read a thread', () => after.all(contactId, last, Math.max(0, limit)).reverse().map(threadRow)),
    threadBefore: (contactId, first, limit) =>
      reading('read a thread', () => before.all(contactId, first, Math.max(0, limit)).reverse().map(threadRow)),
    threadEntry: (contactId, id) =>
      reading('read a line', () => {
        const row = one.get(id, contactId)
        return row === undefined ? null : threadRow(row)
      }),
  }
}

/** A line as its row tells it. */
export function threadRow(row: object): Keyed<ThreadRow> {
  const { id, sealed, contact, key } = row as { id: string; sealed: Bytes; contact: string; key: Bytes }
  return { id, sealed, owner: { contactId: contact, wrapped: key } }
}
