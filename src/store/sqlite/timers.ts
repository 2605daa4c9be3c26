import type { DatabaseSync } from 'node:sqlite'
import { type Driver, type Keyed, type SealedTurn, type TimerRow, timerLease } from '../driver.ts'
import { reading, writing } from '../trouble.ts'
import type { Bytes } from '../vault.ts'
import { transact } from './transact.ts'

/** Timers whose time comes. */
export function sqliteTimers(db: DatabaseSync): Pick<Driver, 'takeDueTimers' | 'nextTimerAt'> {
  const due =
    db.prepare(`select t.id, t.contact, t.kind, t.due_at, t.sealed, c.key from timer t join contact c on c.id = t.contact
    where t.ready_at <= ? order by t.ready_at, t.contact, t.id limit ?`)
  const hold = db.prepare('update timer set ready_at = ? where contact = ? and id = ?')
  const next = db.prepare('select min(ready_at) as at from timer')
  const anyDue = db.prepare('select 1 from timer where ready_at <= ? limit 1')
  return {
    takeDueTimers: (now, limit) =>
      writing('take due timers', () => {
        // Most looks find nothing: they should not cost a write.
        if (anyDue.get(now) === undefined) return []
        return transact(db, () => {
          const rows = due.all(now, Math.max(0, limit)).map(keyedTimer)
          for (const { id, owner } of rows) hold.run(now + timerLease, owner.contactId, id)
          return rows
        })
      }),
    nextTimerAt: () => reading('find the next timer', () => (next.get() as { at: number | null }).at),
  }
}

/** Checks and writes a turn's timers inside its transaction. */
export function timerWriter(db: DatabaseSync): {
  standing(contactId: string): readonly TimerRow[]
  isAnswered(turn: SealedTurn): boolean
  write(turn: SealedTurn): void
} {
  const own = db.prepare('select id, kind, due_at, sealed from timer where contact = ? order by due_at, id')
  const stands = db.prepare('select 1 from timer where contact = ? and id = ? and due_at <= ?')
  const end = db.prepare('delete from timer where contact = ? and id = ?')
  const endKind = db.prepare('delete from timer where contact = ? and kind = ?')
  const put = db.prepare(
    'insert or replace into timer (id, contact, kind, due_at, ready_at, sealed) values (?1, ?2, ?3, ?4, ?4, ?5)',
  )
  return {
    standing: (contactId) => own.all(contactId).map(timerRow),
    isAnswered: ({ contactId, ring, at }) => ring !== null && stands.get(contactId, ring, at) === undefined,
    write({ contactId, ring, cancelTimers, timers }) {
      if (ring !== null) end.run(contactId, ring)
      for (const kind of cancelTimers) endKind.run(contactId, kind)
      for (const { id, kind, dueAt, sealed } of timers) put.run(id, contactId, kind, dueAt, sealed)
    },
  }
}

function timerRow(row: object): TimerRow {
  const { id, kind, due_at: dueAt, sealed } = row as { id: string; kind: string; due_at: number; sealed: Bytes }
  return { id, kind, dueAt, sealed }
}

function keyedTimer(row: object): Keyed<TimerRow> {
  const { contact, key } = row as { contact: string; key: Bytes }
  return { ...timerRow(row), owner: { contactId: contact, wrapped: key } }
}
