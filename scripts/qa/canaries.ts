/** `npm run qa -- canaries 10000`: so many people, ten backups, three in four erased; restores every backup and says whether anything of an erased one is found. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releaseCanaries } from '#test/kit/canaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'puente-canaries-'))
const begun = performance.now()
try {
  const { living, found, lost, ...figures } = await releaseCanaries(folder, Number(process.argv[2] ?? 10_000), 10)
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(JSON.stringify({ ...figures, living: living.length, found: found.length, lost: lost.length, seconds }))
  process.exitCode = living.length + found.length + lost.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
