import type { DatabaseSync } from 'node:sqlite'
import type { Driver, SealedTurn } from '../driver.ts'
import type { FileUse } from '../file.ts'
import { reading } from '../trouble.ts'
import type { Bytes } from '../vault.ts'

/** Writes what came with a message, within its turn's transaction. */
export function fileWriter(db: DatabaseSync): (turn: Pick<SealedTurn, 'contactId' | 'files'>) => void {
  const put = db.prepare('insert into file (id, contact, size) values (?, ?, ?)')
  const putPiece = db.prepare('insert into file_piece (file, at, sealed) values (?, ?, ?)')
  return ({ contactId, files }) => {
    for (const { id, size, pieces } of files) {
      put.run(id, contactId, size)
      for (const [at, sealed] of pieces.entries()) putPiece.run(id, at, sealed)
    }
  }
}

/** What came with messages. */
export function sqliteFiles(db: DatabaseSync): Pick<Driver, 'file' | 'filePiece' | 'fileUse'> {
  const one = db.prepare(
    'select f.size, c.key from file f join contact c on c.id = f.contact where f.id = ? and f.contact = ?',
  )
  const piece = db.prepare(
    'select p.sealed from file_piece p join file f on f.id = p.file where p.file = ? and p.at = ? and f.contact = ?',
  )
  const own = db.prepare('select count(*) as count, coalesce(sum(size), 0) as bytes from file where contact = ?')
  const all = db.prepare('select count(*) as count, coalesce(sum(size), 0) as bytes from file')
  return {
    file: (contactId, id) =>
      reading('find a file', () => {
        const row = one.get(id, contactId) as { size: number; key: Bytes } | undefined
        return row === undefined ? null : { id, size: row.size, owner: { contactId, wrapped: row.key } }
      }),
    filePiece: (contactId, id, at) =>
      reading('read a file', () => (piece.get(id, at, contactId) as { sealed: Bytes } | undefined)?.sealed ?? null),
    fileUse: (contactId) =>
      reading('weigh files', () => ({
        own: contactId === null ? { count: 0, bytes: 0 } : (own.get(contactId) as unknown as FileUse),
        all: all.get() as unknown as FileUse,
      })),
  }
}
