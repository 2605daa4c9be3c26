/** `npm run check`: everything that is not a test — types, lint, walls, dead code, texts, flows, content. Runs all and says what failed. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkFlows } from './check/flows.ts'
import { checkGuides } from './check/guides.ts'
import { checkPages } from './check/pages.ts'
import { checkSizes } from './check/sizes.ts'
import { checkStructure } from './check/structure.ts'
import { checkTexts } from './check/texts.ts'

const root = join(import.meta.dirname, '..')

const own = (check: (root: string) => string[]) => () => {
  const problems = check(root)
  for (const problem of problems) console.error(problem)
  return problems.length === 0
}
const tool =
  (command: string, ...args: string[]) =>
  () =>
    spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0

const checks: readonly (readonly [name: string, passes: () => boolean])[] = [
  ['types', tool('tsc', '-p', '.')],
  ['lint', tool('biome', 'check', '--error-on-warnings', '.')],
  ['walls', tool('depcruise', 'src', 'flows', '--config', '.dependency-cruiser.cjs', '--output-type', 'err')],
  ['dead code', tool('knip')],
  ['sizes', own(checkSizes)],
  ['structure', own(checkStructure)],
  ['texts', own(checkTexts)],
  ['flows', own(checkFlows)],
  ['guides', own(checkGuides)],
  ['pages', own(checkPages)],
  ['content', tool('node', 'scripts/knowledge.ts')],
]

const failed = checks.filter(([name, passes]) => {
  const good = passes()
  console.log(`${good ? '✓' : '✗'} ${name}`)
  return !good
})
process.exitCode = failed.length === 0 ? 0 : 1
