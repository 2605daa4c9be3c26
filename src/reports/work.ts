import { untold } from './attention.ts'
import { measure } from './measure.ts'
import { monthsOf, type Period } from './period.ts'
import type { Column, Figure, Row, Table } from './table.ts'
import type { Tally } from './tally.ts'

const columns: readonly Column[] = [
  { name: 'came', unit: 'count' },
  { name: 'urgent', unit: 'count' },
  { name: 'answered', unit: 'count' },
  { name: 'reply_median', unit: 'minutes' },
  { name: 'reply_p90', unit: 'minutes' },
  { name: 'in_time', unit: 'percent' },
  { name: 'ended', unit: 'count' },
  { name: 'resolved', unit: 'count' },
  { name: 'unanswered', unit: 'count' },
  { name: 'end_median', unit: 'minutes' },
  { name: 'end_p90', unit: 'minutes' },
  { name: 'passed', unit: 'count' },
  { name: 'again', unit: 'count' },
  { name: 'open', unit: 'count' },
]

/** The work of each area in a period: what came, was answered, ended, and is open at its end. `areas` stand in this order, with or without work. */
export function workTable(areas: readonly string[], tallies: readonly Tally[]): Table {
  return {
    name: 'work',
    audience: 'internal',
    rowsAre: 'area',
    columns,
    rows: allAreas(areas, tallies).map((area) => ({ key: area, depth: 0, figures: workOf(tallies, area) })),
    total: workOf(tallies, null),
  }
}

/** The same, month by month under each area that had any work. */
export function monthsTable(areas: readonly string[], period: Period, tallies: readonly Tally[]): Table {
  const rows = allAreas(areas, tallies).flatMap((area): Row[] => {
    const all = workOf(tallies, area)
    if (all.every((figure) => figure === 0 || figure === null)) return []
    const months = monthsOf(period).map(({ name, from, until }): Row => {
      const within = tallies.filter(({ day }) => from <= day && day < until)
      return { key: name, depth: 1, figures: workOf(within, area) }
    })
    return [{ key: area, depth: 0, figures: all }, ...months]
  })
  return { name: 'months', audience: 'internal', rowsAre: 'area', columns, rows, total: workOf(tallies, null) }
}

const stages = ['new', 'waiting_us', 'waiting_person', 'waiting_other'] as const

/** How the matters of each area stand at the end of a period: what they wait for. */
export function standingTable(areas: readonly string[], tallies: readonly Tally[]): Table {
  const open = tallies.at(-1)?.open ?? []
  const standing = (area: string | null) =>
    stages.map((stage) => open.filter((one) => one.stage === stage && (area === null || one.area === area)).length)
  return {
    name: 'standing',
    audience: 'internal',
    rowsAre: 'area',
    columns: stages.map((name) => ({ name, unit: 'count' })),
    rows: allAreas(areas, tallies).map((area) => ({ key: area, depth: 0, figures: standing(area) })),
    total: standing(null),
  }
}

const endings = ['informed', 'advised', 'represented', 'referred', untold] as const

/** How the matters of each area ended in a period: those the assistant answered by itself, and the others by what its people wrote down. */
export function endingsTable(areas: readonly string[], tallies: readonly Tally[]): Table {
  const ended = tallies.flatMap((t) => t.ended).filter(({ ending }) => ending !== 'merged')
  const informed = tallies.flatMap((t) => Object.entries(t.informed ?? {}))
  const figures = (area: string | null) => [
    informed.reduce((sum, [of, count]) => (area === null || of === area ? sum + count : sum), 0),
    ...endings.map((how) => ended.filter((one) => one.outcome === how && (area === null || one.area === area)).length),
  ]
  return {
    name: 'endings',
    audience: 'internal',
    rowsAre: 'area',
    columns: ['assistant', ...endings].map((name) => ({ name, unit: 'count' })),
    rows: allAreas([...areas, ...informed.map(([area]) => area).toSorted()], tallies).map((area) => ({
      key: area,
      depth: 0,
      figures: figures(area),
    })),
    total: figures(null),
  }
}

/** The figures of `columns` for one area, or for all. Two cases of one person put together end once: the other's end counts for nothing. */
function workOf(tallies: readonly Tally[], area: string | null): readonly Figure[] {
  const mine = (of: { readonly area: string }) => area === null || of.area === area
  const came = tallies.flatMap((t) => t.came).filter(mine)
  const answered = tallies.flatMap((t) => t.answered).filter(mine)
  const ended = tallies.flatMap((t) => t.ended).filter((one) => mine(one) && one.ending !== 'merged')
  const reply = measure(answered.map(({ minutes }) => minutes))
  const end = measure(ended.flatMap(({ minutes }) => minutes ?? []))
  const inTime = answered.filter((one) => one.inTime).length
  return [
    came.length,
    came.filter(({ urgent }) => urgent).length,
    answered.length,
    reply.median,
    reply.p90,
    answered.length === 0 ? null : Math.round((100 * inTime) / answered.length),
    ended.length,
    ended.filter(({ ending }) => ending === 'resolved').length,
    ended.filter(({ ending }) => ending === 'unanswered').length,
    end.median,
    end.p90,
    tallies
      .flatMap((t) => Object.entries(t.passed))
      .reduce((sum, [of, passed]) => (mine({ area: of }) ? sum + passed : sum), 0),
    tallies.flatMap((t) => t.again).filter(mine).length,
    (tallies.at(-1)?.open ?? []).filter(mine).length,
  ]
}

/** The office's areas, and then those that have work and are none of them any more. */
function allAreas(areas: readonly string[], tallies: readonly Tally[]): readonly string[] {
  const found = new Set<string>()
  for (const { came, ended, answered, open } of tallies)
    for (const part of [came, ended, answered, open]) for (const { area } of part) found.add(area)
  return [...new Set([...areas, ...[...found].toSorted()])]
}
