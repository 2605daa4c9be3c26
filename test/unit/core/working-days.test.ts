import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#src/core/office/civil-time.ts'
import { restDayOf } from '#src/core/office/holiday-rules.ts'
import {
  addWorkingDays,
  countOf,
  dayKind,
  isWorkingDay,
  listDays,
  type WorkingCalendar,
  workingDaysBetween,
} from '#src/core/office/working-days.ts'
import { bookOf } from '#test/kit/topic.ts'

const book = bookOf([])
const mexico = book.workingDays(null)
const comar = book.workingDays('comar')

/** Written by hand from the calendar and Ley Federal del Trabajo, article 74: the days that are not always on the same date. */
const moved: readonly (readonly [year: number, days: readonly string[]])[] = [
  [2018, ['02-05', '03-19', '11-19', '12-01']],
  [2019, ['02-04', '03-18', '11-18']],
  [2020, ['02-03', '03-16', '11-16']],
  [2021, ['02-01', '03-15', '11-15']],
  [2022, ['02-07', '03-21', '11-21']],
  [2023, ['02-06', '03-20', '11-20']],
  [2024, ['02-05', '03-18', '11-18', '10-01']],
  [2025, ['02-03', '03-17', '11-17']],
  [2026, ['02-02', '03-16', '11-16']],
  [2027, ['02-01', '03-15', '11-15']],
  [2028, ['02-07', '03-20', '11-20']],
  [2029, ['02-05', '03-19', '11-19']],
  [2030, ['02-04', '03-18', '11-18', '10-01']],
  [2031, ['02-03', '03-17', '11-17']],
  [2032, ['02-02', '03-15', '11-15']],
]

const always = ['01-01', '05-01', '09-16', '12-25']

describe('rest days by law, 2018 to 2032', () => {
  test.each(moved)('%i', (year, dates) => {
    const found = mexico.rules.flatMap((rule) => restDayOf(rule, year) ?? []).sort()
    expect(found).toEqual([...always, ...dates].map((date) => `${year}-${date}`).sort())
  })

  test('every other day of those years counts unless it is a Saturday or Sunday', () => {
    const rest = new Set(moved.flatMap(([year, dates]) => [...always, ...dates].map((date) => `${year}-${date}`)))
    for (let day = '2018-01-01'; day <= '2032-12-31'; day = addDays(day, 1))
      expect([day, isWorkingDay(day, mexico)]).toEqual([day, weekdayOf(day) <= 5 && !rest.has(day)])
  })

  test('the change of president is 1 October from 2024, 1 December before, and no day in other years', () => {
    const kinds = ['2012-12-01', '2018-12-03', '2024-10-01', '2024-12-02', '2030-10-01', '2025-10-01', '2030-12-02']
    expect(kinds.map((day) => dayKind(day, mexico).kind)).toEqual([
      'holiday',
      'working',
      'holiday',
      'working',
      'holiday',
      'working',
      'working',
    ])
  })

  test('a rest day is named in the three languages', () =>
    expect(dayKind('2026-09-16', mexico).name).toEqual({
      es: 'Día de la Independencia',
      en: 'Independence Day',
      ht: 'Fèt Endepandans',
    }))
})

describe('thirty working days, counted by hand', () => {
  test.each([
    // Monday: 30 working days without a rest day are six weeks.
    ['entered on a Monday', '2026-06-01', '2026-07-10'],
    ['entered on a Saturday: Monday is day 1', '2026-06-06', '2026-07-17'],
    // 26, 27 Nov; 30 Nov to 4 Dec; 7-11; 14-18; 21-24 (25 is Christmas); 28-31; 4, 5, 6, 7, 8 Jan make 30.
    ['over Christmas and New Year', '2026-11-26', '2027-01-08'],
    // 10-13 Nov (4), 17-20 (16 is Revolution Day), 23-27, 30 Nov-4 Dec, 7-11, 14-18, 21-22.
    ['over the Revolution', '2026-11-10', '2026-12-22'],
    ['over the change of president', '2024-09-02', '2024-10-15'],
  ])('%s', (_, from, last) => expect(countOf({ from, days: 30, first: 'same_day' }, from, mexico).last).toBe(last))

  test('when only the next day may be the first, it ends no earlier', () => {
    const term = { from: '2026-06-01', days: 30 } as const
    expect(countOf({ ...term, first: 'next_day' }, '2026-06-01', mexico).last).toBe('2026-07-13')
  })

  test('the list says of each day whether it counts and why not', () => {
    const listed = listDays({ from: '2026-11-13', days: 3, first: 'same_day' }, mexico)
    expect(listed.map(({ day, kind, number, name }) => [day, kind, number, name?.es ?? null])).toEqual([
      ['2026-11-13', 'working', 1, null],
      ['2026-11-14', 'weekend', null, null],
      ['2026-11-15', 'weekend', null, null],
      ['2026-11-16', 'holiday', null, 'Día de la Revolución'],
      ['2026-11-17', 'working', 2, null],
      ['2026-11-18', 'working', 3, null],
    ])
  })

  test('how many are left: the last day is not over until it has passed', () => {
    const term = { from: '2026-06-01', days: 30, first: 'same_day' } as const
    const on = (today: string) => {
      const { used, left, over } = countOf(term, today, mexico)
      return [used, left, over]
    }
    expect(on('2026-05-31')).toEqual([0, 30, false])
    expect(on('2026-06-01')).toEqual([1, 29, false])
    expect(on('2026-06-07')).toEqual([5, 25, false])
    expect(on('2026-07-10')).toEqual([30, 0, false])
    expect(on('2026-07-11')).toEqual([30, 0, true])
  })
})

