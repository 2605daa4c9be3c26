import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { addDays, type CivilDay, momentOf } from '#src/core/office/civil-time.ts'
import type { Attention } from '#src/reports/attention.ts'
import type { Edition } from '#src/reports/edition.ts'
import type { Figure, Table } from '#src/reports/table.ts'
import { type Counting, type Tally, tallyOf } from '#src/reports/tally.ts'

interface Group extends Partial<Record<'replied' | 'ended' | 'again' | 'endedAgain' | 'erased', string>> {
  readonly id: string
  readonly n: number
  readonly came: string
  readonly passed?: { readonly at: string; readonly to: string }
  readonly [word: string]: unknown
}

interface Fixture {
  readonly office: {
    readonly time_zone: string
    readonly openings: Counting['calendar']['openings']
    readonly holidays: readonly string[]
    readonly areas: readonly string[]
    readonly promises: Readonly<Record<string, number>>
  }
  readonly groups: readonly Group[]
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const fixture = parse(readFileSync('test/fixtures/reports/year.yaml', 'utf8')) as Fixture

/** The figures counted by hand, by report and table. */
export const { expected } = fixture

/** The invented office's areas. */
export const { areas } = fixture.office

/** How it counts time. */
export const counting: Counting = {
  calendar: {
    timeZone: fixture.office.time_zone,
    openings: fixture.office.openings,
    holidays: fixture.office.holidays,
  },
  promiseOf: (area) => fixture.office.promises[area] ?? 0,
}

/** The tallies of every day of a year, each made from what was known at noon of the next. */
export function talliesOf(year: number): readonly Tally[] {
  const tallies: Tally[] = []
  for (let day: CivilDay = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
    const seen = fixture.groups.flatMap((group) => knownAt(group, at(`${addDays(day, 1)} 12:00`)))
    tallies.push(tallyOf(day, seen, tallies.at(-1)?.open ?? null, counting))
  }
  return tallies
}

/** A group's attentions as they stand at a moment; none before they came or once they erased themselves. */
function knownAt(group: Group, now: number): readonly Attention[] {
  const past = (moment: string | undefined): number | null =>
    moment === undefined || at(moment) > now ? null : at(moment)
  const cameAt = past(group.came)
  if (cameAt === null || past(group.erased) !== null) return []
  const passed = past(group.passed?.at)
  const endedAt = past(group.again) === null ? past(group.ended) : past(group.endedAgain)
  const one = {
    reason: 'asked',
    urgent: false,
    stage: 'new',
    isTimed: true,
    ending: 'untold',
    outcome: 'untold',
    ...group,
    area: passed === null ? group.area : group.passed?.to,
    cameAt,
    repliedAt: past(group.replied),
    endedAt,
    passedAt: passed === null ? [] : [passed],
  } as unknown as Attention
  return Array.from({ length: group.n }, (_, i) => ({ ...one, id: `${group.id}${i}`, person: `${group.id}${i}` }))
}

function at(moment: string): number {
  const [day = '', time = ''] = moment.split(' ')
  return momentOf(day, time, fixture.office.time_zone)
}

/** An edition's tables as the fixture writes them. */
export function written({ tables, silent, gone, indicators }: Edition): Record<string, unknown> {
  return {
    ...Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)])),
    silent,
    gone,
    indicators: Object.fromEntries(indicators.map(({ id, figure }) => [id, writeFigure(figure)])),
  }
}

function rowsOf({ rows, total, columns }: Table): Record<string, unknown> {
  const figures = (of: readonly Figure[]) => (columns.length === 1 ? writeFigure(of[0] ?? null) : of.map(writeFigure))
  let above = ''
  const named = rows.map(({ key, depth, figures: of }) => {
    if (depth === 0) above = key
    return [depth === 0 ? key : `${above}/${key}`, figures(of)]
  })
  return Object.fromEntries([...named, ...(total === null ? [] : [['_total', figures(total)]])])
}

function writeFigure(figure: Figure): number | string {
  return figure === null ? '-' : typeof figure === 'object' ? `${figure.least}+` : figure
}
