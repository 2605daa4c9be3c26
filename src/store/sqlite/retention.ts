import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { dedupeKept } from '../driver.ts'
import type { RetentionTerms } from '../retention-terms.ts'
import { tombstoneOf } from '../sealing.ts'
import { writing } from '../trouble.ts'
import type { Vault } from '../vault.ts'
import type { Eraser } from './erase.ts'
import type { Tombstones } from './tombstones.ts'
import { transact } from './transact.ts'

/** How many of each class were not kept any longer. */
export type RetentionCounts = Readonly<Record<keyof RetentionTerms, number>>

/** The kind of record that keeps a case, and its person with all of theirs, beyond its term. Its id is the case's. */
export const legalHold = 'legal-hold'

/** Lets go what was kept long enough. */
export interface Retention {
  /**
   * Erases, as if they had asked for it, the people whose term is over; nobody who waits for a message or a reminder, has an open case, or is
   * under a legal hold. Also what is kept for a while only: expired codes, hashes of messages of the erased. Rejects with `StoreError`.
   */
  retire(terms: RetentionTerms, now: number): Promise<RetentionCounts>
}

interface RetentionParts {
  readonly vault: Vault
  readonly eraser: Eraser
  readonly tombstones: Tombstones
}

const day = 24 * 60 * 60 * 1000
/** People erased at once: others have their turn in between. */
const together = 100

const idle = `select id from contact c where nameless = 0 and at < ?1
  and not exists (select 1 from timer where contact = c.id)
  and not exists (select 1 from outbox where contact = c.id and status in ('pending', 'sending'))
  and not exists (select 1 from record where contact = c.id and kind = '${legalHold}')`
const withCases = 'exists (select 1 from cases where contact = c.id)'
const classes = {
  talks: `${idle} and not ${withCases}`,
  cases: `${idle} and ${withCases} and not exists (select 1 from cases where contact = c.id and status in ('waiting', 'owned'))`,
} as const

/** The retention of one database. */
export function createRetention(db: DatabaseSync, { vault, eraser, tombstones }: RetentionParts): Retention {
  const ratings = db.prepare('delete from rating where at < ?')
  const codes = db.prepare('delete from code where expires_at <= ?')
  const hashes = db.prepare('delete from inbound where contact is null and at < ?')

  async function retireClass(name: keyof typeof classes, days: number | null, now: number): Promise<number> {
    if (days === null) return 0
    const before = now - days * day
    const some = db.prepare(`${classes[name]} limit ${together}`)
    const still = db.prepare(`${classes[name]} and id = ?2`)
    for (let gone = 0; ; ) {
      const ids = some.all(before).map((row) => (row as { id: string }).id)
      if (ids.length === 0) return gone
      const found = await Promise.all(ids.map(async (id) => ({ id, hash: await tombstoneOf(vault, id) })))
      transact(db, () => {
        // Who wrote in the meantime stays.
        const over = found.filter(({ id }) => still.get(before, id) !== undefined)
        for (const { id } of over) eraser.erase(id, now)
        tombstones.put(
          over.map(({ hash }) => hash),
          now,
        )
        gone += over.length
      })
      for (const { id } of found) vault.forget({ contactId: id, wrapped: new Uint8Array() })
      eraser.sweep()
      tombstones.flush()
      await setImmediate()
    }
  }
  return {
    retire: (terms, now) =>
      writing('let go what was kept long enough', async () => {
        const retired = {
          talks: await retireClass('talks', terms.talks, now),
          cases: await retireClass('cases', terms.cases, now),
          ratings: terms.ratings === null ? 0 : Number(ratings.run(now - terms.ratings * day).changes),
        }
        codes.run(now)
        hashes.run(now - dedupeKept)
        return retired
      }),
  }
}
