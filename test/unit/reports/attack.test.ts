import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edition, makeEdition } from '#src/reports/edition.ts'
import { monthsOf, type Period, periodNamed } from '#src/reports/period.ts'
import { foldedKey, type Row, type Table } from '#src/reports/table.ts'
import type { CountedAttention, Tally } from '#src/reports/tally.ts'
import { boundsOf, type Told } from '#test/kit/attacker.ts'

const areas = ['atencion', 'juridica', 'norte'] as const
const topics = ['remains', 'pension', 'legal', 'jobs'] as const
const places = ['us-tx', 'us-ca', 'us-il', 'mx-dur', 'ht'] as const
const year = periodNamed('2027') as Period
const months = monthsOf(year).slice(0, 4)

const one = fc.record({
  month: fc.nat({ max: months.length - 1 }),
  person: fc.integer({ min: 1, max: 150 }).map(String),
  area: fc.oneof(
    { weight: 2, arbitrary: fc.constant('atencion') },
    { weight: 1, arbitrary: fc.constantFrom(...areas) },
  ),
  topic: fc.constantFrom(...topics),
  place: fc.oneof({ weight: 1, arbitrary: fc.constant('us-tx') }, { weight: 2, arbitrary: fc.constantFrom(...places) }),
})

const population = fc.array(one, { minLength: 40, maxLength: 240, size: 'max' })

/** Everything that is published of a population: each month, and the year. */
function publish(rows: readonly (typeof one extends fc.Arbitrary<infer T> ? T : never)[]): readonly Edition[] {
  const make = (period: Period, tallies: readonly Tally[], of: readonly Edition[], indicators = []) =>
    makeEdition({ period, madeAt: 0, tallies, ratings: [], months: of, areas, indicators, content: null, before: null })
  const made = months.map((month, i) => {
    const came = rows.flatMap((row, n): CountedAttention[] =>
      row.month !== i ? [] : [{ ...row, id: `${n}`, language: 'es', channel: 'web', reason: 'asked', urgent: false }],
    )
    const tally: Tally = { day: month.from, came, again: [], answered: [], ended: [], passed: {}, open: [], gone: 0 }
    return make(month, [tally], [])
  })
  return [...made, make(year, [], made)]
}

describe('somebody with every published table in hand', () => {
  it('cannot bound a place, area or topic of a month with 1 to 9 attentions tighter than 0 to 9', () => {
    let hidden = 0
    let told = 0
    fc.assert(
      fc.property(population, (rows) => {
        const editions = publish(rows)
        const known = [...readAll(editions, 'place', flat), ...readAll(editions, 'matter', nested)]
        told += editions.at(-1)?.tables.flatMap(({ rows: of }) => of).length ?? 0
        const sizes = Map.groupBy(
          rows.flatMap(({ month, area, topic, place }) => [
            `${place}@${month}`,
            `${area}@${month}`,
            `${area}/${topic}@${month}`,
          ]),
          (cell) => cell,
        )
        for (const [cell, { length }] of sizes) {
          if (length >= 10) continue
          const [least, most] = boundsOf(cell, known)
          expect(least, cell).toBeLessThanOrEqual(1e-6)
          expect(most, cell).toBeGreaterThanOrEqual(9 - 1e-6)
          hidden += 1
        }
      }),
      { numRuns: 25 },
    )
    expect(hidden).toBeGreaterThan(300)
    expect(told).toBeGreaterThan(50)
  }, 240_000)

  it('would be found out by this test if a small category stood alone beside its total', () => {
    const known: readonly Told[] = [
      { cells: ['a@0', 'b@0'], sum: 43 },
      { cells: ['a@0'], sum: 40 },
    ]
    expect(boundsOf('b@0', known)).toEqual([3, 3])
    expect(boundsOf('a@1', known)).toEqual([0, Number.POSITIVE_INFINITY])
    expect(
      boundsOf('b@1', [
        { cells: ['b@0', 'b@1'], sum: 12 },
        { cells: ['b@0'], sum: 9, least: true },
      ]),
    ).toEqual([0, 3])
  })
})

type Read = (table: Table, when: readonly number[], editions: readonly Edition[]) => readonly Told[]

/** What the tables of one name say, in every edition; the year covers those months that told anything. */
function readAll(editions: readonly Edition[], name: string, read: Read): readonly Told[] {
  return editions.flatMap(({ tables }, i) => {
    const table = tables.find((of) => of.name === name)
    const when = i < months.length ? [i] : months.map((_, n) => n).filter((n) => editions[n]?.told?.area !== undefined)
    return table === undefined ? [] : read(table, when, editions)
  })
}

function flat(table: Table, when: readonly number[]): readonly Told[] {
  return lines(table.rows, when, places, table.total?.[0] as number)
}

function nested(table: Table, when: readonly number[], editions: readonly Edition[]): readonly Told[] {
  const top = table.rows.filter(({ depth }) => depth === 0)
  return [
    ...lines(top, when, areas, table.total?.[0] as number),
    // An area is its topics, whether they are told or not.
    ...areas.flatMap((area) =>
      when.map((m) => ({ cells: topics.map((topic) => `${area}/${topic}@${m}`), less: `${area}@${m}`, sum: 0 })),
    ),
    ...top.flatMap(({ key }) => {
      const from = table.rows.findIndex((row) => row.depth === 0 && row.key === key)
      const next = table.rows.findIndex((row, i) => i > from && row.depth === 0)
      const under = table.rows.slice(from + 1, next < 0 ? undefined : next)
      const told = when.filter((m) => editions[m]?.told?.[`topic:${key}`] !== undefined)
      return under.length === 0
        ? []
        : lines(
            under,
            told,
            topics.map((topic) => `${key}/${topic}`),
            null,
            `${key}/`,
          )
    }),
  ]
}

/** Figures of categories, of all others together, and of everything. */
function lines(
  rows: readonly Row[],
  when: readonly number[],
  keys: readonly string[],
  total: number | null,
  prefix = '',
): readonly Told[] {
  const over = (of: readonly string[]) => of.flatMap((key) => when.map((m) => `${key}@${m}`))
  const shown = rows.filter(({ key }) => key !== foldedKey).map(({ key }) => `${prefix}${key}`)
  return [
    ...(total === null ? [] : [{ cells: over(keys), sum: total }]),
    ...rows.map(({ key, figures: [figure] }): Told => {
      const least = typeof figure === 'object' && figure !== null
      const sum = least ? figure.least : (figure as number)
      if (key !== foldedKey) return { cells: over([`${prefix}${key}`]), sum, least }
      // In a month all others are exactly so many; over a year what is told apart may be in it too.
      return {
        cells: over(when.length === 1 ? keys.filter((of) => !shown.includes(of)) : keys),
        sum,
        least: when.length > 1,
      }
    }),
  ]
}
