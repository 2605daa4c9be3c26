import type { Driver, FoundRecord, RecordRow } from '../driver.ts'
import type { RecordQuery } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import { countRecords, listRecords, oneRecord, putRecord } from './lua/records.ts'
import { bytesOf, jsonOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

type RecordPart = Pick<Driver, 'record' | 'records' | 'countRecords' | 'putRecord' | 'dropRecord'>

/** A record's row as it is kept; the letters are named in the scripts. */
interface PlainRecord {
  readonly c: string
  readonly f: string
  readonly t: number
  readonly v: number
}

/** Documents of the office, each changed only by whoever read it last. */
export function redisRecords(run: Run): RecordPart {
  return {
    record: (kind, id) =>
      reading('read a record', async () => {
        const found = listOf(await run(oneRecord, [], kind, id))
        return found.length === 0 ? null : foundRecord(kind, found)
      }),
    records: ({ latestFirst = false, ...query }) =>
      reading('list records', async () => {
        const asked = { ...plainQuery(query), after: query.after, latest: latestFirst, limit: Math.max(0, query.limit) }
        return rowsOf(listOf(await run(listRecords, [], JSON.stringify(asked))), 4).map((row) =>
          foundRecord(query.kind, row),
        )
      }),
    countRecords: (query) =>
      reading('count records', async () => numberOf(await run(countRecords, [], JSON.stringify(plainQuery(query))))),
    putRecord: ({ kind, id, sealed, wrapped, ...row }) =>
      writing(
        'keep a record',
        async () => (await run(putRecord, [], kind, id, JSON.stringify(plainRecord(row)), sealed, wrapped ?? '')) === 1,
      ),
    dropRecord: (kind, id) =>
      writing('drop a record', async () => void (await run(`dropRecord(recordName(ARGV[1], ARGV[2]))`, [], kind, id))),
  }
}

function plainQuery({ kind, of, from, until }: Omit<RecordQuery, 'limit'>): object {
  return { kind, of, from: from === undefined ? undefined : Math.max(0, from), until }
}

function plainRecord({ contactId, of, at, version }: Omit<RecordRow, 'kind' | 'id' | 'sealed'>): PlainRecord {
  return { c: contactId ?? '', f: of ?? '', t: at, v: version }
}

function foundRecord(kind: string, [id, row, sealed, key = null]: readonly Reply[]): FoundRecord {
  const { c, f, t: at, v: version } = jsonOf<PlainRecord>(row)
  const wrapped = key === null ? null : bytesOf(key)
  return { kind, id: textOf(id), of: f || null, contactId: c || null, at, version, sealed: bytesOf(sealed), wrapped }
}
