import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestPeople, foldParts, type Part, peopleIn, totalOf } from '#src/reports/fold.ts'
import { poolYear, type ToldMonth } from '#src/reports/pool.ts'
import { boundsOf, type Told } from '#test/kit/attacker.ts'

/** So many attentions of so many different people in each category; people differ from one category to the next. */
function parts(sizes: Readonly<Record<string, number>>, whose = ''): readonly Part[] {
  return Object.entries(sizes).flatMap(([key, n]) =>
    Array.from({ length: n }, (_, i) => ({ id: `${key}-${i}`, key, person: `${whose}${key}-${i}` })),
  )
}

const categories = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const

/** A random month: few and many, and people who come several times, in one category or in several. */
const month = fc
  .array(
    fc.record({
      key: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom('a', 'b') },
        { weight: 2, arbitrary: fc.constantFrom(...categories) },
      ),
      person: fc.integer({ min: 1, max: 200 }),
    }),
    { maxLength: 90, size: 'max' },
  )
  .map((rows) => rows.map(({ key, person }, i) => ({ id: `${i}`, key, person: `p${person}` })))

describe('a table about people', () => {
  it('tells each category with ten people or more and the others together', () => {
    expect(foldParts(parts({ a: 30, b: 10, c: 6, d: 4 }))).toEqual({ shown: { a: 30, b: 10 }, folded: 10 })
  })

  it('lets the smallest of the others join one that would stand alone, so that the total does not tell on it', () => {
    expect(foldParts(parts({ a: 30, b: 12, c: 9 }))).toEqual({ shown: { a: 30 }, folded: 21 })
    expect(foldParts(parts({ a: 30, b: 12, c: 3, d: 2 }))).toEqual({ shown: { a: 30 }, folded: 17 })
  })

  it('counts people, not how often they came: twelve attentions of one person are not told', () => {
    const often = Array.from({ length: 12 }, (_, i) => ({ id: `z${i}`, key: 'z', person: 'the same' }))
    expect(foldParts([...parts({ a: 30, b: 20 }), ...often])).toEqual({ shown: { a: 30 }, folded: 32 })
  })

  it('tells nothing of fewer than ten people', () => {
    expect(foldParts(parts({ a: 9 }))).toBeNull()
    expect(foldParts([])).toBeNull()
  })

  it('lets nobody bound a small category tighter than 0 to 9, whatever the month was', () => {
    fc.assert(
      fc.property(month, (rows) => {
        const folded = foldParts(rows)
        if (folded === null) return
        expect(totalOf(folded)).toBe(rows.length)
        const told = toldOf([{ folded, parts: rows }])
        for (const [key, size] of sizesOf(rows)) {
          if (key in folded.shown)
            expect(peopleIn(rows.filter((row) => row.key === key))).toBeGreaterThanOrEqual(fewestPeople)
          else expectFree(boundsOf(`${key}@0`, told), size)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a year over its months', () => {
  it('tells a category that was too small for every month, once enough stays untold', () => {
    const told = (sizes: Readonly<Record<string, number>>, whose: string): ToldMonth => {
      const of = parts(sizes, whose)
      const folded = foldParts(of)
      if (folded === null) throw new Error('too few')
      return { folded, parts: of }
    }
    const [may, june] = ['may', 'june'].map((whose) => told({ a: 40, b: 6, c: 8, d: 7 }, whose)) as [
      ToldMonth,
      ToldMonth,
    ]
    expect(may.folded).toEqual({ shown: { a: 40 }, folded: 21 })
    // Of c (16 in two months) a figure is told: b and d, 13 in each month, stay together. Then d cannot be: b would stand alone.
    expect(poolYear([may, june])).toEqual({ shown: { c: 16 }, rest: 26 })
    // Folded in one month only: the year would tell that month.
    // The same eight people twice are eight people.
    expect(poolYear([may, may])).toEqual({ shown: {}, rest: 42 })
    expect(poolYear([may, told({ a: 40, c: 20 }, 'june')])).toEqual({ shown: {}, rest: 21 })
  })

  it('lets nobody bound what a month folded tighter than 0 to 9, with the months and the year in hand', () => {
    let toldByTheYear = 0
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6, size: 'max' }), (rows) => {
        const months = rows.flatMap((of) => {
          const folded = foldParts(of)
          return folded === null ? [] : [{ folded, parts: of }]
        })
        const year = poolYear(months)
        toldByTheYear += Object.keys(year.shown).length
        const told = toldOf(months, year.shown)
        months.forEach(({ folded, parts: of }, i) => {
          for (const [key, size] of sizesOf(of))
            if (!(key in folded.shown)) expectFree(boundsOf(`${key}@${i}`, told), size)
        })
      }),
      { numRuns: 60 },
    )
    expect(toldByTheYear).toBeGreaterThan(30)
  }, 120_000)
})

function sizesOf(rows: readonly Part[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, of]) => [key, of.length])
}

/** Everything a reader can add up: each month's total is its figures and what was folded; the year's figures are sums over its months. */
function toldOf(months: readonly ToldMonth[], year: Readonly<Record<string, number>> = {}): readonly Told[] {
  const hidden = ({ folded }: ToldMonth) => categories.filter((key) => !(key in folded.shown))
  return [
    ...months.map((one, i) => ({ cells: hidden(one).map((key) => `${key}@${i}`), sum: one.folded.folded })),
    ...Object.entries(year).map(([key, sum]) => ({
      cells: months.flatMap((one, i) =>
        hidden(one).includes(key as 'a') && one.folded.folded > 0 ? [`${key}@${i}`] : [],
      ),
      sum,
    })),
  ].filter(({ cells }) => cells.length > 0)
}

/** The guarantee: anything from 0 to 9 is possible, and the truth. */
function expectFree([least, most]: readonly [number, number], size: number): void {
  expect(least).toBeLessThanOrEqual(size >= fewestPeople ? size : 1e-6)
  expect(most).toBeGreaterThanOrEqual(Math.max(size, fewestPeople - 1) - 1e-6)
}
