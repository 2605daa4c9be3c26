import type { CaseList } from '../core/cases/listing.ts'
import { civilTime, momentOf } from '../core/office/civil-time.ts'
import { workingMinutes } from '../core/office/working-time.ts'
import type { Attention } from './attention.ts'
import type { Counting } from './tally.ts'

/** One area at this moment. */
export interface BoardLine {
  readonly area: string
  /** As the lists of cases count: what was put off is neither waiting nor owned. */
  readonly waiting: number
  /** How long the one waits that waits longest, in milliseconds of the wall clock, as the list of cases shows it; null when none does. */
  readonly oldest: number | null
  readonly urgent: number
  /** Waiting or owned, the office's turn, and over what the area promised. */
  readonly late: number
  readonly owned: number
  /** Put off to another day. */
  readonly snoozed: number
}

/** Today so far, in all areas. */
export interface BoardDay {
  readonly came: number
  readonly ended: number
  readonly answered: number
  /** Of those answered today, how many within what their area promises. */
  readonly inTime: number
}

/** The office at this moment. */
export interface Board {
  readonly areas: readonly BoardLine[]
  readonly all: Omit<BoardLine, 'area'>
  readonly today: BoardDay
}

/** An attention and how its case stands, by the rules of the lists (`core/cases`). */
export interface OnBoard extends Attention {
  readonly list: CaseList
  /** Since when it waits, as the lists show it. */
  readonly waitsSince: number
  readonly late: boolean
}

/** What waits and what happened today, from everything that is open or moved today. `areas` stand in this order, with or without work. */
export function boardOf(areas: readonly string[], all: readonly OnBoard[], now: number, counting: Counting): Board {
  const { calendar } = counting
  const midnight = momentOf(civilTime(now, calendar.timeZone).date, '00:00', calendar.timeZone)
  const today = (at: number | null) => at !== null && at >= midnight
  const open = all.filter(({ list }) => list !== 'ended')
  const line = (of: readonly OnBoard[]): Omit<BoardLine, 'area'> => {
    const waiting = of.filter(({ list }) => list === 'waiting')
    const counted = (list: CaseList) => of.filter((one) => one.list === list).length
    return {
      waiting: waiting.length,
      oldest: waiting.length === 0 ? null : now - Math.min(...waiting.map(({ waitsSince }) => waitsSince)),
      urgent: waiting.filter(({ urgent }) => urgent).length,
      late: of.filter(({ late }) => late).length,
      owned: counted('owned'),
      snoozed: counted('snoozed'),
    }
  }
  const answered = all.filter(({ repliedAt }) => today(repliedAt))
  const names = new Set([...areas, ...open.map(({ area }) => area).toSorted()])
  return {
    areas: [...names].map((area) => ({ area, ...line(open.filter((one) => one.area === area)) })),
    all: line(open),
    today: {
      came: all.filter(({ cameAt }) => today(cameAt)).length,
      ended: all.filter(({ endedAt, ending }) => today(endedAt) && ending !== 'merged').length,
      answered: answered.length,
      inTime: answered.filter((one) => isInTime(one, counting)).length,
    },
  }
}

function isInTime({ area, cameAt, repliedAt }: Attention, { calendar, promiseOf }: Counting): boolean {
  return repliedAt !== null && workingMinutes(cameAt, repliedAt, calendar) <= promiseOf(area, cameAt)
}
