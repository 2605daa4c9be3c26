import type { DatabaseSync } from 'node:sqlite'
import { afterReceipt, codeOfReceipt, type Driver, type Keyed, type TakenRow, unsettled } from '../driver.ts'
import type { DeliveryStatus, OutboxRow, UnknownPolicy } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Bytes } from '../vault.ts'
import type { Eraser } from './erase.ts'
import { transact } from './transact.ts'

type OutboxPart = Pick<Driver, 'takeDue' | 'settle' | 'receipt' | 'recoverSending' | 'nextDueAt' | 'deliveries'>
type Delivered = Pick<OutboxRow, 'id' | 'status' | 'code' | 'attempts'>

// Pending messages with nothing older still on its way to the same door.
const heads = `from outbox o where o.status = 'pending' and not exists (select 1 from outbox p where p.contact = o.contact
  and p.door = o.door and p.status in ('pending', 'sending') and p.seq < o.seq)`

/** Delivery of messages. */
export function sqliteOutbox(db: DatabaseSync, eraser: Eraser): OutboxPart {
  const next = db.prepare(`select o.next_at ${heads} order by o.next_at limit 1`)
  const deliveries = db.prepare('select id, status, code, attempts from outbox where contact = ? order by seq')
  return {
    ...settling(db, eraser),
    takeDue: taking(db),
    recoverSending: recovering(db, eraser),
    nextDueAt: () =>
      reading('find the next due message', () => (next.get() as { next_at: number } | undefined)?.next_at ?? null),
    deliveries: (contactId) =>
      reading('read deliveries', () => deliveries.all(contactId).map((row) => ({ ...row }) as unknown as Delivered)),
  }
}

function taking(db: DatabaseSync): Driver['takeDue'] {
  const due = db.prepare(`select o.*, c.key from outbox o join contact c on c.id = o.contact
    where o.seq in (select o.seq ${heads} and o.next_at <= ? order by o.next_at, o.seq limit ?) order by o.next_at, o.seq`)
  const mark = db.prepare("update outbox set status = 'sending', attempts = attempts + 1 where seq = ?")
  const anyDue = db.prepare("select 1 from outbox where status = 'pending' and next_at <= ? limit 1")
  return (now, limit) =>
    writing('take due messages', () => {
      // Most looks find nothing: they should not cost a write.
      if (anyDue.get(now) === undefined) return []
      return transact(db, () => {
        const rows = due.all(now, Math.max(0, limit))
        for (const { seq } of rows) mark.run(seq ?? null)
        return rows.map(takenRow)
      })
    })
}

function settling(db: DatabaseSync, eraser: Eraser): Pick<Driver, 'settle' | 'receipt'> {
  const byId = db.prepare('select seq, contact, status from outbox where id = ?')
  const byPlatform = db.prepare('select seq, contact, status from outbox where platform = ? and account = ?')
  const settle = db.prepare(
    'update outbox set status = ?, code = ?, next_at = ?, platform = coalesce(?, platform) where seq = ?',
  )
  const report = db.prepare('update outbox set status = ?, code = coalesce(?, code) where seq = ?')
  const drop = db.prepare('update outbox set sealed = null where seq = ?')
  type Found = { seq: number; contact: string; status: DeliveryStatus }

  function close({ seq, contact }: Found, status: DeliveryStatus, at: number): void {
    if (!unsettled.includes(status)) drop.run(seq)
    eraser.eraseIfDone(contact, at)
  }
  return {
    settle: (id, { status, platform, code, nextAt, at }) =>
      writing('settle a message', () => {
        transact(db, () => {
          const found = byId.get(id) as Found | undefined
          if (found === undefined || !unsettled.includes(found.status)) return
          settle.run(status, code, nextAt, platform, found.seq)
          close(found, status, at)
        })
        eraser.sweep()
      }),
    receipt: (account, platform, word) =>
      writing('write a receipt', () => {
        const contactId = transact(db, () => {
          const found = byPlatform.get(platform, account) as Found | undefined
          if (found === undefined) return null
          const status = afterReceipt(found.status, word.status)
          report.run(status, codeOfReceipt(word, status), found.seq)
          close(found, status, word.at)
          return found.contact
        })
        eraser.sweep()
        return contactId
      }),
  }
}

function recovering(db: DatabaseSync, eraser: Eraser): Driver['recoverSending'] {
  const left = db.prepare("select seq, contact, policy from outbox where status = 'sending'")
  const again = db.prepare("update outbox set status = 'pending', code = 'repeat:restart', next_at = ? where seq = ?")
  const ask = db.prepare("update outbox set status = 'unknown', code = 'restart' where seq = ?")
  return (now) =>
    writing('recover messages left sending', () => {
      const recovered = transact(db, () => {
        const rows = left.all() as unknown as { seq: number; contact: string; policy: UnknownPolicy }[]
        for (const { seq, contact, policy } of rows) {
          if (policy === 'repeat') again.run(now, seq)
          else ask.run(seq)
          eraser.eraseIfDone(contact, now)
        }
        const repeated = rows.filter((row) => row.policy === 'repeat').length
        return { repeated, unknown: rows.length - repeated }
      })
      eraser.sweep()
      return recovered
    })
}

function takenRow(row: object): Keyed<TakenRow> {
  const r = row as Omit<TakenRow, 'nextAt'> & { next_at: number; contact: string; key: Bytes }
  const { id, policy, code, at, sealed } = r
  return {
    id,
    policy,
    attempts: r.attempts + 1,
    nextAt: r.next_at,
    code,
    at,
    sealed,
    owner: { contactId: r.contact, wrapped: r.key },
  }
}
