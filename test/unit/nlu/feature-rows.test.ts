import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFeatureRows } from '#src/nlu/model/feature-rows.ts'

test('every feature has its row, and what is not among them has none', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 400 }), fc.string(), (features, other) => {
      const rows = createFeatureRows(features)
      expect(features.map((feature) => rows.get(feature))).toEqual(features.map((_, row) => row))
      expect(rows.has(other)).toBe(features.includes(other))
      expect(rows.size).toBe(features.length)
    }),
  ))

test('a hundred thousand are kept apart', () => {
  const features = Array.from({ length: 100_000 }, (_, i) => `=${i.toString(36)}`)
  const rows = createFeatureRows(features)
  expect(features.every((feature, row) => rows.get(feature) === row)).toBe(true)
  expect(features.some((feature) => rows.has(`${feature}!`))).toBe(false)
})
