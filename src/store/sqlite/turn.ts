import type { DatabaseSync } from 'node:sqlite'
import { type Driver, repeatHeard, repeatWaitsToHear, type SealedTurn, waitsToHear } from '../driver.ts'
import type { CommitResult } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Bytes } from '../vault.ts'
import { caseWriter } from './cases.ts'
import { codeWriter } from './codes.ts'
import type { Eraser } from './erase.ts'
import { fileWriter } from './files.ts'
import { ratingWriter } from './ratings.ts'
import { threadRow } from './thread.ts'
import { timerWriter } from './timers.ts'
import type { Together } from './together.ts'
import type { Tombstones } from './tombstones.ts'
import type { SqliteWords } from './words.ts'

/** What a turn is written with besides the database. */
interface TurnParts {
  readonly eraser: Eraser
  readonly words: SqliteWords
  readonly tombstones: Tombstones
}

type TurnPart = Pick<Driver, 'contactOf' | 'holder' | 'contact' | 'commit' | 'replies' | 'followers'>

/** Turns, contacts and threads. */
export function sqliteTurns(db: DatabaseSync, { eraser, words, tombstones }: TurnParts, together: Together): TurnPart {
  const contactOf = db.prepare('select contact from alias where hash = ?')
  const holder = db.prepare(
    'select key, exists (select 1 from cases where contact = ?1) as hasCase from contact where id = ?1',
  )
  const contact = db.prepare(
    'select key, revision, state, exists (select 1 from cases where contact = ?1) as hasCase from contact where id = ?1 and nameless = 0',
  )
  const inbound = db.prepare('select replies from inbound where hash = ?')
  const entry = db.prepare(
    'select t.id, t.sealed, t.contact, c.key from thread t join contact c on c.id = t.contact where t.id = ?',
  )
  const followers = db.prepare('select contact from follow where topic = ? order by rowid')
  const cases = caseWriter(db)
  const timers = timerWriter(db)
  const write = turnWriter(db, { eraser, tombstones, cases, timers, words })

  return {
    contactOf: (alias) =>
      reading('find a contact', () => (contactOf.get(alias) as { contact: string } | undefined)?.contact ?? null),
    holder: (contactId) =>
      reading('find a key', () => {
        const found = holder.get(contactId) as { key: Bytes; hasCase: number } | undefined
        return found === undefined ? null : { key: found.key, hasCase: found.hasCase === 1 }
      }),
    contact: (contactId) =>
      reading('load a contact', () => {
        const row = contact.get(contactId) as
          | { key: Bytes; revision: number; state: Bytes; hasCase: number }
          | undefined
        if (row === undefined) return null
        const owner = { contactId, wrapped: row.key }
        return {
          owner,
          contact: { revision: row.revision, sealed: row.state },
          hasCase: row.hasCase === 1,
          openCase: cases.openCaseOf(contactId),
          timers: timers.standing(contactId),
        }
      }),
    commit: (turn) =>
      writing('commit a turn', async () => {
        const result = await together(() => write(turn))
        eraser.sweep()
        tombstones.flush()
        return result
      }),
    replies: (hash) =>
      reading('find replies', () => {
        const row = inbound.get(hash) as { replies: string } | undefined
        if (row === undefined) return null
        return row.replies
          .split(' ')
          .map((id) => entry.get(id))
          .filter((found) => found !== undefined)
          .map(threadRow)
      }),
    followers: (topic) =>
      reading('list followers', () => followers.all(topic).map((row) => (row as { contact: string }).contact)),
  }
}

/** Writes a turn inside a transaction; everything is checked before anything is written. */
function turnWriter(
  db: DatabaseSync,
  parts: TurnParts & {
    readonly cases: ReturnType<typeof caseWriter>
    readonly timers: ReturnType<typeof timerWriter>
  },
): (turn: SealedTurn) => CommitResult {
  const { cases, timers, words, eraser, tombstones } = parts
  const inboundExists = db.prepare('select 1 from inbound where hash = ?')
  const revision = db.prepare('select revision, nameless from contact where id = ?')
  const aliasOwner = db.prepare('select contact from alias where hash = ?')
  const putContact = db.prepare(`insert into contact (id, key, revision, state, nameless, at) values (?, ?, ?, ?, ?, ?)
    on conflict (id) do update set revision = excluded.revision, state = excluded.state, at = excluded.at`)
  const putAlias = db.prepare('insert into alias (hash, contact) values (?, ?) on conflict do nothing')
  const putInbound = db.prepare('insert into inbound (hash, contact, replies, at) values (?, ?, ?, ?)')
  const putEntry = db.prepare('insert into thread (id, contact, sealed) values (?, ?, ?)')
  const putMessage =
    db.prepare(`insert into outbox (id, contact, account, door, policy, status, attempts, next_at, at, sealed)
    values (?1, ?2, ?3, ?4, ?5, 'pending', 0, ?6, ?6, ?7)`)
  const letOut = db.prepare(`update outbox set next_at = ?1, at = ?1, attempts = 0,
    code = case when code glob '${repeatWaitsToHear}*' then '${repeatHeard}' end where contact = ?2 and door = ?3
    and status = 'pending' and (code glob '${waitsToHear}*' or code glob '${repeatWaitsToHear}*')`)
  const putFollow = db.prepare('insert into follow (contact, topic) values (?, ?) on conflict do nothing')
  const endFollow = db.prepare('delete from follow where contact = ? and topic = ?')

  const writeFiles = fileWriter(db)
  const rate = ratingWriter(db)
  const codes = codeWriter(db, eraser)
  const hasOpenCase = (contactId: string) => cases.openCaseOf(contactId) !== null

  function isStale(turn: SealedTurn): boolean {
    const { contactId, alias, caseChange, joining } = turn
    const current = revision.get(contactId) as { revision: number; nameless: number } | undefined
    if (current?.nameless === 1 || (current?.revision ?? 0) !== turn.revision) return true
    const owner = alias === null ? undefined : (aliasOwner.get(alias) as { contact: string } | undefined)
    if (owner !== undefined && owner.contact !== contactId && owner.contact !== joining?.contactId) return true
    if (codes.isStale(turn, hasOpenCase)) return true
    return caseChange !== null && cases.isStale(contactId, caseChange)
  }
  return (turn) => {
    const { contactId, at } = turn
    if (turn.inbound !== null && inboundExists.get(turn.inbound) !== undefined) return 'duplicate'
    if (timers.isAnswered(turn)) return 'duplicate'
    if (isStale(turn)) return 'conflict'
    if (turn.forget) eraser.erase(contactId, at)
    tombstones.put(turn.tombstones, at)
    putContact.run(contactId, turn.key, turn.revision + 1, turn.state, turn.forget ? 1 : 0, at)
    codes.write(turn)
    if (turn.alias !== null) putAlias.run(turn.alias, contactId)
    if (turn.inbound !== null) putInbound.run(turn.inbound, contactId, turn.replies.join(' '), at)
    for (const { id, sealed } of turn.thread) putEntry.run(id, contactId, sealed)
    writeFiles(turn)
    if (turn.heard !== null) letOut.run(at, contactId, turn.heard)
    for (const m of turn.outbox) putMessage.run(m.id, contactId, m.account, m.door, m.policy, at, m.sealed)
    timers.write(turn)
    for (const { topic, following } of turn.follows) (following ? putFollow : endFollow).run(contactId, topic)
    rate(turn.rating)
    if (turn.caseChange !== null) cases.write(contactId, turn.caseChange)
    words.add(contactId, turn.words)
    eraser.eraseIfDone(contactId, at)
    return 'committed'
  }
}
