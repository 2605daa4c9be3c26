import { civilTime } from '../../core/office/civil-time.ts'
import type { Edition } from '../../reports/edition.ts'
import { before, lastReady, type Period, periodKinds, readyAt, readyTime } from '../../reports/period.ts'
import type { Counting } from '../../reports/tally.ts'
import { createSerial } from '../../shared/serial.ts'
import type { Store } from '../../store/store.ts'
import { createAttended } from './attended.ts'
import { createDaybook, type Daybook } from './daybook.ts'
import { createEditions, type EditionDeps } from './editions.ts'

/** The office's reports: made once when their period is over, and kept as they were made. */
export interface Archive {
  /** Counts the days that are over and makes the reports that are due by now. Does nothing, and quickly, when nothing is due. */
  keepUp(): Promise<void>
  /** A report's latest edition, or one of those before; made now when it was never made. Null: not due yet, or before anything was counted. */
  edition(period: Period, edition?: number): Promise<Edition | null>
  /** Counts a period again and makes another edition. Null when there is none to correct. */
  correct(period: Period): Promise<Edition | null>
  /** The periods of each kind that have a report or would get one on looking, latest first. */
  periods(): Promise<readonly Period[]>
  readonly daybook: Daybook
}

/** What reports are made of. */
export interface ArchiveDeps extends Pick<EditionDeps, 'book' | 'now'> {
  readonly store: EditionDeps['store'] & Pick<Store, 'cases' | 'case' | 'records'>
  readonly counting: Counting
}

/** How many periods of a kind are listed. */
const listed = { week: 12, month: 24, quarter: 8, year: 10 } as const

/** Reports kept in the store's records, so that every process and every reader has the same. */
export function createArchive({ store, book, now, counting }: ArchiveDeps): Archive {
  const { timeZone } = counting.calendar
  const daybook = createDaybook({ store, attended: createAttended(store), counting })
  const editions = createEditions({ store, daybook, book, now })
  const serial = createSerial()
  const alone = <T>(work: () => Promise<T>) => serial.run('', work)
  let done = ''

  return {
    daybook,
    keepUp: () =>
      alone(async () => {
        const { date, time } = civilTime(now(), timeZone)
        const half = `${date} ${time < readyTime ? 'morning' : 'afternoon'}`
        if (done === half) return
        await daybook.catchUp(now())
        for (const kind of periodKinds) await editions.made(lastReady(kind, now(), timeZone))
        done = half
      }),
    edition: (period, edition) =>
      alone(async () => {
        const found = await editions.read(period, edition)
        if (found !== null || edition !== undefined || readyAt(period, timeZone) > now()) return found
        await daybook.catchUp(now())
        return editions.made(period)
      }),
    correct: (period) =>
      alone(async () => {
        const last = await editions.read(period)
        if (last === null) return null
        await daybook.recount(period.from, period.until)
        return editions.makeNext(period, last)
      }),
    async periods() {
      const span = await daybook.span()
      if (span === null) return []
      return periodKinds.flatMap((kind) => allSince(span.first, lastReady(kind, now(), timeZone)))
    },
  }
}

function allSince(first: string, last: Period): readonly Period[] {
  const periods: Period[] = []
  for (let one = last; one.until > first && periods.length < listed[one.kind]; one = before(one)) periods.push(one)
  return periods
}
