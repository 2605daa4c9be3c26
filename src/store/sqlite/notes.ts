import type { DatabaseSync } from 'node:sqlite'
import type { Driver, NoteRow } from '../driver.ts'
import { reading, writing } from '../trouble.ts'

/** Notes, each changed only by whoever read it last. */
export function sqliteNotes(db: DatabaseSync): Pick<Driver, 'note' | 'putNote'> {
  const one = db.prepare('select version, sealed from note where name = ?')
  const first = db.prepare('insert into note (name, version, sealed) values (?, 1, ?) on conflict do nothing')
  const next = db.prepare('update note set version = version + 1, sealed = ?2 where name = ?1 and version = ?3')
  return {
    note: (name) =>
      reading('read a note', () => {
        const row = one.get(name)
        return row === undefined ? null : ({ ...row } as unknown as NoteRow)
      }),
    putNote: (name, sealed, expected) =>
      writing('keep a note', () => {
        const { changes } = expected === 0 ? first.run(name, sealed) : next.run(name, sealed, expected)
        return changes === 1
      }),
  }
}
