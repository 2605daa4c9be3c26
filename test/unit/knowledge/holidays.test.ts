import { expect, test } from 'vitest'
import { daysOfHolidays } from '#src/knowledge/holidays.ts'
import { bookOf, inThree } from '#test/kit/topic.ts'

const of = (year: number, rule: Parameters<typeof daysOfHolidays>[0][number]) =>
  daysOfHolidays([rule]).filter((day) => day.startsWith(String(year)))

test.each([
  [2026, 2, 1, 1, '2026-02-02', 'the first Monday of February'],
  [2027, 3, 1, 3, '2027-03-15', 'the third Monday of March, where the month begins on a Monday'],
  [2026, 11, 1, 3, '2026-11-16', 'the third Monday of November, where the month begins on a Sunday'],
  [2028, 2, 7, 1, '2028-02-06', 'the first Sunday of February'],
])('in %i, month %i: weekday %i, number %i is %s, %s', (year, month, weekday, nth, day) =>
  expect(of(year, { name: inThree('x'), month, weekday, nth })).toEqual([day]),
)

test('a fixed day returns every year, leap years too', () => {
  const days = daysOfHolidays([{ name: inThree('Navidad'), month: 12, day: 25 }])
  expect(days.at(0)).toBe('2020-12-25')
  expect(days.at(-1)).toBe('2070-12-25')
  expect(new Set(days).size).toBe(51)
  expect(of(2028, { name: inThree('x'), month: 2, day: 29 })).toEqual(['2028-02-29'])
})

test('the real office is closed on Mexico’s holidays and on no ordinary Monday', () => {
  const { holidays } = bookOf([]).calendar
  expect(holidays).toEqual(
    expect.arrayContaining(['2026-11-16', '2026-12-25', '2027-01-01', '2027-02-01', '2027-03-15']),
  )
  expect(holidays).not.toContain('2026-11-23')
  expect(new Set(holidays).size).toBe(holidays.length)
})
