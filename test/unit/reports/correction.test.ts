import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, peopleIn } from '#src/reports/fold.ts'
import { type Partition, tell, tellAgain } from '#src/reports/told.ts'

const people = (key: string, n: number, from = 0): readonly Part[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${key}${from + i}`, key, person: `${key}${from + i}` }))

const places = (...parts: (readonly Part[])[]) => new Map<Partition, readonly Part[]>([['place', parts.flat()]])

describe('a corrected month', () => {
  it('keeps what ten people or more did not change, and lets it wait', () => {
    const first = tell(places(people('tx', 20), people('ca', 15)))
    const again = tellAgain(first, places(people('tx', 29), people('ca', 15)))
    expect(again.place?.folded).toEqual({ shown: { ca: 15, tx: 20 }, folded: 0 })
    // One more, and the ten who came since the first edition are told.
    const later = tellAgain(again, places(people('tx', 30), people('ca', 15)))
    expect(later.place?.folded.shown).toEqual({ ca: 15, tx: 30 })
  })

  it('never tells a category that was folded, however many it has become, nor folds one that was told', () => {
    const first = tell(places(people('tx', 20), people('ca', 6), people('il', 7)))
    const again = tellAgain(first, places(people('tx', 20), people('ca', 40), people('il', 7)))
    expect(again.place?.folded).toEqual({ shown: { tx: 20 }, folded: 47 })
    expect(tellAgain(first, places(people('tx', 5), people('ca', 6), people('il', 7))).place).toEqual(first.place)
  })

  it('tells nothing of a month that told nothing, and of a new category where none was folded', () => {
    expect(tellAgain(tell(places(people('tx', 9))), places(people('tx', 60)))).toEqual({})
    const first = tell(places(people('tx', 20), people('ca', 15)))
    expect(tellAgain(first, places(people('tx', 20), people('ca', 15), people('il', 30))).place?.folded).toEqual(
      first.place?.folded,
    )
  })

  it('changes a figure only by ten different people or more, whatever is put right', () => {
    const part = fc.record({ id: fc.nat(120).map(String), key: fc.constantFrom('tx', 'ca', 'il', 'dur') })
    const month = fc
      .uniqueArray(part, { minLength: 10, maxLength: 120, size: 'max', selector: ({ id }) => id })
      .map((rows) => rows.map((row) => ({ ...row, person: row.id })))
    fc.assert(
      fc.property(month, month, (before, after) => {
        const first = tell(places(before)).place
        const again = tellAgain({ place: first }, places(after)).place
        if (first === undefined || again === undefined) return
        expect(Object.keys(again.folded.shown)).toEqual(Object.keys(first.folded.shown))
        for (const [key, figure] of Object.entries(again.folded.shown)) {
          if (figure === first.folded.shown[key]) continue
          const of = (rows: readonly Part[]) => rows.filter((row) => row.key === key).map(({ id }) => id)
          const [was, is] = [of(before), of(after)]
          const changed = [...was.filter((id) => !is.includes(id)), ...is.filter((id) => !was.includes(id))]
          expect(changed.length).toBeGreaterThanOrEqual(10)
          expect(peopleIn(after.filter((row) => row.key === key))).toBeGreaterThanOrEqual(10)
        }
      }),
    )
  })
})
