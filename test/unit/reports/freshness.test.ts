import { describe, expect, it } from 'vitest'
import type { DueEntry } from '#src/core/desk/desk.ts'
import { freshnessTable } from '#src/reports/freshness.ts'

const entry = (owner: string, reviewBy: string, seen: string | null = null): DueEntry => ({ owner, reviewBy, seen })

/** Counted by hand for 22 November 2026, a day on which sixty more lead to 21 January 2027. */
const entries: readonly DueEntry[] = [
  entry('atencion', '2026-11-21', '2026-01-01'), // overdue by a day
  entry('atencion', '2026-11-12', '2026-10-22'), // by ten
  entry('atencion', '2025-11-22'), // by a year of 365 days
  entry('atencion', '2026-11-22', '2027-01-01'), // on its last day: due soon; a day to come says nothing
  entry('atencion', '2027-01-21'), // on the sixtieth: soon
  entry('atencion', '2027-01-22'), // on the sixty-first: not yet
  entry('juridica', '2028-01-01', '2026-11-22'),
  entry('closed-area', '2026-11-20'), // no area of the office any more
]

describe('what has to be looked at again', () => {
  it('is counted by who looks after it, to the day', () => {
    const { rows, total, audience } = freshnessTable(['atencion', 'juridica', 'norte'], entries, '2026-11-22')
    expect(rows.map(({ key, figures }) => [key, ...figures])).toEqual([
      ['atencion', 6, 2, 3, 10, 365, 31],
      ['juridica', 1, 0, 0, null, null, 0],
      ['norte', 0, 0, 0, null, null, null],
      ['closed-area', 1, 0, 1, 2, 2, null],
    ])
    // Overdue by 1, 2, 10 and 365 days: the second of four is the middle one by nearest rank.
    expect(total).toEqual([8, 2, 4, 2, 365, 0])
    expect(audience).toBe('internal')
  })
})
