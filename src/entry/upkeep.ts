import { civilTime } from '../core/office/civil-time.ts'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { RetentionTerms } from '../store/retention-terms.ts'
import type { SqliteStore } from '../store/sqlite/index.ts'
import { checkIntegrity } from '../store/sqlite/integrity.ts'
import type { FolderHealth } from './health.ts'

/** What is done for the data folder while Puente runs. */
export interface Upkeep extends FolderHealth {
  /** Each minute: checks the database after the start and each night of the office; what was kept long enough is then let go, and the database written anew when somebody was erased since. Never rejects. */
  tend(timeZone: string): Promise<void>
}

/** What upkeep is done with. */
export interface UpkeepParts {
  readonly path: string
  readonly store: Pick<SqliteStore, 'tombstoneTrouble' | 'compact' | 'retire'>
  readonly terms: RetentionTerms
  readonly log: Log
  now(): number
  readonly check?: typeof checkIntegrity
}

/** The office's hour from which the nightly round is made. */
const night = '03:00'
/** After a suspicion the database is read again at most so often, milliseconds. */
const again = 10 * 60_000
const restore =
  'damaged: stop Puente and restore the latest backup: npm run restore -- FILE --into FOLDER (docs/operations.md, Restore)'

/** Upkeep of one data folder. */
export function createUpkeep({ path, store, terms, log, now, check = checkIntegrity }: UpkeepParts): Upkeep {
  let found: { readonly is: 'whole' | 'damaged'; readonly at: number } | null = null
  let doneOn: string | null = null
  let suspected: number | null = null
  let under = false

  function isDue(at: number, timeZone: string): boolean {
    if (found === null) return true
    if (suspected !== null) return suspected >= found.at && at - found.at >= again
    const { date, time } = civilTime(at, timeZone)
    return time >= night && date !== doneOn
  }
  async function round(at: number, timeZone: string): Promise<void> {
    const { date, time } = civilTime(at, timeZone)
    const is = await check(path)
    if (is === 'unknown') return
    if (is === 'damaged' && found?.is !== 'damaged') log.error('the database is damaged: restore the latest backup')
    const regular = suspected === null
    found = { is, at }
    suspected = null
    if (time >= night) doneOn = date
    // At the start too: a machine that is off at night would never come to it.
    if (!regular || is === 'damaged') return
    const retired = await store.retire(terms, at)
    if (Object.values(retired).some((count) => count > 0)) log.info('not kept any longer', { ...retired })
    await store.compact()
  }
  return {
    state: () => ({
      data: found === null ? 'not checked yet' : found.is === 'damaged' ? restore : `whole, checked ${iso(found.at)}`,
      tombstones: tombstoneLine(store.tombstoneTrouble()),
      whole: found?.is !== 'damaged',
    }),
    suspect() {
      suspected ??= now()
    },
    async tend(timeZone) {
      const at = now()
      if (under || !isDue(at, timeZone)) return
      under = true
      try {
        await round(at, timeZone)
      } catch (error) {
        log.error('the nightly round over the data failed', { code: errorCode(error) })
      } finally {
        under = false
      }
    },
  }
}

function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`
}

function tombstoneLine(trouble: string | null): string {
  return trouble === null
    ? 'kept'
    : `not written (${trouble}): who erases themselves now comes back with an older backup; look at PUENTE_TOMBSTONES`
}
