import { addDays, type CivilDay, civilTime, isCivilDay, momentOf, weekdayOf } from '../core/office/civil-time.ts'

/** What a report covers. A week runs from Monday to Sunday and lies in whatever months it touches; the others lie in each other. */
export const periodKinds = ['week', 'month', 'quarter', 'year'] as const

/** One of `periodKinds`. */
export type PeriodKind = (typeof periodKinds)[number]

/** A stretch of days reports are made for. */
export interface Period {
  readonly kind: PeriodKind
  /** `2026-W47` (ISO week), `2026-11`, `2026-Q4`, `2026`. */
  readonly name: string
  readonly from: CivilDay
  /** The first day that is no longer in it. */
  readonly until: CivilDay
}

/** The hour at which a finished period is counted: the representations' week is due on Monday at noon, and the others follow it. */
export const readyTime = '12:00'

/** The period of a kind that a day lies in. */
export function periodOf(kind: PeriodKind, day: CivilDay): Period {
  if (kind === 'week') {
    const from = addDays(day, 1 - weekdayOf(day))
    return { kind, name: weekName(from), from, until: addDays(from, 7) }
  }
  const [year = 0, month = 1] = day.split('-').map(Number)
  if (kind === 'month') return { kind, name: day.slice(0, 7), from: dayOf(year, month), until: dayOf(year, month + 1) }
  if (kind === 'year') return { kind, name: `${year}`, from: dayOf(year, 1), until: dayOf(year + 1, 1) }
  const quarter = Math.ceil(month / 3)
  return { kind, name: `${year}-Q${quarter}`, from: dayOf(year, 3 * quarter - 2), until: dayOf(year, 3 * quarter + 1) }
}

/** The period with a name, or null when there is none: `2026-W54`, `2026-13`. */
export function periodNamed(name: string): Period | null {
  const [, year = '', kind, week = '', quarter = '', month = ''] =
    /^(\d{4})(-W(\d{2})|-Q([1-4])|-(\d{2}))?$/.exec(name) ?? []
  if (year === '') return null
  const first =
    week !== ''
      ? addDays(periodOf('week', `${year}-01-04`).from, 7 * (Number(week) - 1))
      : quarter !== ''
        ? dayOf(Number(year), 3 * Number(quarter) - 2)
        : `${year}-${month || '01'}-01`
  if (!isCivilDay(first)) return null
  const found = periodOf(
    week !== '' ? 'week' : quarter !== '' ? 'quarter' : kind === undefined ? 'year' : 'month',
    first,
  )
  return found.name === name ? found : null
}

/** The one before. */
export function previous(period: Period): Period {
  return periodOf(period.kind, addDays(period.from, -1))
}

/** Its days, first to last. */
export function daysOf({ from, until }: Pick<Period, 'from' | 'until'>): readonly CivilDay[] {
  const days: CivilDay[] = []
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day)
  return days
}

/** The months that lie in a period, first to last; none in a week. */
export function monthsOf({ kind, from, until }: Period): readonly Period[] {
  if (kind === 'week') return []
  const months: Period[] = []
  for (let month = periodOf('month', from); month.from < until; month = periodOf('month', month.until))
    months.push(month)
  return months
}

/** When a period may be counted: at noon of the day after its last, by the office's clocks. */
export function readyAt({ until }: Pick<Period, 'until'>, timeZone: string): number {
  return momentOf(until, readyTime, timeZone)
}

/** The last period of a kind that is ready at `now`. */
export function lastReady(kind: PeriodKind, now: number, timeZone: string): Period {
  const last = previous(periodOf(kind, civilTime(now, timeZone).date))
  return readyAt(last, timeZone) <= now ? last : previous(last)
}

function dayOf(year: number, month: number): CivilDay {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`
}

/** ISO 8601: the week belongs to the year its Thursday lies in. */
function weekName(monday: CivilDay): string {
  const thursday = addDays(monday, 3)
  const year = thursday.slice(0, 4)
  const first = addDays(`${year}-01-04`, 1 - weekdayOf(`${year}-01-04`))
  const weeks = Math.round((Date.parse(monday) - Date.parse(first)) / (7 * 24 * 60 * 60 * 1000))
  return `${year}-W${String(weeks + 1).padStart(2, '0')}`
}
