import { expect, it } from 'vitest'
import { releaseCanaries } from '../kit/canaries.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

it('nobody of some hundreds who were erased is in any older backup once it is restored, and nobody else is missing', async () => {
  const figures = await releaseCanaries(temporaryFolder(), 300, 5)
  expect(figures).toMatchObject({ people: 300, erased: 225, living: [], found: [], lost: [] })
  expect(figures.forgotten).toBeGreaterThan(225)
})
