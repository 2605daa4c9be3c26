import { expect, test } from 'vitest'
import { canTrace, cutPower } from './power-cut.ts'

test.skipIf(!canTrace)(
  'the power goes at any moment: what was acknowledged is on the disk, and the database is whole',
  () => {
    const figures = cutPower({ sync: 'full', turns: 120, points: 120, seed: 20261125 })
    console.log(`power cut: ${JSON.stringify(figures)}`)
    expect(figures).toMatchObject({ lost: 0, damaged: 0 })
  },
  180_000,
)

test.skipIf(!canTrace)(
  'without synchronous = FULL something acknowledged would be lost, and this notices it',
  () => {
    const figures = cutPower({ sync: 'normal', turns: 60, points: 60, seed: 20261125 })
    console.log(`power cut: ${JSON.stringify(figures)}`)
    expect(figures.lost).toBeGreaterThan(0)
    expect(figures.damaged).toBe(0)
  },
  180_000,
)
