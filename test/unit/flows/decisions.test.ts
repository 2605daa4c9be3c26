import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { decisionsOf } from '../../../scripts/sheets/decisions.ts'
import { momentOf } from '../../../scripts/sheets/sheet.ts'
import { allGuides } from '../../kit/talking.ts'

const folder = join(import.meta.dirname, 'decisions')
const recorded = readdirSync(folder)
const moment = momentOf(loadKnowledge())

/** The decisions of every procedure as they were read and recorded; `-u` records them anew: read the difference. */
test.each(allGuides)('$guide.flow decides and tells what is recorded', async ({ guide }) => {
  await expect(decisionsOf(guide, moment)).toMatchFileSnapshot(join(folder, `${guide.flow}.txt`))
})

test('each procedure has its recording, and no recording is left of one that is gone', () => {
  expect(recorded.toSorted()).toEqual(allGuides.map(({ guide }) => `${guide.flow}.txt`).toSorted())
})
