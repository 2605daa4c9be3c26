import { describe, expect, test } from 'vitest'
import { officeHours, writeAsOf, writeDay, writeTime } from '#src/core/office/calendar.ts'
import { daysOfHolidays } from '#src/knowledge/holidays.ts'
import { inThree } from '#test/kit/topic.ts'

const weekdays = {
  timeZone: 'America/Monterrey',
  openings: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
  holidays: ['2026-12-25', '2027-01-01'],
}
const at = (iso: string) => Date.parse(iso)

describe('the office’s hours', () => {
  test.each([
    ['Monday at ten', '2026-11-23T16:00:00Z', { open: true, closes: '15:00' }],
    ['the minute it opens', '2026-11-23T15:00:00Z', { open: true, closes: '15:00' }],
    ['the minute it closes', '2026-11-23T21:00:00Z', { open: false, date: '2026-11-24', weekday: 2, opens: '09:00' }],
    ['early the same day', '2026-11-23T12:00:00Z', { open: false, date: '2026-11-23', weekday: 1, opens: '09:00' }],
    ['Friday night', '2026-11-28T03:00:00Z', { open: false, date: '2026-11-30', weekday: 1, opens: '09:00' }],
    ['Christmas, a Friday', '2026-12-25T16:00:00Z', { open: false, date: '2026-12-28', weekday: 1, opens: '09:00' }],
  ])('%s', (_, now, expected) => expect(officeHours(weekdays, at(now))).toEqual(expected))

  test('a morning and an afternoon: closed in between, open again the same day', () => {
    const split = {
      ...weekdays,
      openings: [
        { days: [1], from: '16:00', to: '18:00' },
        { days: [1], from: '09:00', to: '13:00' },
      ],
    }
    expect(officeHours(split, at('2026-11-23T20:00:00Z'))).toEqual({
      open: false,
      date: '2026-11-23',
      weekday: 1,
      opens: '16:00',
    })
  })

  test('an office that never opens says nothing rather than something false', () =>
    expect(officeHours({ ...weekdays, openings: [] }, at('2026-11-23T16:00:00Z'))).toBeNull())

  test('days and times are written as each language reads them', () => {
    expect(writeDay('2026-11-23', 'es', { weekday: true })).toBe('lunes 23 de noviembre')
    expect(writeDay('2026-11-23', 'en', { weekday: true, year: true })).toBe('Monday, November 23, 2026')
    expect(writeDay('2026-11-23', 'ht', { weekday: true })).toBe('lendi 23 novanm')
    expect([
      writeTime('15:30', 'es'),
      writeTime('15:30', 'en'),
      writeTime('09:00', 'ht'),
      writeTime('00:15', 'en'),
    ]).toEqual(['15:30', '3:30 p.m.', '9:00 nan maten', '12:15 a.m.'])
    expect([
      writeAsOf('2024', 'es'),
      writeAsOf('2024-10', 'ht'),
      writeAsOf('2024-10-03', 'en'),
      writeAsOf('undated', 'es'),
    ]).toEqual(['2024', 'oktòb 2024', 'October 3, 2024', null])
  })

  test('Mexico’s holidays fall where the law puts them', () => {
    const days = daysOfHolidays([
      { name: inThree('Constitución'), month: 2, weekday: 1, nth: 1 },
      { name: inThree('Revolución'), month: 11, weekday: 1, nth: 3 },
      { name: inThree('Navidad'), month: 12, day: 25 },
    ])
    expect(days).toEqual(expect.arrayContaining(['2026-02-02', '2026-11-16', '2026-12-25', '2027-02-01', '2027-11-15']))
  })
})
