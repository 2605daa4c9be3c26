import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoff } from '../../../src/delivery/backoff.ts'

describe('the wait after a failed attempt', () => {
  it('doubles from a second to ten minutes', () => {
    const waits = Array.from({ length: 12 }, (_, n) => backoff(n + 1, 0) / 1000)
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600])
  })

  it('is up to a quarter longer by chance, and finite for any number of attempts', () => {
    expect(backoff(3, 0.5)).toBe(4500)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, chance) => {
          const wait = backoff(attempt, chance)
          expect(wait).toBeGreaterThanOrEqual(backoff(attempt, 0))
          expect(wait).toBeLessThanOrEqual(750_000)
        },
      ),
    )
  })
})
