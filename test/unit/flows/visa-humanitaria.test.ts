import { describe, expect, test } from 'vitest'
import { visaHumanitaria } from '#flows/procedures/visa-humanitaria.ts'

const guide = visaHumanitaria.guide
const moment = { today: '2026-11-21', calendars: {} }
const way = (answers: Record<string, string>) => guide?.derive(answers, moment).way

describe('the time there is, told as such or as a day', () => {
  test.each([
    ['hours', 'entry'],
    ['2026-11-27', 'entry'],
    ['2026-12-15', 'entry'],
    ['2027-04-01/2027-04-30', 'months'],
    ['unknown', 'entry'],
  ])('%s: %s', (time, expected) => {
    expect(way({ kind: 'us-entry', event: 'sick', kin: 'close', time })).toBe(expected)
  })
  test('an earlier appointment is of no use within days', () => {
    expect(way({ kind: 'us-date', event: 'sick', kin: 'close', time: '2026-11-24' })).toBe('entry')
    expect(way({ kind: 'us-date', event: 'sick', kin: 'close', time: '2026-12-20' })).toBe('date')
  })
})

test('a grandparent goes by the appointment, an uncle by neither', () => {
  expect(way({ kind: 'us-entry', event: 'died', kin: 'grand' })).toBe('date')
  expect(way({ kind: 'us-entry', event: 'died', kin: 'other' })).toBe('other-kin')
})

test('whoever is already in Mexico needs the card, not the visa', () => {
  expect(guide?.derive({ kind: 'mx-visa', inside: 'yes' }, moment).branch).toBe('card')
  expect(guide?.derive({ kind: 'unknown', country: 'mexico', inside: 'unknown' }, moment).branch).toBe('unknown')
})
