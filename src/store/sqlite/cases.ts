import type { DatabaseSync } from 'node:sqlite'
import { calmRank, type Facets, facetNames } from '../../core/cases/facets.ts'
import { type CaseStatus, isOpen } from '../../core/vocabulary/case.ts'
import type { CaseRow, Driver, Keyed, SealedTurn } from '../driver.ts'
import type { CaseEvent } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Bytes } from '../vault.ts'
import { countedCases, listedCases } from './case-list.ts'
import { transact } from './transact.ts'
import type { SqliteWords } from './words.ts'

type Change = NonNullable<SealedTurn['caseChange']>

type CasePart = Pick<Driver, 'cases' | 'countCases' | 'unlisted' | 'relist' | 'case' | 'caseEvents' | 'waiting'>

/** Cases and their history. */
export function sqliteCases(db: DatabaseSync, words: SqliteWords): CasePart {
  const one = db.prepare('select cases.*, c.key from cases join contact c on c.id = cases.contact where cases.id = ?')
  const events = db.prepare('select type, at, by from case_event where case_id = ? order by seq')
  const waiting =
    db.prepare(`select count(*) as total, count(*) filter (where rank < ${calmRank} or opened_at < ?) as ahead
    from cases where status = 'waiting'`)
  const unlisted = db.prepare(
    'select cases.*, c.key from cases join contact c on c.id = cases.contact where listed = 0 order by cases.id limit ?',
  )
  const relist = db.prepare(
    `update cases set ${listed.map((name) => `${name} = ?`).join(', ')}, listed = 1 where id = ? and version = ?`,
  )
  return {
    cases: (query) => reading('list cases', () => listedCases(db, words, query).map(keyedCase)),
    countCases: (filter) => reading('count cases', () => countedCases(db, words, filter)),
    unlisted: (limit) => reading('list cases', () => unlisted.all(limit).map(keyedCase)),
    relist: (contactId, row, found) =>
      writing('list a case again', () =>
        transact(db, () => {
          if (relist.run(...listing(row), row.id, row.version).changes === 1) words.add(contactId, found)
        }),
      ),
    case: (id) =>
      reading('read a case', () => {
        const row = one.get(id)
        return row === undefined ? null : keyedCase(row)
      }),
    caseEvents: (id) =>
      reading("read a case's history", () => events.all(id).map((row) => ({ ...row }) as unknown as CaseEvent)),
    waiting: (openedAt) =>
      reading('count waiting cases', () => ({ ...(waiting.get(openedAt) as { total: number; ahead: number }) })),
  }
}

/** What lists go by, beside what a case is. */
const listed = ['area', 'status', 'rank', 'staff', 'opened_at', 'snoozed_until', 'due', ...facetNames]
const columns = ['id', 'contact', 'version', 'sealed', ...listed]

function listing(row: CaseRow): readonly (string | number | null)[] {
  const { area, status, rank, staffId, openedAt, snoozedUntil, due, facets } = row
  return [area, status, rank, staffId, openedAt, snoozedUntil, due, ...facetNames.map((name) => facets[name])]
}

/** Checks and writes a turn's case change inside its transaction. */
export function caseWriter(db: DatabaseSync): {
  openCaseOf(contactId: string): CaseRow | null
  isStale(contactId: string, change: Change): boolean
  write(contactId: string, change: Change): void
} {
  const open = db.prepare("select * from cases where contact = ? and status in ('waiting', 'owned')")
  const version = db.prepare('select version from cases where id = ?')
  const put = db.prepare(`insert into cases (seq, listed, ${columns.join(', ')})
    values ((select coalesce(max(seq), 0) + 1 from cases), 1, ${columns.map(() => '?').join(', ')})
    on conflict (id) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`)
  const putEvent = db.prepare('insert into case_event (case_id, type, at, by) values (?, ?, ?, ?)')

  function openCaseOf(contactId: string): CaseRow | null {
    const row = open.get(contactId)
    return row === undefined ? null : caseRow(row)
  }
  return {
    openCaseOf,
    isStale(contactId, { row, expected }) {
      const current = version.get(row.id) as { version: number } | undefined
      if ((current?.version ?? null) !== expected) return true
      const other = isOpen(row) ? openCaseOf(contactId) : null
      return other !== null && other.id !== row.id
    },
    write(contactId, { row, event }) {
      put.run(row.id, contactId, row.version, row.sealed, ...listing(row))
      if (event !== null) putEvent.run(row.id, event.type, event.at, event.by)
    },
  }
}

function keyedCase(row: object): Keyed<CaseRow> {
  const { contact, key } = row as { contact: string; key: Bytes }
  return { ...caseRow(row), owner: { contactId: contact, wrapped: key } }
}

function caseRow(row: object): CaseRow {
  const r = row as Facets & {
    id: string
    area: string
    status: CaseStatus
    rank: number
    staff: string | null
    opened_at: number
    snoozed_until: number | null
    due: string | null
    version: number
    sealed: Bytes
  }
  const { id, area, status, rank, due, version, sealed } = r
  const { language, topic, channel, origin, stage, priority, protected: isProtected } = r
  return {
    id,
    area,
    status,
    rank,
    staffId: r.staff,
    openedAt: r.opened_at,
    snoozedUntil: r.snoozed_until,
    due,
    facets: { language, topic, channel, origin, stage, priority, protected: isProtected },
    version,
    sealed,
  }
}
