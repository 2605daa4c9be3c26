import { join } from 'node:path'
import { expect, test } from 'vitest'
import { played, talks, talksFolder } from '../kit/transcript.ts'

/**
 * Each file is a conversation a case worker can read: who says or presses what, and what comes back. `vitest -u` rewrites what comes back;
 * read the difference as the person would before committing it.
 */
test.each(talks())('%s', async (file) => {
  await expect(await played(file)).toMatchFileSnapshot(join(talksFolder, file))
})
