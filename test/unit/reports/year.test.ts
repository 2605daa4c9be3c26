import { describe, expect, it } from 'vitest'
import type { Indicator } from '#src/core/office/indicator.ts'
import type { OwnReport } from '#src/core/office/own-report.ts'
import { type Edition, makeEdition } from '#src/reports/edition.ts'
import { makeOwnEdition } from '#src/reports/own-edition.ts'
import { monthsOf, type Period, periodNamed } from '#src/reports/period.ts'
import { areas, expected, talliesOf, written } from '#test/kit/invented-office.ts'

const tallies = talliesOf(2027)

const words = { name: '', counted: '', missing: '', source: '' }
const indicators: readonly Indicator[] = [
  { id: 'topics', counts: { by: 'topic', keys: ['remains', 'pension'] }, ...words },
  { id: 'places', counts: { by: 'place', keys: ['us-tx', 'us-ca'] }, ...words },
  { id: 'area', counts: { by: 'area', keys: ['atencion'] }, ...words },
  { id: 'elsewhere', counts: null, ...words },
]

const owed: OwnReport = {
  ...{ id: 'juridica', name: '', area: 'juridica', every: 'quarter', to: '' },
  parts: [{ name: '', tables: ['months', 'standing', 'endings', 'matter'], missing: '', source: '' }],
}

function editionOf(name: string): Edition {
  if (name.startsWith('juridica_')) return ownEditionOf(name.slice('juridica_'.length))
  const period = periodNamed(name) as Period
  return makeEdition({
    period,
    madeAt: 0,
    tallies: tallies.filter(({ day }) => period.from <= day && day < period.until),
    ratings: [],
    months: period.kind === 'month' ? [] : monthsOf(period).map((month) => editionOf(month.name)),
    areas,
    indicators,
    content: null,
    before: null,
  })
}

function ownEditionOf(name: string): Edition {
  const period = periodNamed(name) as Period
  const within = tallies.filter(({ day }) => period.from <= day && day < period.until)
  const whole = editionOf(name)
  return makeOwnEdition({ report: owed, period, madeAt: 0, tallies: within, whole, before: null })
}

describe('the year that was counted by hand', () => {
  for (const [report, tables] of Object.entries(expected))
    for (const [table, figures] of Object.entries(tables))
      it(`agrees in ${report}, ${table}`, () => {
        expect(written(editionOf(report))[table]).toEqual(figures)
      })

  it('tells nothing about people in a week, and nothing but what was counted in a month of two', () => {
    const inside = ['work', 'standing', 'endings', 'matter_all', 'language_all', 'place_all']
    expect(editionOf('2027-W06').tables.map(({ name }) => name)).toEqual(inside)
    expect(editionOf('2027-03').tables.map(({ name }) => name)).toEqual([...inside, 'outcome'])
  })

  it('tells of people in an area’s own report no figure that the office’s does not tell', () => {
    const whole = editionOf('2027-Q1').tables.flatMap(({ name, rows }) =>
      rows.map((row) => JSON.stringify([name, row])),
    )
    const own = editionOf('juridica_2027-Q1').tables.filter(({ audience }) => audience === 'public')
    expect(own.map(({ name }) => name)).toEqual(['matter'])
    for (const { name, rows, total } of own) {
      expect(total).toBeNull()
      for (const row of rows) expect(whole).toContain(JSON.stringify([name, row]))
    }
  })

  it('adds up: the weeks and the months of a year have the same attentions', () => {
    const came = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + ((editionOf(name).tables[0]?.total?.[0] as number) ?? 0), 0)
    const weeks = Array.from({ length: 52 }, (_, i) => `2027-W${String(i + 1).padStart(2, '0')}`)
    // The first days of 2027 belong to the last week of 2026; nobody came on them.
    expect(came(weeks)).toBe(86)
    expect(came(monthsOf(periodNamed('2027') as Period).map(({ name }) => name))).toBe(86)
    expect(came(['2027'])).toBe(86)
  })
})
