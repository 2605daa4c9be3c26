import { type Facets, facetNames } from '../../core/cases/facets.ts'
import type { CaseStatus } from '../../core/vocabulary/case.ts'
import type { CaseRow, Driver, FoundFilter, FoundQuery, Keyed } from '../driver.ts'
import type { CaseEvent } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import { countCases, findCases, listCases, oneCase, relistCase, unlistedCases, waiting } from './lua/cases.ts'
import { bytesOf, jsonOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

const everyStatus: readonly CaseStatus[] = ['waiting', 'owned', 'returned', 'closed']

/** A case as its row is kept: one letter a field, named in the scripts. */
interface PlainCase {
  readonly c: string
  readonly a: string
  readonly s: CaseStatus
  readonly r: number
  readonly o: string
  readonly t: number
  readonly z: number
  readonly d: string
  readonly f: readonly string[]
  readonly v: number
}

/** Cases and their history. */
export function redisCases(
  run: Run,
): Pick<Driver, 'cases' | 'countCases' | 'unlisted' | 'relist' | 'case' | 'caseEvents' | 'waiting'> {
  return {
    cases: (query) =>
      reading('list cases', async () =>
        rowsOf(
          listOf(await run(query.words === undefined ? listCases : findCases, [], JSON.stringify(plainQuery(query)))),
          4,
        ).map(keyedCase),
      ),
    countCases: (filter) =>
      reading('count cases', async () => numberOf(await run(countCases, [], JSON.stringify(plainFilter(filter))))),
    unlisted: (limit) =>
      reading('list cases', async () => rowsOf(listOf(await run(unlistedCases, [], limit)), 4).map(keyedCase)),
    relist: (contactId, row, words) =>
      writing('list a case again', async () => {
        const plain = JSON.stringify(rowOf(contactId, row))
        await run(relistCase, [contactId], row.id, plain, JSON.stringify(words))
      }),
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
export function rowOf(contactId: string, row: CaseRow): PlainCase {
  const { area, status, rank, staffId, openedAt, snoozedUntil, due, facets, version } = row
  return {
    c: contactId,
    a: area,
    s: status,
    r: rank,
    o: staffId ?? '',
    t: openedAt,
    z: snoozedUntil ?? 0,
    d: due ?? '',
    f: facetNames.map((name) => facets[name] ?? ''),
    v: version,
  }
}

/** A case from its id, its row and its sealed part. */
export function caseRow(id: Reply, row: Reply | undefined, sealed: Reply | undefined): CaseRow {
  const { a: area, s: status, r: rank, o, t: openedAt, z, d, f = [], v: version } = jsonOf<PlainCase>(row)
  const facets = Object.fromEntries(facetNames.map((name, i) => [name, f[i] || null])) as unknown as Facets
  return {
    id: textOf(id),
    area,
    status,
    rank,
    staffId: o || null,
    openedAt,
    snoozedUntil: z || null,
    due: d || null,
    facets,
    version,
    sealed: bytesOf(sealed),
  }
}

function keyedCase([id = null, row, sealed, key]: readonly Reply[]): Keyed<CaseRow> {
  return { ...caseRow(id, row, sealed), owner: { contactId: jsonOf<PlainCase>(row).c, wrapped: bytesOf(key) } }
}

/** A filter as the scripts read it; the parts are numbered as a member of the list has them. */
function plainFilter({ statuses = everyStatus, area, owner, facets = {}, snoozed, ...rest }: FoundFilter): object {
  const parts = [
    { at: 2, is: area },
    { at: 3, is: owner },
    ...facetNames.map((name, i) => ({ at: 7 + i, is: facets[name] })),
  ]
  return {
    statuses: [...new Set(statuses)],
    parts: parts.filter(({ is }) => is !== undefined),
    snoozed,
    due: rest.dueBefore,
    opened: rest.openedBefore,
    words: rest.words,
  }
}

function plainQuery({ latestFirst, after, limit, ...filter }: FoundQuery): object {
  return { ...plainFilter(filter), latest: latestFirst === true, after, limit: Math.max(0, limit) }
}
