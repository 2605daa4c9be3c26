import type { DatabaseSync } from 'node:sqlite'
import { type Facets, facetNames } from '../../../core/cases/facets.ts'
import { createLru } from '../../../shared/lru.ts'
import type { CaseEvent } from '../../store.ts'
import type { Bytes } from '../../vault.ts'
import { sortedBy, type WholeCase, type WholeContact, type WholeOffice, type WholeSource } from '../../whole.ts'

const blockSize = 256
/** Blocks of words held: cases of neighbours are asked for one after the other. */
const heldBlocks = 8

const caseSql = `select id, area, status, rank, staff as staffId, opened_at as openedAt, snoozed_until as snoozedUntil, due, version, sealed,
  seq as "order", ${facetNames.join(', ')} from cases where contact = ? order by seq`
const contactSql = 'select id, key, revision, state, nameless, at from contact where id = ?'

type CaseSelected = Omit<WholeCase, 'facets' | 'events' | 'words'> & Facets
type ContactSelected = Pick<WholeContact, 'id' | 'key' | 'revision' | 'state' | 'at'> & { readonly nameless: number }

/** The whole of a database, read piece by piece. */
export function sqliteSource(db: DatabaseSync): WholeSource {
  const all = <T>(sql: string, ...given: (string | number)[]) =>
    db
      .prepare(sql)
      .all(...given)
      .map((row) => ({ ...row })) as T[]
  const wordsOf = wordReader(db)
  function caseOf(row: CaseSelected): WholeCase {
    const { id, area, status, rank, staffId, openedAt, snoozedUntil, due, version, sealed, order } = row
    const facets = Object.fromEntries(facetNames.map((name) => [name, row[name]])) as unknown as Facets
    const events = all<CaseEvent>('select type, at, by from case_event where case_id = ? order by seq', id)
    const plain = { id, area, status, rank, staffId, openedAt, snoozedUntil, due, version, sealed, order }
    return { ...plain, facets, events, words: wordsOf(order) }
  }
  const recordSql = 'select kind, id, "of", contact as contactId, at, version, sealed from record'
  function contact(id: string): WholeContact {
    const [row] = all<ContactSelected>(contactSql, id)
    if (row === undefined) throw new Error(`no contact ${id}`)
    return {
      ...row,
      nameless: row.nameless === 1,
      aliases: all<{ hash: string }>('select hash from alias where contact = ? order by hash', id).map(
        ({ hash }) => hash,
      ),
      thread: all('select id, sealed from thread where contact = ? order by seq', id),
      files: all<{ id: string; size: number }>('select id, size from file where contact = ? order by id', id).map(
        (file) => ({
          ...file,
          pieces: all<{ sealed: Bytes }>('select sealed from file_piece where file = ? order by at', file.id).map(
            (p) => p.sealed,
          ),
        }),
      ),
      inbound: all('select hash, replies from inbound where contact = ? order by hash', id),
      outbox: all(
        `select id, seq as "order", account, door, policy, status, attempts, next_at as nextAt, code, platform, at, sealed
        from outbox where contact = ? order by seq`,
        id,
      ),
      cases: all<CaseSelected>(caseSql, id).map(caseOf),
      timers: all(
        'select id, kind, due_at as dueAt, ready_at as readyAt, sealed from timer where contact = ? order by id',
        id,
      ),
      codes: all('select hash, expires_at as expiresAt from code where contact = ? order by hash', id),
      follows: all('select topic, rowid as "order" from follow where contact = ? order by rowid', id),
      records: all(`${recordSql} where contact = ? order by kind, id`, id),
    }
  }
  function office(): WholeOffice {
    const sessions =
      'select token_hash as tokenHash, staff as staffId, created_at as createdAt, last_seen_at as lastSeenAt'
    return {
      staff: all('select id, login, sealed from staff order by seq'),
      sessions: all(`${sessions} from session order by token_hash`),
      notes: all('select name, version, sealed from note order by name'),
      ratings: all('select id, at, sealed from rating order by id'),
      records: all(`${recordSql} where contact is null order by kind, id`),
      gone: all('select hash, at from inbound where contact is null order by hash'),
      tombstones: sortedBy(all<{ hash: string; day: string }>('select hash, day from tombstone'), ({ hash }) => hash),
    }
  }
  return {
    check: async () => all<{ value: Bytes }>("select value from meta where name = 'check'")[0]?.value ?? null,
    unlisted: async () => all<{ n: number }>('select count(*) as n from cases where listed = 0')[0]?.n ?? 0,
    contacts: async () => all<{ id: string }>('select id from contact order by id').map(({ id }) => id),
    contact: async (id) => contact(id),
    office: async () => office(),
  }
}

/** The words of a case by its order of opening. */
function wordReader(db: DatabaseSync): (order: number) => readonly string[] {
  const blocks = createLru<ReadonlyMap<number, string[]>>(heldBlocks)
  const rows = db.prepare('select hash, cases from word where block = ? order by hash')
  function blockOf(number: number): ReadonlyMap<number, string[]> {
    const held = blocks.get(String(number))
    if (held !== undefined) return held
    const words = new Map<number, string[]>()
    for (const { hash, cases } of rows.all(number) as unknown as { hash: string; cases: Uint8Array }[])
      for (const place of cases) words.set(place, [...(words.get(place) ?? []), hash])
    blocks.set(String(number), words)
    return words
  }
  return (order) => blockOf(Math.floor(order / blockSize)).get(order % blockSize) ?? []
}
