import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { facetNames } from '../../core/cases/facets.ts'
import type { CaseFilter, CaseQuery } from '../store.ts'

/** The rows of the cases a query means, in its order, each with its contact's wrapped key. Facets are hashes. */
export function listedCases(db: DatabaseSync, query: CaseQuery): readonly object[] {
  const { latestFirst = false, after, limit } = query
  const { where, values } = conditionsOf(query, latestFirst)
  const order = latestFirst ? 'cases.opened_at desc, cases.id desc' : 'cases.rank, cases.opened_at, cases.id'
  if (after !== undefined) {
    const place = latestFirst ? 'opened_at, id' : 'rank, opened_at, id'
    where.push(`(${place}) ${latestFirst ? '<' : '>'} (select ${place} from cases where id = ?)`)
    values.push(after)
  }
  return db
    .prepare(`select cases.*, c.key from cases join contact c on c.id = cases.contact where cases.id in (select id from cases
    ${whereOf(where)} order by ${order} limit ?) order by ${order}`)
    .all(...values, Math.max(0, limit))
}

/** How many cases a filter means. */
export function countedCases(db: DatabaseSync, filter: CaseFilter): number {
  const { where, values } = conditionsOf(filter, false)
  const counted = db.prepare(`select count(*) as count from cases ${whereOf(where)}`).get(...values)
  return (counted as { count: number }).count
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
}

/** `byTime`: the list runs along the opening time, so the status only filters it. */
function conditionsOf(filter: CaseFilter, byTime: boolean): { where: string[]; values: SQLInputValue[] } {
  const where: string[] = []
  const values: SQLInputValue[] = []
  const need = (condition: string, ...given: SQLInputValue[]) => {
    where.push(condition)
    values.push(...given)
  }
  const { statuses, area, owner, facets = {}, snoozed, dueBefore, openedBefore } = filter
  if (statuses !== undefined) need(`${byTime ? '+' : ''}status in (${statuses.map(() => '?').join(', ')})`, ...statuses)
  if (area !== undefined) need('area = ?', area)
  if (owner !== undefined) need('staff = ?', owner)
  if (snoozed !== undefined) need(`coalesce(snoozed_until, 0) ${snoozed.is ? '>' : '<='} ?`, snoozed.at)
  if (dueBefore !== undefined) need('due < ?', dueBefore)
  if (openedBefore !== undefined) need('opened_at < ?', openedBefore)
  for (const name of facetNames) if (facets[name] !== undefined) need(`${name} = ?`, facets[name])
  return { where, values }
}
