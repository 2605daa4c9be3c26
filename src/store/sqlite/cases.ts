import type { DatabaseSync } from 'node:sqlite'
import { type CaseStatus, isOpen } from '../../core/vocabulary/case.ts'
import type { CaseRow, Driver, Keyed, SealedTurn } from '../driver.ts'
import type { CaseEvent, CaseQuery } from '../store.ts'
import { reading } from '../trouble.ts'
import type { Bytes } from '../vault.ts'

type Change = NonNullable<SealedTurn['caseChange']>

/** Cases and their history. */
export function sqliteCases(db: DatabaseSync): Pick<Driver, 'cases' | 'case' | 'caseEvents' | 'waiting'> {
  const one = db.prepare('select cases.*, c.key from cases join contact c on c.id = cases.contact where cases.id = ?')
  const events = db.prepare('select type, at, by from case_event where case_id = ? order by seq')
  const waiting = db.prepare(`select count(*) as total, count(*) filter (where urgent = 1 or opened_at < ?) as ahead
    from cases where status = 'waiting'`)
  return {
    cases: (query) => reading('list cases', () => list(db, query)),
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

/** Checks and writes a turn's case change inside its transaction. */
export function caseWriter(db: DatabaseSync): {
  openCaseOf(contactId: string): CaseRow | null
  isStale(contactId: string, change: Change): boolean
  write(contactId: string, change: Change): void
} {
  const open = db.prepare("select * from cases where contact = ? and status in ('waiting', 'owned')")
  const version = db.prepare('select version from cases where id = ?')
  const put = db.prepare(`insert into cases (id, contact, area, status, urgent, staff, opened_at, version, sealed)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set area = excluded.area, status = excluded.status,
    urgent = excluded.urgent, staff = excluded.staff, version = excluded.version, sealed = excluded.sealed`)
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
      put.run(
        row.id,
        contactId,
        row.area,
        row.status,
        row.urgent ? 1 : 0,
        row.staffId,
        row.openedAt,
        row.version,
        row.sealed,
      )
      if (event !== null) putEvent.run(row.id, event.type, event.at, event.by)
    },
  }
}

function list(db: DatabaseSync, { statuses, area, owner, latestFirst, limit }: CaseQuery): Keyed<CaseRow>[] {
  if (statuses?.length === 0) return []
  const where: string[] = []
  const values: string[] = []
  if (statuses !== undefined) {
    where.push(`${latestFirst ? '+' : ''}status in (${statuses.map(() => '?').join(', ')})`)
    values.push(...statuses)
  }
  if (area !== undefined) {
    where.push('area = ?')
    values.push(area)
  }
  if (owner !== undefined) {
    where.push('staff = ?')
    values.push(owner)
  }
  const order = latestFirst ? 'cases.opened_at desc, cases.id desc' : 'cases.urgent desc, cases.opened_at, cases.id'
  const sql = `select cases.*, c.key from cases join contact c on c.id = cases.contact where cases.id in (select id from cases
    ${where.length === 0 ? '' : `where ${where.join(' and ')}`} order by ${order} limit ?)
    order by ${order}`
  return db
    .prepare(sql)
    .all(...values, Math.max(0, limit))
    .map(keyedCase)
}

function keyedCase(row: object): Keyed<CaseRow> {
  const { contact, key } = row as { contact: string; key: Bytes }
  return { ...caseRow(row), owner: { contactId: contact, wrapped: key } }
}

function caseRow(row: object): CaseRow {
  const r = row as {
    id: string
    area: string
    status: CaseStatus
    urgent: number
    staff: string | null
    opened_at: number
    version: number
    sealed: Bytes
  }
  const { id, area, status, version, sealed } = r
  return { id, area, status, urgent: r.urgent === 1, staffId: r.staff, openedAt: r.opened_at, version, sealed }
}
