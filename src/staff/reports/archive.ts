import { civilTime } from '../../core/office/civil-time.ts'
import type { Edition } from '../../reports/edition.ts'
import { lastReady, type Period, periodKinds, previous, readyAt, readyTime } from '../../reports/period.ts'
import type { ReportKey } from '../../reports/report-key.ts'
import { createSerial } from '../../shared/serial.ts'
import type { Store } from '../../store/store.ts'
import { readSettings } from '../duty/settings.ts'
import { type AttendedStore, createAttended } from './attended.ts'
import { countingOf } from './counting.ts'
import { createDaybook, type Daybook } from './daybook.ts'
import { createEditions, type EditionDeps } from './editions.ts'

/** The office's reports: made once when their period is over, and kept as they were made. */
export interface Archive {
  /** Counts the days that are over and makes the reports that are due by now. Does nothing, and quickly, when nothing is due or days are being counted already. */
  keepUp(): Promise<void>
  /** A report's latest edition, or one of those before; made now when it was never made. Null: not due yet, days are being counted, or before anything was counted. */
  edition(key: ReportKey, edition?: number): Promise<Edition | null>
  /** A report and those of the periods before it, at most so many, earliest first; what was never made is made now, as `edition` does. */
  upTo(key: ReportKey, most: number): Promise<readonly Edition[]>
  /** The reports that became ready in the last week, as of the last `keepUp`; the longest period first, the areas' own last. */
  fresh(): readonly ReportKey[]
  /** Counts a period again and makes another edition. Null when there is none to correct. */
  correct(key: ReportKey): Promise<Edition | null>
  /** The reports of each kind that there are or would be made on looking, latest first; then the areas' own. */
  all(): Promise<readonly ReportKey[]>
  readonly daybook: Daybook
}

/** What reports are made of. */
export interface ArchiveDeps extends Pick<EditionDeps, 'book' | 'desk' | 'now'> {
  readonly store: EditionDeps['store'] & AttendedStore & Pick<Store, 'note'>
}

const week = 7 * 24 * 60 * 60_000

/** How many periods of a kind are listed. */
const listed = { week: 12, month: 24, quarter: 8, year: 10 } as const

/** Reports kept in the store's records, so that every process and every reader has the same. */
export function createArchive({ store, book, desk, now }: ArchiveDeps): Archive {
  const { timeZone } = book.calendar
  const daybook = createDaybook({
    store,
    attended: createAttended(store, book),
    timeZone,
    counting: async () => countingOf(book, await readSettings(store)),
  })
  const editions = createEditions({ store, daybook, book, desk, now })
  const serial = createSerial()
  const alone = <T>(work: () => Promise<T>) => serial.run('', work)
  const kinds = [
    ...periodKinds.toReversed().map((kind) => ({ kind, own: null })),
    ...book.office.reports.map((own) => ({ kind: own.every, own })),
  ]
  let done = ''
  let ready: readonly ReportKey[] = []

  async function makeDue(): Promise<void> {
    const { date, time } = civilTime(now(), timeZone)
    const half = `${date} ${time < readyTime ? 'morning' : 'afternoon'}`
    if (done === half) return
    await daybook.catchUp(now())
    const found: ReportKey[] = []
    for (const key of kinds.map(({ kind, own }) => ({ period: lastReady(kind, now(), timeZone), own })))
      if ((await editions.made(key)) !== null && now() - readyAt(key.period, timeZone) < week) found.push(key)
    ready = found
    done = half
  }
  async function makeNow(key: ReportKey): Promise<Edition | null> {
    await daybook.catchUp(now())
    return editions.made(key)
  }

  async function edition(key: ReportKey, number?: number): Promise<Edition | null> {
    const found = await editions.read(key, number)
    if (found !== null || number !== undefined || readyAt(key.period, timeZone) > now()) return found
    // The first count of an office of years takes its time: a page says how far it is instead of waiting for it.
    return daybook.progress() === null ? alone(() => makeNow(key)) : null
  }

  return {
    daybook,
    fresh: () => ready,
    edition,
    async upTo({ period, own }, most) {
      const span = await daybook.span()
      const found: Edition[] = []
      for (let one = period; span !== null && one.until > span.first && found.length < most; one = previous(one)) {
        const made = await edition({ period: one, own })
        if (made !== null) found.push(made)
      }
      return found.toReversed()
    },
    async keepUp() {
      if (daybook.progress() === null) await alone(makeDue)
    },
    correct: (key) =>
      alone(async () => {
        const last = await editions.read(key)
        if (last === null) return null
        await daybook.recount(key.period.from, key.period.until)
        return editions.makeNext(key, last)
      }),
    async all() {
      const span = await daybook.span()
      if (span === null) return []
      return kinds.flatMap(({ kind, own }) =>
        allSince(span.first, lastReady(kind, now(), timeZone)).map((period) => ({ period, own })),
      )
    },
  }
}

function allSince(first: string, last: Period): readonly Period[] {
  const periods: Period[] = []
  for (let one = last; one.until > first && periods.length < listed[one.kind]; one = previous(one)) periods.push(one)
  return periods
}
