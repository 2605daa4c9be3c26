import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { decisionsOf } from '../../../scripts/sheets/decisions.ts'
import { momentOf } from '../../../scripts/sheets/sheet.ts'
import { allGuides } from '../../kit/talking.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'flows', 'decisions')
const moment = momentOf(loadKnowledge())

/** The decisions of every procedure as they were read and recorded; `npm run sheets` records them anew: read the difference. */
test.each(allGuides)('$guide.flow decides and tells what is recorded', ({ guide }) => {
  expect(decisionsOf(guide, moment)).toBe(readFileSync(join(folder, `${guide.flow}.txt`), 'utf8'))
})
