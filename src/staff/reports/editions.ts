import { today } from '../../core/office/calendar.ts'
import { momentOf } from '../../core/office/civil-time.ts'
import type { OwnReport } from '../../core/office/own-report.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import { type Edition, makeEdition } from '../../reports/edition.ts'
import { makeOwnEdition } from '../../reports/own-edition.ts'
import { monthsOf, type Period } from '../../reports/period.ts'
import { nameOfReport, type ReportKey } from '../../reports/report-key.ts'
import type { Tally } from '../../reports/tally.ts'
import type { Store } from '../../store/store.ts'
import type { ConsoleDeps } from '../deps.ts'
import type { Daybook } from './daybook.ts'

const kind = 'report'

/** What editions are made from and kept in. */
export interface EditionDeps extends Pick<ConsoleDeps, 'book' | 'now' | 'desk'> {
  readonly store: Pick<Store, 'record' | 'countRecords' | 'putRecord' | 'ratings'>
  readonly daybook: Daybook
}

/** The editions of reports, each kept for ever as it was made. */
export interface Editions {
  /** One edition, the latest when no number is given; null when there is none. */
  read(key: ReportKey, edition?: number): Promise<Edition | null>
  /** The latest, or the first, made now from the days as they were counted. Null when none of them was. */
  made(key: ReportKey): Promise<Edition | null>
  /** Makes the edition that follows. */
  makeNext(key: ReportKey, follows: Edition): Promise<Edition | null>
}

/** Editions in the store's records. Of two who make the same one at once, one is kept, and both have it. */
export function createEditions({ store, daybook, book, desk, now }: EditionDeps): Editions {
  async function read(key: ReportKey, edition?: number): Promise<Edition | null> {
    const last = edition ?? (await store.countRecords({ kind, of: nameOfReport(key) }))
    const record = await store.record(kind, idOf(key, last))
    // Only what this file put is under its kind.
    return record === null ? null : (record.value as unknown as Edition)
  }

  async function make(key: ReportKey, follows: Edition | null): Promise<Edition | null> {
    const tallies = await daybook.between(key.period.from, key.period.until)
    if (tallies.length === 0) return null
    const edition = await (key.own === null
      ? ofOffice(key.period, tallies, follows)
      : ofArea(key.own, key.period, tallies, follows))
    if (edition === null) return null
    const [of, value] = [nameOfReport(key), edition as unknown as Json]
    const record = { kind, id: idOf(key, edition.edition), of, contactId: null, at: edition.madeAt, value }
    return (await store.putRecord(record, 0)) ? edition : read(key, edition.edition)
  }

  async function ofOffice(period: Period, tallies: readonly Tally[], before: Edition | null): Promise<Edition> {
    const { areas, indicators, time_zone } = book.office
    const [from, until] = [momentOf(period.from, '00:00', time_zone), momentOf(period.until, '00:00', time_zone)]
    return makeEdition({
      period,
      madeAt: now(),
      tallies,
      ratings: period.kind === 'month' ? await store.ratings(from, until) : [],
      months: await monthsIn(period),
      areas: areas.map(({ id }) => id),
      indicators,
      content: period.kind === 'month' ? { dated: desk.dated(), today: today(book.calendar, now()) } : null,
      before,
    })
  }

  async function ofArea(
    report: OwnReport,
    period: Period,
    tallies: readonly Tally[],
    before: Edition | null,
  ): Promise<Edition | null> {
    const whole = await made({ period, own: null })
    return whole === null ? null : makeOwnEdition({ report, period, madeAt: now(), tallies, whole, before })
  }

  async function made(key: ReportKey): Promise<Edition | null> {
    return (await read(key)) ?? make(key, null)
  }

  async function monthsIn(period: Period): Promise<readonly Edition[]> {
    const months: Edition[] = []
    for (const month of period.kind === 'month' ? [] : monthsOf(period)) {
      const one = await made({ period: month, own: null })
      if (one !== null) months.push(one)
    }
    return months
  }

  return { read, made, makeNext: make }
}

function idOf(key: ReportKey, edition: number): string {
  return `${nameOfReport(key)}.${edition}`
}
