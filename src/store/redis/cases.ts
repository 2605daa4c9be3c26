import type { CaseStatus } from '../../core/vocabulary/case.ts'
import type { CaseRow, Driver, Keyed } from '../driver.ts'
import type { CaseEvent, CaseQuery } from '../store.ts'
import { reading } from '../trouble.ts'
import { listCases, oneCase, waiting } from './lua/cases.ts'
import { bytesOf, jsonOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

const everyStatus: readonly CaseStatus[] = ['waiting', 'owned', 'returned', 'closed']

/** A case as its row is kept: one letter a field, named in the scripts. */
interface PlainCase {
  readonly c: string
  readonly a: string
  readonly s: CaseStatus
  readonly u: 0 | 1
  readonly o: string
  readonly t: number
  readonly v: number
}

/** Cases and their history. */
export function redisCases(run: Run): Pick<Driver, 'cases' | 'case' | 'caseEvents' | 'waiting'> {
  return {
    cases: (query) =>
      reading('list cases', async () =>
        rowsOf(listOf(await run(listCases, [], JSON.stringify(plainQuery(query)))), 4).map(keyedCase),
      ),
    case: (id) =>
      reading('read a case', async () => {
        const found = listOf(await run(oneCase, [], id))
        return found.length === 0 ? null : keyedCase(found)
      }),
    caseEvents: (id) =>
      reading("read a case's history", async () => {
        const events = await run(`return call('HGET', CASEEVENTS, ARGV[1])`, [], id)
        return events === null ? [] : jsonOf<readonly CaseEvent[]>(events)
      }),
    waiting: (openedAt) =>
      reading('count waiting cases', async () => {
        const [total, ahead] = listOf(await run(waiting, [], openedAt))
        return { total: numberOf(total), ahead: numberOf(ahead) }
      }),
  }
}

/** A case's row as it is kept. */
export function rowOf(contactId: string, { area, status, urgent, staffId, openedAt, version }: CaseRow): PlainCase {
  return { c: contactId, a: area, s: status, u: urgent ? 1 : 0, o: staffId ?? '', t: openedAt, v: version }
}

/** A case from its id, its row and its sealed part. */
export function caseRow(id: Reply, row: Reply | undefined, sealed: Reply | undefined): CaseRow {
  const { a: area, s: status, u, o, t: openedAt, v: version } = jsonOf<PlainCase>(row)
  return {
    id: textOf(id),
    area,
    status,
    urgent: u === 1,
    staffId: o || null,
    openedAt,
    version,
    sealed: bytesOf(sealed),
  }
}

function keyedCase([id = null, row, sealed, key]: readonly Reply[]): Keyed<CaseRow> {
  return { ...caseRow(id, row, sealed), owner: { contactId: jsonOf<PlainCase>(row).c, wrapped: bytesOf(key) } }
}

function plainQuery({ statuses = everyStatus, area, owner, latestFirst, limit }: CaseQuery): object {
  return { statuses: [...new Set(statuses)], area, owner, latest: latestFirst === true, limit: Math.max(0, limit) }
}
