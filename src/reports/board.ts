import { civilTime, momentOf } from '../core/office/civil-time.ts'
import { workingMinutes } from '../core/office/working-time.ts'
import type { Attention } from './attention.ts'
import type { Counting } from './tally.ts'

/** One area at this moment. */
export interface BoardLine {
  readonly area: string
  readonly waiting: number
  /** How long the one waits that waits longest, in milliseconds of the wall clock, as the list of cases shows it; null when none does. */
  readonly oldest: number | null
  readonly urgent: number
  /** Waiting longer than the area promises. */
  readonly late: number
  readonly owned: number
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

/** An attention and whether somebody has it. */
export interface OnBoard extends Attention {
  readonly owned: boolean
}

/** What waits and what happened today, from everything that is open or moved today. `areas` stand in this order, with or without work. */
export function boardOf(areas: readonly string[], all: readonly OnBoard[], now: number, counting: Counting): Board {
  const { calendar } = counting
  const midnight = momentOf(civilTime(now, calendar.timeZone).date, '00:00', calendar.timeZone)
  const today = (at: number | null) => at !== null && at >= midnight
  const open = all.filter(({ endedAt }) => endedAt === null)
  const line = (of: readonly OnBoard[]): Omit<BoardLine, 'area'> => {
    const waiting = of.filter(({ owned }) => !owned)
    const times = waiting.map((one) => ({ one, minutes: workingMinutes(one.cameAt, now, calendar) }))
    return {
      waiting: waiting.length,
      oldest: waiting.length === 0 ? null : now - Math.min(...waiting.map(({ cameAt }) => cameAt)),
      urgent: waiting.filter(({ urgent }) => urgent).length,
      late: times.filter(({ one, minutes }) => minutes > counting.promiseOf(one.area, one.cameAt)).length,
      owned: of.length - waiting.length,
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
