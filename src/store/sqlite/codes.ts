import type { DatabaseSync } from 'node:sqlite'
import type { Driver, SealedTurn } from '../driver.ts'
import { reading } from '../trouble.ts'
import type { Eraser } from './erase.ts'

/** Codes that lead to a contact. */
export function sqliteCodes(db: DatabaseSync): Pick<Driver, 'contactOfCode'> {
  const find = db.prepare('select contact from code where hash = ? and expires_at > ?')
  return {
    contactOfCode: (code, now) =>
      reading('find a code', () => (find.get(code, now) as { contact: string } | undefined)?.contact ?? null),
  }
}

/** Checks and writes a turn's codes, and the contact that joins, inside its transaction. */
export function codeWriter(
  db: DatabaseSync,
  eraser: Eraser,
): {
  isStale(turn: SealedTurn, hasOpenCase: (contactId: string) => boolean): boolean
  write(turn: SealedTurn): void
} {
  const find = db.prepare('select contact from code where hash = ? and expires_at > ?')
  const other = db.prepare('select revision from contact where id = ? and nameless = 0')
  const prune = db.prepare('delete from code where expires_at <= ?')
  const end = db.prepare('delete from code where contact = ?')
  const put = db.prepare('insert into code (hash, contact, expires_at) values (?, ?, ?)')
  const drop = db.prepare('delete from alias where hash = ? and contact = ?')
  const ownerOf = (code: string, at: number) => (find.get(code, at) as { contact: string } | undefined)?.contact

  return {
    isStale({ code, joining, contactId, at }, hasOpenCase) {
      if (code !== null && (ownerOf(code.code, at) ?? contactId) !== contactId) return true
      if (joining === null) return false
      if (ownerOf(joining.code, at) !== contactId || joining.contactId === contactId) return true
      const found = other.get(joining.contactId) as { revision: number } | undefined
      return found?.revision !== joining.revision || hasOpenCase(joining.contactId)
    },
    write({ code, joining, dropAliases, contactId, at }) {
      if (joining !== null) eraser.erase(joining.contactId, at)
      if (code === null && joining === null && dropAliases.length === 0) return
      prune.run(at)
      end.run(contactId)
      if (code !== null) put.run(code.code, contactId, code.expiresAt)
      for (const alias of dropAliases) drop.run(alias, contactId)
    },
  }
}