describe('an authority’s own closures', () => {
  test('days it suspended do not count', () => {
    expect(dayKind('2024-05-30', comar)).toMatchObject({ kind: 'suspended', name: { es: 'COMAR suspendió labores' } })
    expect(dayKind('2024-05-30', mexico).kind).toBe('working')
    expect(addWorkingDays('2024-05-28', 1, comar)).toBe('2024-06-03')
  })

  test('days it was merely closed count, so that nobody is late by our count', () => {
    expect(dayKind('2025-12-30', comar).kind).toBe('closed')
    expect(isWorkingDay('2025-12-30', comar)).toBe(true)
  })

  test('when the last day is a closed one, the last day somebody is there comes before it', () => {
    const count = countOf({ from: '2025-11-18', days: 30, first: 'same_day' }, '2025-11-18', comar)
    expect([count.last, count.lastOpen]).toEqual(['2025-12-30', '2025-12-26'])
  })

  test('a term inside a closure has no open day', () =>
    expect(countOf({ from: '2025-12-29', days: 2, first: 'same_day' }, '2025-12-29', comar).lastOpen).toBeNull())

  test('an authority that announced nothing has Mexico’s calendar', () =>
    expect(book.workingDays('nobody')).toEqual(mexico))
})

describe('for any day and any term', () => {
  const day = fc.integer({ min: 0, max: 5478 }).map((n) => addDays('2018-01-01', n))
  const calendar = fc.constantFrom<WorkingCalendar>(mexico, comar)
  const length = fc.integer({ min: 0, max: 120 })

  test('adding and then counting returns what was added, and ends on a working day', () =>
    fc.assert(
      fc.property(day, length, calendar, (from, n, days) => {
        const end = addWorkingDays(from, n, days)
        expect(workingDaysBetween(from, end, days)).toBe(n)
        expect(n === 0 || isWorkingDay(end, days)).toBe(true)
      }),
    ))

  test('a longer term ends later, a later start ends no earlier', () =>
    fc.assert(
      fc.property(day, length, calendar, (from, n, days) => {
        expect(addWorkingDays(from, n + 1, days) > addWorkingDays(from, n, days)).toBe(true)
        expect(addWorkingDays(addDays(from, 1), n, days) >= addWorkingDays(from, n, days)).toBe(true)
      }),
    ))

  test('counting backwards is counting forwards with a minus', () =>
    fc.assert(
      fc.property(day, day, calendar, (a, b, days) => {
        expect(workingDaysBetween(a, b, days) + workingDaysBetween(b, a, days)).toBe(0)
      }),
    ))

  test('the list has no gap, numbers its working days from 1, and ends with the last', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), calendar, (from, n, days) => {
        const listed = listDays({ from, days: n, first: 'same_day' }, days)
        expect(listed.map((l) => l.day)).toEqual(listed.map((_, i) => addDays(from, i)))
        expect(listed.flatMap((l) => l.number ?? [])).toEqual(Array.from({ length: n }, (_, i) => i + 1))
        expect(listed.at(-1)?.number).toBe(n)
      }),
    ))
})

test.each([
  ['no days', { from: '2026-06-01', days: 0 }],
  ['half a day', { from: '2026-06-01', days: 1.5 }],
  ['too many', { from: '2026-06-01', days: 1001 }],
  ['a day that is none', { from: '2026-02-30', days: 3 }],
])('a term of %s is refused', (_, term) =>
  expect(() => listDays({ ...term, first: 'same_day' }, mexico)).toThrow(RangeError),
)
