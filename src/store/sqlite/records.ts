import type { DatabaseSync } from 'node:sqlite'
import type { Driver, FoundRecord } from '../driver.ts'
import type { RecordQuery } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import type { Together } from './together.ts'

type RecordPart = Pick<Driver, 'record' | 'records' | 'countRecords' | 'putRecord' | 'dropRecord'>

const columns = `r.kind, r.id, r."of", r.contact as contactId, r.at, r.version, r.sealed, c.key as wrapped
  from record r left join contact c on c.id = r.contact`

/** Documents of the office, each changed only by whoever read it last. */
export function sqliteRecords(db: DatabaseSync, together: Together): RecordPart {
  const one = db.prepare(`select ${columns} where r.kind = ? and r.id = ?`)
  const version = db.prepare('select version from record where kind = ? and id = ?')
  const known = db.prepare('select 1 from contact where id = ? and nameless = 0 and key = ?')
  const put = db.prepare(`insert into record (kind, id, "of", contact, at, version, sealed) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (kind, id) do update set "of" = excluded."of", contact = excluded.contact, at = excluded.at,
    version = excluded.version, sealed = excluded.sealed`)
  const drop = db.prepare('delete from record where kind = ? and id = ?')
  return {
    record: (kind, id) => reading('read a record', () => (one.get(kind, id) as FoundRecord | undefined) ?? null),
    records: (query) => reading('list records', () => list(db, query)),
    countRecords: (query) =>
      reading('count records', () => {
        const { where, values } = conditions(query)
        const counted = db.prepare(`select count(*) as count from record r where ${where}`).get(...values)
        return (counted as { count: number }).count
      }),
    putRecord: ({ kind, id, of, contactId, at, version: next, sealed, wrapped }) =>
      writing('keep a record', () =>
        together(() => {
          if (contactId !== null && known.get(contactId, wrapped) === undefined) return false
          if (((version.get(kind, id) as { version: number } | undefined)?.version ?? 0) !== next - 1) return false
          put.run(kind, id, of, contactId, at, next, sealed)
          return true
        }),
      ),
    dropRecord: (kind, id) => writing('drop a record', () => void drop.run(kind, id)),
  }
}

function list(db: DatabaseSync, query: RecordQuery): FoundRecord[] {
  const { where, values } = conditions(query)
  const { latestFirst = false, after, limit } = query
  const [way, beyond] = latestFirst ? ['desc', '<'] : ['asc', '>']
  const page =
    after === undefined ? '' : `and (r.at, r.id) ${beyond} (select at, id from record where kind = ? and id = ?)`
  return db
    .prepare(`select ${columns} where ${where} ${page} order by r.at ${way}, r.id ${way} limit ?`)
    .all(...values, ...(after === undefined ? [] : [query.kind, after]), Math.max(0, limit)) as unknown as FoundRecord[]
}

function conditions({ kind, of, from, until }: Omit<RecordQuery, 'limit'>): {
  readonly where: string
  readonly values: readonly (string | number)[]
} {
  const given = [
    ['r.kind = ?', kind],
    ['r."of" = ?', of],
    ['r.at >= ?', from],
    ['r.at < ?', until],
  ] as const
  const asked = given.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]))
  return { where: asked.map(({ condition }) => condition).join(' and '), values: asked.map(({ value }) => value) }
}
