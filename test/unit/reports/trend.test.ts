import { describe, expect, it } from 'vitest'
import { inFullTables } from '#src/reports/in-full.ts'
import { foldedKey, type Row, type Table } from '#src/reports/table.ts'
import { trendsOf } from '#src/reports/trend.ts'
import { areas, talliesOf } from '#test/kit/invented-office.ts'

const row = (key: string, figure: Row['figures'][number]): Row => ({ key, depth: 0, figures: [figure] })

function languages(rows: readonly Row[]): readonly Table[] {
  return [
    {
      ...{ name: 'language', audience: 'public', rowsAre: 'language', rows, total: null },
      columns: [{ name: 'attentions', unit: 'count' }],
    },
  ]
}

describe('what changed', () => {
  it('is followed by the largest of the last report, and has a gap where a report told nothing of it', () => {
    const trends = trendsOf([
      languages([row('es', 30), row('ht', 12)]),
      languages([row('es', 28), row(foldedKey, 14)]),
      languages([row('ht', 31), row('es', 20), row('untold', 40)]),
    ])
    expect(trends).toEqual([
      {
        name: 'languages',
        unit: 'count',
        lines: [
          { key: 'ht', values: [12, null, 31] },
          { key: 'es', values: [30, 28, 20] },
        ],
      },
    ])
  })

  it('is nothing where only one report tells a figure', () => {
    expect(trendsOf([languages([row('es', 30)])])).toEqual([])
    expect(trendsOf([[], languages([row('es', 30)])])).toEqual([])
  })
})

describe('the tables in full', () => {
  it('name the last one of each, add up, and are never published', () => {
    const tallies = talliesOf(2027)
    const came = tallies.flatMap((tally) => tally.came)
    for (const { audience, rows, total } of inFullTables(areas, tallies)) {
      expect(audience).toBe('internal')
      expect(total?.[0]).toBe(came.length)
      const top = rows.filter(({ depth }) => depth === 0)
      expect(top.reduce((sum, { figures }) => sum + Number(figures[0]), 0)).toBe(came.length)
      expect(top.map(({ key }) => key)).not.toContain(foldedKey)
    }
  })
})
