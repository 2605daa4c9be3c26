import type { DatabaseSync } from 'node:sqlite'
import type { Driver, StaffRow } from '../driver.ts'
import type { StaffSession } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import { transact } from './transact.ts'

type AccountPart = Pick<Driver, 'addStaff' | 'updateStaff' | 'staffByLogin' | 'staffById' | 'staff'>
type SessionPart = Pick<Driver, 'putSession' | 'session' | 'endSession' | 'endSessions'>

/** Staff accounts and their sessions. */
export function sqliteStaff(db: DatabaseSync): AccountPart & SessionPart {
  return { ...accounts(db), ...sessions(db) }
}

function accounts(db: DatabaseSync): AccountPart {
  const insert = db.prepare('insert into staff (id, login, sealed) values (?, ?, ?) on conflict (login) do nothing')
  const update = db.prepare('update staff set login = ?, sealed = ? where id = ?')
  const byLogin = db.prepare('select id, login, sealed from staff where login = ?')
  const byId = db.prepare('select id, login, sealed from staff where id = ?')
  const all = db.prepare('select id, login, sealed from staff order by seq')
  const read = (row: object | undefined) => (row === undefined ? null : (row as StaffRow))
  return {
    addStaff: ({ id, login, sealed }) =>
      writing('add a staff account', () => (insert.run(id, login, sealed).changes === 1 ? 'added' : 'login_taken')),
    updateStaff: ({ id, login, sealed }) =>
      writing('change a staff account', () =>
        transact(db, () => {
          if ((read(byLogin.get(login))?.id ?? id) !== id) return false
          update.run(login, sealed, id)
          return true
        }),
      ),
    staffByLogin: (login) => reading('find a staff account', () => read(byLogin.get(login))),
    staffById: (id) => reading('find a staff account', () => read(byId.get(id))),
    staff: () => reading('list staff accounts', () => all.all() as unknown as StaffRow[]),
  }
}

function sessions(db: DatabaseSync): SessionPart {
  const put = db.prepare(
    'insert or replace into session (token_hash, staff, created_at, last_seen_at) values (?, ?, ?, ?)',
  )
  const one = db.prepare(
    'select token_hash as tokenHash, staff as staffId, created_at as createdAt, last_seen_at as lastSeenAt from session where token_hash = ?',
  )
  const end = db.prepare('delete from session where token_hash = ?')
  const endAll = db.prepare('delete from session where staff = ?')
  return {
    putSession: ({ tokenHash, staffId, createdAt, lastSeenAt }) =>
      writing('keep a session', () => void put.run(tokenHash, staffId, createdAt, lastSeenAt)),
    session: (tokenHash) =>
      reading('find a session', () => {
        const row = one.get(tokenHash)
        return row === undefined ? null : ({ ...row } as unknown as StaffSession)
      }),
    endSession: (tokenHash) => writing('end a session', () => void end.run(tokenHash)),
    endSessions: (staffId) => writing('end sessions', () => void endAll.run(staffId)),
  }
}
