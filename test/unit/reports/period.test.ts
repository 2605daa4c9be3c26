import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/core/office/civil-time.ts'
import { measure } from '#src/reports/measure.ts'
import {
  daysOf,
  lastReady,
  monthsOf,
  periodKinds,
  periodNamed,
  periodOf,
  previous,
  readyAt,
} from '#src/reports/period.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))

describe('a period', () => {
  it.each([
    ['week', '2026-11-21', '2026-W47', '2026-11-16', '2026-11-23'],
    ['week', '2027-01-02', '2026-W53', '2026-12-28', '2027-01-04'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-06'],
    ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-03-01'],
    ['month', '2026-12-31', '2026-12', '2026-12-01', '2027-01-01'],
    ['quarter', '2026-11-21', '2026-Q4', '2026-10-01', '2027-01-01'],
    ['year', '2026-11-21', '2026', '2026-01-01', '2027-01-01'],
  ] as const)('%s of %s is %s', (kind, of, name, from, until) => {
    expect(periodOf(kind, of)).toEqual({ kind, name, from, until })
  })

  it('has its days, its name, and the one before it, which ends where it begins', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...periodKinds), (of, kind) => {
        const period = periodOf(kind, of)
        expect(daysOf(period)).toContain(of)
        expect(periodNamed(period.name)).toEqual(period)
        expect(previous(period).until).toBe(period.from)
      }),
    )
  })

  it.each(['2026-W54', '2025-W53', '2026-13', '2026-Q5', '2026-W1', '26', '', '2026-11-01', ':period'])(
    'is not called %j',
    (name) => expect(periodNamed(name)).toBeNull(),
  )

  it('has the months that lie in it; a week has none', () => {
    expect(monthsOf(periodOf('quarter', '2026-05-05')).map(({ name }) => name)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
    ])
    expect(monthsOf(periodOf('year', '2026-05-05'))).toHaveLength(12)
    expect(monthsOf(periodOf('week', '2026-05-05'))).toEqual([])
  })

  it('is ready at noon after its last day, by the clocks of its zone, also when they change', () => {
    const zone = 'America/Ciudad_Juarez'
    const week = periodOf('week', '2027-03-14')
    expect(new Date(readyAt(week, zone)).toISOString()).toBe('2027-03-15T18:00:00.000Z')
    expect(new Date(readyAt(previous(week), zone)).toISOString()).toBe('2027-03-08T19:00:00.000Z')
    expect(lastReady('week', readyAt(week, zone) - 1, zone)).toEqual(previous(week))
    expect(lastReady('week', readyAt(week, zone), zone)).toEqual(week)
  })
})

describe('how long things took', () => {
  it('is told by times somebody really waited', () => {
    expect(measure([])).toEqual({ of: 0, median: null, p90: null })
    expect(measure([7])).toEqual({ of: 1, median: 7, p90: 7 })
    expect(measure([30, 10, 20, 40])).toEqual({ of: 4, median: 20, p90: 40 })
    expect(measure([100, ...Array.from({ length: 9 }, (_, i) => i + 1)])).toEqual({ of: 10, median: 5, p90: 9 })
  })
})
