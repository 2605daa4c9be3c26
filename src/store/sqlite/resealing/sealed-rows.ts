import type { DatabaseSync } from 'node:sqlite'
import { piecePlace } from '../../file.ts'
import type { ContactTable, OfficeTable, ResealedRow, SealedRow, SealedRows } from '../../sealed-rows.ts'
import { notePlace, recordPlace, timerPlace } from '../../sealing.ts'
import { reading, writing } from '../../trouble.ts'
import type { Bytes } from '../../vault.ts'
import { transact } from '../transact.ts'

/** How a table's rows of a contact are read (`?1` is the contact) and written (fresh, contact, id, sealed before). */
interface ContactSql {
  readonly read: string
  readonly write: string
  place(id: string, contactId: string): string
}

const pair = (id: string) => JSON.parse(id) as [string, string]

const ofContacts: { readonly [T in ContactTable]: ContactSql } = {
  contact: {
    read: 'select id, state as sealed from contact where id = ?1',
    write: 'update contact set state = ?1 where id = ?2 and id = ?3 and state = ?4',
    place: (id) => `contact/${id}`,
  },
  thread: {
    read: 'select id, sealed from thread where contact = ?1',
    write: 'update thread set sealed = ?1 where contact = ?2 and id = ?3 and sealed = ?4',
    place: (id) => `thread/${id}`,
  },
  file: {
    read: `select json_array(f.id, p.at, f.size) as id, p.sealed from file f join file_piece p on p.file = f.id where f.contact = ?1`,
    write: `update file_piece set sealed = ?1 where file = (?3 ->> 0) and at = (?3 ->> 1) and sealed = ?4
      and exists (select 1 from file where id = (?3 ->> 0) and contact = ?2)`,
    place(id) {
      const [file, at, size] = JSON.parse(id) as [string, number, number]
      return piecePlace(file, at, size)
    },
  },
  outbox: {
    read: 'select id, sealed from outbox where contact = ?1 and sealed is not null',
    write: 'update outbox set sealed = ?1 where contact = ?2 and id = ?3 and sealed = ?4',
    place: (id) => `outbox/${id}`,
  },
  cases: {
    read: 'select id, sealed from cases where contact = ?1',
    write: 'update cases set sealed = ?1 where contact = ?2 and id = ?3 and sealed = ?4',
    place: (id) => `case/${id}`,
  },
  timer: {
    read: 'select id, sealed from timer where contact = ?1',
    write: 'update timer set sealed = ?1 where contact = ?2 and id = ?3 and sealed = ?4',
    place: (id, contactId) => timerPlace({ contactId }, id),
  },
  record: {
    read: 'select json_array(kind, id) as id, sealed from record where contact = ?1',
    write: `update record set sealed = ?1 where contact = ?2 and kind = (?3 ->> 0) and id = (?3 ->> 1) and sealed = ?4`,
    place(id) {
      const [kind, of] = pair(id)
      return recordPlace({ kind, id: of })
    },
  },
}

const ofOffice: {
  readonly [T in OfficeTable]: { readonly read: string; readonly write: string; place(id: string): string }
} = {
  staff: {
    read: 'select id, sealed from staff where id > ? order by id limit ?',
    write: 'update staff set sealed = ? where id = ? and sealed = ?',
    place: (id) => `staff/${id}`,
  },
  note: {
    read: 'select name as id, sealed from note where name > ? order by name limit ?',
    write: 'update note set sealed = ? where name = ? and sealed = ?',
    place: notePlace,
  },
  rating: {
    read: 'select id, sealed from rating where id > ? order by id limit ?',
    write: 'update rating set sealed = ? where id = ? and sealed = ?',
    place: (id) => `rating/${id}`,
  },
  record: {
    // The cursor is the last row's id, so that kind and id are compared as a pair.
    read: `select json_array(kind, id) as id, sealed from record where contact is null
      and (?1 = '' or (kind, id) > (iif(?1 = '', '', ?1 ->> 0), iif(?1 = '', '', ?1 ->> 1))) order by kind, record.id limit ?2`,
    write:
      'update record set sealed = ?1 where kind = (?2 ->> 0) and id = (?2 ->> 1) and contact is null and sealed = ?3',
    place(id) {
      const [kind, of] = pair(id)
      return recordPlace({ kind, id: of })
    },
  },
}

/** The sealed rows of the embedded store. */
export function sqliteSealedRows(db: DatabaseSync, rewrite: () => void = () => undefined): SealedRows {
  const tables = Object.entries(ofContacts).map(([table, { read, write, place }]) => ({
    table: table as ContactTable,
    read: db.prepare(read),
    write: db.prepare(write),
    place,
  }))
  const keys = db.prepare('select id as contactId, key as wrapped from contact where id > ? order by id limit ?')
  const key = db.prepare('update contact set key = ?, revision = revision + 1 where id = ? and key = ?')
  const known = db.prepare('select 1 from contact where id = ?')
  const check = db.prepare("insert or replace into meta (name, value) values ('check', ?)")

  function rowsOf(contactId: string): SealedRow[] {
    return tables.flatMap(({ table, read, place }) =>
      (read.all(contactId) as unknown as { id: string; sealed: Bytes }[]).map(({ id, sealed }) => ({
        table,
        id,
        sealed,
        place: place(id, contactId),
      })),
    )
  }
  function replaceAll(contactId: string, [before, after]: readonly [Bytes, Bytes], rows: readonly ResealedRow[]): void {
    if (rowsOf(contactId).length !== rows.length) throw new Moved()
    for (const { table, id, sealed, fresh } of rows) {
      const { write } = tables.find((one) => one.table === table) ?? {}
      if (write?.run(fresh, contactId, id, sealed).changes !== 1) throw new Moved()
    }
    if (key.run(after, contactId, before).changes !== 1) throw new Moved()
  }
  return {
    contacts: (after, limit) =>
      reading('list contacts', () => keys.all(after, limit) as unknown as { contactId: string; wrapped: Bytes }[]),
    of: (contactId) => reading('read a contact', () => (known.get(contactId) === undefined ? null : rowsOf(contactId))),
    replace: ({ contactId, wrapped }, after, rows) =>
      writing('seal a contact anew', () => {
        try {
          transact(db, () => replaceAll(contactId, [wrapped, after], rows))
          return true
        } catch (error) {
          if (error instanceof Moved) return false
          throw error
        }
      }),
    office: (table, after, limit) =>
      reading('list rows of the office', () => {
        const { read, place } = ofOffice[table]
        const found = db.prepare(read).all(after, limit) as unknown as { id: string; sealed: Bytes }[]
        return found.map(({ id, sealed }) => ({ table, id, sealed, place: place(id) }))
      }),
    replaceOffice: ({ table, id, sealed }, fresh) =>
      writing('seal a row anew', () => db.prepare(ofOffice[table].write).run(fresh, id, sealed).changes === 1),
    rewrite: () => writing('write the database anew', rewrite),
    replaceCheck: (value) => writing("keep the master key's check", () => void check.run(value)),
  }
}

/** Somebody wrote between reading and writing. */
class Moved extends Error {}
