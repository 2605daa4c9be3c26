import type { DatabaseSync } from 'node:sqlite'
import type { Driver, RatingRow } from '../driver.ts'
import { reading } from '../trouble.ts'

/** Writes what somebody said of the help, within a turn's transaction. */
export function ratingWriter(db: DatabaseSync): (row: RatingRow | null) => void {
  const put = db.prepare(`insert into rating (id, at, sealed) values (?, ?, ?)
    on conflict (id) do update set at = excluded.at, sealed = excluded.sealed`)
  return (row) => {
    if (row !== null) put.run(row.id, row.at, row.sealed)
  }
}

/** What people said of the help. */
export function sqliteRatings(db: DatabaseSync): Pick<Driver, 'ratings'> {
  const between = db.prepare('select id, at, sealed from rating where at >= ? and at < ? order by at')
  return {
    ratings: (since, until) => reading('list ratings', () => between.all(since, until) as unknown as RatingRow[]),
  }
}
