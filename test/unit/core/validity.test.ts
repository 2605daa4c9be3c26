import { describe, expect, test } from 'vitest'
import { goodOn, shiftDay } from '#src/core/office/validity.ts'
import type { ValidityRule } from '#src/core/vocabulary/validity.ts'

describe('until when a paper is good', () => {
  test.each<[string, ValidityRule, object]>([
    ['no older than three months', { issued_within: 'P3M' }, { from: '2026-09-15' }],
    ['good for three months', { valid_for: 'P3M' }, { from: '2026-09-15' }],
    ['good for 180 days', { valid_for: 'P180D' }, { from: '2026-06-18' }],
    ['no older than three years', { issued_within: 'P3Y' }, { from: '2023-12-15' }],
    ['not expired', { in_force: 'P0D' }, { until: '2026-12-14' }],
    ['not expired six months later either', { in_force: 'P6M' }, { until: '2027-06-14' }],
  ])('%s, on December 14', (_, rule, good) => expect(goodOn(rule, '2026-12-14')).toEqual(good))

  test('a month without that day gives its last', () => {
    expect(shiftDay('2027-05-31', 'P3M', -1)).toBe('2027-02-28')
    expect(shiftDay('2028-02-29', 'P1Y', 1)).toBe('2029-02-28')
    expect(shiftDay('2026-12-31', 'P2M', 1)).toBe('2027-02-28')
  })
})
