import { existsSync, linkSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { facetNames } from '../../../core/cases/facets.ts'
import { OutsideError } from '../../../shared/errors.ts'
import type { WholeCase, WholeContact, WholeOffice, WholeTarget } from '../../whole.ts'
import { openDatabase } from '../open.ts'
import { transact } from '../transact.ts'
import { sqliteSource } from './source.ts'

type Value = string | number | null | Uint8Array
type Put = (table: string, row: Readonly<Record<string, Value>>) => void

/** A database at `path`, which must not be there, made beside it and put in its place when all is verified. Throws `OutsideError` `move:target`. */
export function sqliteTarget(path: string): WholeTarget {
  for (const there of [path, `${path}-wal`])
    if (existsSync(there))
      throw new OutsideError('move:target', `${there} is there: name a folder without a database`, null)
  const draft = `${path}.moving`
  remove(draft)
  const db = openDatabase(draft)
  const put: Put = (table, row) => {
    const names = Object.keys(row)
    db.prepare(
      `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
    ).run(...Object.values(row))
  }
  return {
    ...sqliteSource(db),
    begin: async () => undefined,
    putContact: async (contact) => transact(db, () => writeContact(db, put, contact)),
    putOffice: async (office) => transact(db, () => writeOffice(put, office)),
    async finish(check) {
      put('meta', { name: 'check', value: check })
      db.exec('pragma journal_mode = delete')
      db.close()
      // Fails where somebody made one meanwhile, instead of replacing it.
      linkSync(draft, path)
      remove(draft)
    },
    async abandon() {
      if (db.isOpen) db.close()
      remove(draft)
    },
  }
}

function remove(draft: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true })
}

function writeContact(db: DatabaseSync, put: Put, contact: WholeContact): void {
  const { id, key, revision, state, nameless, at } = contact
  put('contact', { id, key, revision, state, nameless: nameless ? 1 : 0, at })
  for (const hash of contact.aliases) put('alias', { hash, contact: id })
  for (const line of contact.thread) put('thread', { ...line, contact: id })
  for (const { id: file, size, pieces } of contact.files) {
    put('file', { id: file, contact: id, size })
    for (const [place, sealed] of pieces.entries()) put('file_piece', { file, at: place, sealed })
  }
  // When it came is only asked once its person is erased.
  for (const { hash, replies } of contact.inbound) put('inbound', { hash, contact: id, replies, at })
  for (const { order, nextAt, ...message } of contact.outbox)
    put('outbox', { ...message, seq: order, contact: id, next_at: nextAt })
  for (const one of contact.cases) writeCase(db, put, id, one)
  for (const { dueAt, readyAt, ...timer } of contact.timers)
    put('timer', { ...timer, contact: id, due_at: dueAt, ready_at: readyAt })
  for (const { hash, expiresAt } of contact.codes) put('code', { hash, contact: id, expires_at: expiresAt })
  for (const { topic, order } of contact.follows) put('follow', { rowid: order, contact: id, topic })
  for (const { contactId, ...record } of contact.records) put('record', { ...record, contact: contactId })
}

function writeCase(db: DatabaseSync, put: Put, contact: string, one: WholeCase): void {
  const { id, area, status, rank, staffId, openedAt, snoozedUntil, due, facets, version, sealed, order } = one
  const listed = Object.fromEntries(facetNames.map((name) => [name, facets[name]]))
  const times = { opened_at: openedAt, snoozed_until: snoozedUntil, due }
  put('cases', {
    id,
    contact,
    area,
    status,
    rank,
    staff: staffId,
    ...times,
    ...listed,
    version,
    sealed,
    listed: 1,
    seq: order,
  })
  for (const { type, at, by } of one.events) put('case_event', { case_id: id, type, at, by })
  const word = db.prepare(`insert into word (block, hash, cases) values (?, ?, ?)
    on conflict (block, hash) do update set cases = cast(cases || excluded.cases as blob)`)
  for (const hash of one.words) word.run(Math.floor(order / 256), hash, Uint8Array.of(order % 256))
}

function writeOffice(put: Put, office: WholeOffice): void {
  for (const row of office.staff) put('staff', { ...row })
  for (const { tokenHash, staffId, createdAt, lastSeenAt } of office.sessions)
    put('session', { token_hash: tokenHash, staff: staffId, created_at: createdAt, last_seen_at: lastSeenAt })
  for (const row of office.notes) put('note', { ...row })
  for (const row of office.ratings) put('rating', { ...row })
  for (const { contactId, ...record } of office.records) put('record', { ...record, contact: contactId })
  for (const { hash, at } of office.gone) put('inbound', { hash, contact: null, replies: '', at })
  for (const row of office.tombstones) put('tombstone', { ...row })
}
