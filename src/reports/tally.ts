import type { Calendar } from '../core/office/calendar.ts'
import { addDays, type CivilDay, momentOf } from '../core/office/civil-time.ts'
import { workingMinutes } from '../core/office/working-time.ts'
import type { CaseStage } from '../core/vocabulary/case-care.ts'
import type { Attention } from './attention.ts'

/** An attention as it is counted: what tables are made of, and nothing that leads to anybody. */
export type CountedAttention = Pick<
  Attention,
  'id' | 'person' | 'area' | 'topic' | 'place' | 'language' | 'channel' | 'reason' | 'urgent'
>

/** A first answer: after how many minutes of office time, and whether that was within what the area promises. */
export interface FirstAnswer {
  readonly id: string
  readonly area: string
  readonly minutes: number
  readonly inTime: boolean
}

/** An end. `minutes`: of office time since it came; null where that is not known. */
export interface CaseEnd
  extends Pick<CountedAttention, 'id' | 'person' | 'area'>,
    Pick<Attention, 'ending' | 'outcome'> {
  readonly minutes: number | null
}

/** What was open at midnight. */
export interface Open extends Pick<Attention, 'id' | 'area' | 'urgent'> {
  readonly stage: CaseStage
}

/** One finished day of the office. Made once; every report is a sum of these. */
export interface Tally {
  readonly day: CivilDay
  readonly came: readonly CountedAttention[]
  /** Ended before, and open again. */
  readonly again: readonly Pick<CountedAttention, 'id' | 'area'>[]
  readonly answered: readonly FirstAnswer[]
  readonly ended: readonly CaseEnd[]
  /** How many were passed on, by the area they are in now. */
  readonly passed: Readonly<Record<string, number>>
  readonly open: readonly Open[]
  /** How many matters the assistant answered by itself, by area; days of before this was kept have none. */
  readonly informed?: Readonly<Record<string, number>>
  /** Open the evening before, and gone since: their people erased themselves. Whatever was counted of them before stays counted. */
  readonly gone: number
}

/** How the office counts time. */
export interface Counting {
  readonly calendar: Calendar
  /** Minutes of office time within which an area promised an answer to who came at a moment: what it promises since is for others. */
  promiseOf(area: string, cameAt: number): number
}

/**
 * A day's tally from every attention that was open in it. `evening`: what was open the evening before (null when nothing was counted yet).
 * An attention counts where it is when its day is counted: one that came to reception and was passed on the same day came to the other area.
 */
export function tallyOf(
  day: CivilDay,
  attentions: readonly Attention[],
  evening: readonly Open[] | null,
  { calendar, promiseOf }: Counting,
): Tally {
  const from = momentOf(day, '00:00', calendar.timeZone)
  const until = momentOf(addDays(day, 1), '00:00', calendar.timeZone)
  const within = (at: number | null): at is number => at !== null && from <= at && at < until
  const open = attentions.filter((a) => a.cameAt < until && (a.endedAt === null || a.endedAt >= until))
  const before = new Set(evening?.map(({ id }) => id))
  const known = new Set(attentions.map(({ id }) => id))
  const passed = attentions.flatMap((a) => a.passedAt.filter(within).map(() => a.area))
  return {
    day,
    came: attentions.filter((a) => within(a.cameAt)).map(countedOf),
    again:
      evening === null
        ? []
        : open.filter((a) => a.cameAt < from && !before.has(a.id)).map(({ id, area }) => ({ id, area })),
    answered: attentions.flatMap(({ id, area, cameAt, repliedAt }) => {
      if (!within(repliedAt)) return []
      const minutes = workingMinutes(cameAt, repliedAt, calendar)
      return [{ id, area, minutes, inTime: minutes <= promiseOf(area, cameAt) }]
    }),
    ended: attentions.flatMap(({ id, person, area, cameAt, endedAt, ending, outcome, isTimed }) =>
      within(endedAt)
        ? [{ id, person, area, ending, outcome, minutes: isTimed ? workingMinutes(cameAt, endedAt, calendar) : null }]
        : [],
    ),
    passed: Object.fromEntries([...Map.groupBy(passed, (area) => area)].map(([area, of]) => [area, of.length])),
    open: open.map(({ id, area, urgent, stage }) => ({ id, area, urgent, stage })),
    gone: [...before].filter((id) => !known.has(id)).length,
  }
}

/**
 * A day counted again. `known`: every attention there still is; of the others, whose people erased themselves meanwhile, what was counted
 * before stays counted.
 */
export function tallyAgain(before: Tally, fresh: Tally, known: ReadonlySet<string>): Tally {
  const gone = <T extends { readonly id: string }>(of: readonly T[]) => of.filter(({ id }) => !known.has(id))
  return {
    ...fresh,
    came: [...fresh.came, ...gone(before.came)],
    again: [...fresh.again, ...gone(before.again)],
    answered: [...fresh.answered, ...gone(before.answered)],
    ended: [...fresh.ended, ...gone(before.ended)],
    open: [...fresh.open, ...gone(before.open)],
    gone: before.gone,
  }
}

function countedOf({ id, person, area, topic, place, language, channel, reason, urgent }: Attention): CountedAttention {
  return { id, person, area, topic, place, language, channel, reason, urgent }
}
