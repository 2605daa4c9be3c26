import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { facetNames } from '../../core/cases/facets.ts'
import type { FoundFilter, FoundQuery } from '../driver.ts'
import type { SqliteWords } from './words.ts'

/** The rows of the cases a query means, in its order, each with its contact's wrapped key. */
export function listedCases(db: DatabaseSync, words: SqliteWords, query: FoundQuery): readonly object[] {
  const limit = Math.max(0, query.limit)
  if (query.words !== undefined) return rowsOf(db, foundCases(db, words, query, limit))
  const { latestFirst = false, after } = query
  const { where, values } = conditionsOf(query, latestFirst)
  const order = latestFirst ? 'cases.seq desc' : 'cases.rank, cases.opened_at, cases.id'
  if (after !== undefined) {
    const place = latestFirst ? 'seq' : 'rank, opened_at, id'
    where.push(`(${place}) ${latestFirst ? '<' : '>'} (select ${place} from cases where id = ?)`)
    values.push(after)
  }
  return db
    .prepare(`select cases.*, c.key from cases join contact c on c.id = cases.contact where cases.id in (select id from cases
    ${whereOf(where)} order by ${order} limit ?) order by ${order}`)
    .all(...values, limit)
}

/** How many cases a filter means. */
export function countedCases(db: DatabaseSync, words: SqliteWords, filter: FoundFilter): number {
  if (filter.words !== undefined) return foundCases(db, words, filter, Number.POSITIVE_INFINITY).length
  const { where, values } = conditionsOf(filter, false)
  const counted = db.prepare(`select count(*) as count from cases ${whereOf(where)}`).get(...values)
  return (counted as { count: number }).count
}

/** The places in the order of opening of the cases that have the words and fit the filter, newest first. */
function foundCases(
  db: DatabaseSync,
  words: SqliteWords,
  { after, ...filter }: FoundFilter & Pick<FoundQuery, 'after'>,
  limit: number,
): readonly number[] {
  const { where, values } = conditionsOf(filter, true)
  if (after !== undefined) {
    where.push('seq < (select seq from cases where id = ?)')
    values.push(after)
  }
  const fitting = db.prepare(
    `select seq from cases ${whereOf(['seq in (select value from json_each(?))', ...where])} order by seq desc`,
  )
  const found: number[] = []
  for (const places of words.having(filter.words ?? [])) {
    if (found.length >= limit) break
    for (const row of fitting.all(JSON.stringify(places), ...values)) found.push((row as { seq: number }).seq)
  }
  return found.slice(0, limit)
}

function rowsOf(db: DatabaseSync, places: readonly number[]): readonly object[] {
  return db
    .prepare(`select cases.*, c.key from cases join contact c on c.id = cases.contact
    where cases.seq in (select value from json_each(?)) order by cases.seq desc`)
    .all(JSON.stringify(places))
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
}

/** `latest`: the list runs along the order of opening, so the status only filters it. */
function conditionsOf(filter: FoundFilter, latest: boolean): { where: string[]; values: SQLInputValue[] } {
  const where: string[] = []
  const values: SQLInputValue[] = []
  const need = (condition: string, ...given: SQLInputValue[]) => {
    where.push(condition)
    values.push(...given)
  }
  const { statuses, area, owner, facets = {}, snoozed, dueBefore, openedBefore } = filter
  if (statuses !== undefined) need(`${latest ? '+' : ''}status in (${statuses.map(() => '?').join(', ')})`, ...statuses)
  if (area !== undefined) need('area = ?', area)
  if (owner !== undefined) need('staff = ?', owner)
  if (snoozed !== undefined) need(`coalesce(snoozed_until, 0) ${snoozed.is ? '>' : '<='} ?`, snoozed.at)
  if (dueBefore !== undefined) need('due < ?', dueBefore)
  if (openedBefore !== undefined) need('opened_at < ?', openedBefore)
  for (const name of facetNames) if (facets[name] !== undefined) need(`${name} = ?`, facets[name])
  return { where, values }
}
