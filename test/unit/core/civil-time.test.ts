import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilTime, isCivilDay, momentOf, weekdayOf } from '#src/core/office/civil-time.ts'

const at = (iso: string) => Date.parse(iso)

describe('what clocks show', () => {
  test.each([
    ['a minute before midnight in Durango', '2026-11-22T05:59:00Z', 'America/Monterrey', '2026-11-21', '23:59'],
    ['midnight in Durango', '2026-11-22T06:00:00Z', 'America/Monterrey', '2026-11-22', '00:00'],
    [
      'summer in Durango: no change of hour since 2022',
      '2026-07-01T05:30:00Z',
      'America/Monterrey',
      '2026-06-30',
      '23:30',
    ],
    ['summer in Durango before that', '2022-07-01T04:30:00Z', 'America/Monterrey', '2022-06-30', '23:30'],
    [
      'summer in Tijuana, which changes with the United States',
      '2026-07-01T06:30:00Z',
      'America/Tijuana',
      '2026-06-30',
      '23:30',
    ],
    ['winter in Tijuana', '2026-12-01T07:30:00Z', 'America/Tijuana', '2026-11-30', '23:30'],
    ['summer in Ciudad Juárez', '2026-07-01T05:30:00Z', 'America/Ciudad_Juarez', '2026-06-30', '23:30'],
    ['Hermosillo never changes', '2026-07-01T06:30:00Z', 'America/Hermosillo', '2026-06-30', '23:30'],
    ['Phoenix never changes', '2026-07-01T06:30:00Z', 'America/Phoenix', '2026-06-30', '23:30'],
    [
      'Los Angeles, the second before clocks go forward',
      '2026-03-08T09:59:59Z',
      'America/Los_Angeles',
      '2026-03-08',
      '01:59',
    ],
    ['Los Angeles, when they have', '2026-03-08T10:00:00Z', 'America/Los_Angeles', '2026-03-08', '03:00'],
  ])('%s', (_, now, zone, date, time) => expect(civilTime(at(now), zone)).toMatchObject({ date, time }))
})

describe('the moment clocks show a time', () => {
  test.each([
    ['an ordinary morning', '2026-11-23', '09:00', 'America/Monterrey', '2026-11-23T15:00:00Z'],
    ['midnight', '2026-11-23', '00:00', 'America/Monterrey', '2026-11-23T06:00:00Z'],
    ['the morning clocks have gone forward', '2026-03-08', '09:00', 'America/Chicago', '2026-03-08T14:00:00Z'],
    ['the evening before', '2026-03-07', '20:00', 'America/Chicago', '2026-03-08T02:00:00Z'],
    ['the morning clocks have gone back', '2026-11-01', '09:00', 'America/Chicago', '2026-11-01T15:00:00Z'],
    ['an hour shown twice is the first', '2026-11-01', '01:30', 'America/Chicago', '2026-11-01T06:30:00Z'],
    ['an hour that is skipped is the next', '2026-03-08', '02:30', 'America/Chicago', '2026-03-08T08:30:00Z'],
    ['the last change of Mexico City', '2022-10-30', '09:00', 'America/Mexico_City', '2022-10-30T15:00:00Z'],
  ])('%s', (_, date, time, zone, moment) =>
    expect(new Date(momentOf(date, time, zone)).toISOString()).toBe(moment.replace('Z', '.000Z')),
  )

  test('clocks then show just that, but for hours that are skipped', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: at('2018-01-01T00:00:00Z') / 60_000, max: at('2032-12-31T00:00:00Z') / 60_000 }),
        fc.constantFrom(
          'America/Monterrey',
          'America/Tijuana',
          'America/New_York',
          'America/Ciudad_Juarez',
          'Pacific/Honolulu',
        ),
        (minutes, zone) => {
          const shown = civilTime(minutes * 60_000, zone)
          expect(civilTime(momentOf(shown.date, shown.time, zone), zone)).toEqual(shown)
        },
      ),
    ))
})

test('days are added over months, leap days and changes of hour', () => {
  expect([
    addDays('2026-12-31', 1),
    addDays('2028-02-28', 1),
    addDays('2028-03-01', -1),
    addDays('2026-03-07', 2),
  ]).toEqual(['2027-01-01', '2028-02-29', '2028-02-29', '2026-03-09'])
  expect([weekdayOf('2026-11-21'), weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual([6, 7, 1])
})

test('what is no day of the calendar is told apart', () =>
  expect(['2026-02-29', '2026-13-01', '2026-11-31', '26-1-1', '', '2028-02-29'].map(isCivilDay)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]))
