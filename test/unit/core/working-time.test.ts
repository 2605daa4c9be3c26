import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '#src/core/office/calendar.ts'
import { afterOfficeDays, afterWorkingMinutes, openingFrom, workingMinutes } from '#src/core/office/working-time.ts'

const timeZone = 'America/Monterrey'
/** Monday to Friday, nine to three; the Wednesday is a holiday. */
const office: Calendar = {
  timeZone,
  openings: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
  holidays: ['2026-11-25'],
}
/** A moment by the office's clock, which is six hours behind Greenwich in November. */
const at = (text: string) => Date.parse(`${text}:00-06:00`)
const minute = 60_000

describe('minutes of the office’s hours', () => {
  test.each([
    ['within one morning', '2026-11-23T10:00', '2026-11-23T11:30', 90],
    ['before it opens nothing passes', '2026-11-23T07:00', '2026-11-23T09:00', 0],
    ['overnight only the office’s part counts', '2026-11-23T14:00', '2026-11-24T10:00', 120],
    ['a holiday counts nothing', '2026-11-24T15:00', '2026-11-26T09:00', 0],
    ['a weekend counts nothing', '2026-11-27T15:00', '2026-11-30T09:00', 0],
    ['a week with a holiday has four days', '2026-11-23T00:00', '2026-11-30T00:00', 4 * 360],
    ['backwards they are negative', '2026-11-23T11:30', '2026-11-23T10:00', -90],
  ])('%s', (_, from, to, minutes) => expect(workingMinutes(at(from), at(to), office)).toBe(minutes))

  test('openings that overlap count once; a break is none', () => {
    const broken = {
      timeZone,
      openings: [
        { days: [1], from: '09:00', to: '12:00' },
        { days: [1], from: '11:00', to: '13:00' },
        { days: [1], from: '16:00', to: '18:00' },
      ],
      holidays: [],
    }
    expect(workingMinutes(at('2026-11-23T00:00'), at('2026-11-24T00:00'), broken)).toBe(6 * 60)
  })

  test('when clocks go forward, an hour that is skipped does not count', () => {
    const night = { timeZone: 'America/Chicago', openings: [{ days: [7], from: '01:00', to: '05:00' }], holidays: [] }
    const day = Date.parse('2026-03-08T00:00:00-06:00')
    expect(workingMinutes(day, day + 12 * 60 * minute, night)).toBe(3 * 60)
  })
})

describe('some minutes of the office’s hours later', () => {
  test.each([
    ['within the day', '2026-11-23T10:00', 60, '2026-11-23T11:00'],
    ['goes on the next day', '2026-11-23T14:30', 60, '2026-11-24T09:30'],
    ['passes over a holiday', '2026-11-24T14:30', 60, '2026-11-26T09:30'],
    ['from a closed hour counts from the opening', '2026-11-21T12:00', 120, '2026-11-23T11:00'],
    ['none is now, even at night', '2026-11-21T12:00', 0, '2026-11-21T12:00'],
  ])('%s', (_, from, minutes, then) => expect(afterWorkingMinutes(at(from), minutes, office)).toBe(at(then)))

  test('an office that never opens never gets there', () => {
    expect(afterWorkingMinutes(at('2026-11-23T10:00'), 1, { ...office, openings: [] })).toBeNull()
    expect(openingFrom('2026-11-23', { ...office, openings: [] })).toBeNull()
    expect(afterOfficeDays('2026-11-23', 1, { ...office, openings: [] })).toBeNull()
  })

  test('less than none is refused', () => {
    expect(() => afterWorkingMinutes(0, -1, office)).toThrow(RangeError)
    expect(() => afterWorkingMinutes(0, Number.NaN, office)).toThrow(RangeError)
  })
})

test('days of the office, and when it opens on one', () => {
  expect(afterOfficeDays('2026-11-24', 1, office)).toBe('2026-11-26')
  expect(afterOfficeDays('2026-11-24', 0, office)).toBe('2026-11-24')
  expect(afterOfficeDays('2026-11-27', 2, office)).toBe('2026-12-01')
  expect(openingFrom('2026-11-24', office)).toBe(at('2026-11-24T09:00'))
  expect(openingFrom('2026-11-25', office)).toBe(at('2026-11-26T09:00'))
})

describe('whatever the hours', () => {
  const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') })
  const opening = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.constantFrom('00:00', '01:30', '08:00', '09:00', '13:00'),
    to: fc.constantFrom('02:30', '12:00', '15:00', '23:59'),
  })
  const calendar = fc.record({
    timeZone: fc.constantFrom('America/Monterrey', 'America/Chicago', 'Pacific/Honolulu'),
    openings: fc.array(opening, { minLength: 1, maxLength: 3 }),
    holidays: fc.constantFrom<string[]>([], ['2026-05-01', '2026-12-25']),
  })

  test('what passes in two parts passes in one, and no more than passes on the clock', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, moment, moment), (hours, moments) => {
        const [a = 0, b = 0, c = 0] = moments.map((m) => m - (m % minute)).toSorted((x, y) => x - y)
        const whole = workingMinutes(a, c, hours)
        expect(workingMinutes(a, b, hours) + workingMinutes(b, c, hours)).toBe(whole)
        expect(whole).toBeGreaterThanOrEqual(0)
        expect(whole).toBeLessThanOrEqual((c - a) / minute)
      }),
      { numRuns: 60 },
    )
  })

  test('so many minutes later, so many minutes have passed, and at no moment before', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 5000 }), (hours, from, minutes) => {
        const then = afterWorkingMinutes(from, minutes, hours)
        if (then === null) return
        expect(workingMinutes(from, then, hours)).toBe(minutes)
        expect(workingMinutes(from, then - 1, hours)).toBeLessThan(minutes)
      }),
      { numRuns: 60 },
    )
  })
})
