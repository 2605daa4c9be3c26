/**
 * `npm run check`: everything that is not a test — types, lint, walls, dead code, structure, texts, flows, pages, content. Runs all and says
 * what failed. Tools run one after the other in processes of their own, our own checks beside them.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setImmediate as others } from 'node:timers/promises'
import { checkFlows } from './check/flows.ts'
import { checkGuides } from './check/guides.ts'
import { checkPages } from './check/pages.ts'
import { checkSizes } from './check/sizes.ts'
import { checkStructure } from './check/structure.ts'
import { checkTexts } from './check/texts.ts'
import { unlessUnchanged } from './check/unchanged.ts'

type Check = readonly [name: string, passes: () => Promise<boolean>]

const root = join(import.meta.dirname, '..')
/** What the machines are made of, and who walks them. */
const flowFiles = [
  'flows/**/*.ts',
  'src/core/**/*.ts',
  'src/knowledge/holidays.ts',
  'knowledge/holidays/*',
  'scripts/check/{flows,guide-acts}.ts',
  'package-lock.json',
]

const own = (name: string, check: (root: string) => string[]): Check => [
  name,
  async () => {
    // Lets the tools' output in.
    await others()
    const problems = check(root)
    for (const problem of problems) console.error(problem)
    return problems.length === 0
  },
]

/** Its output is shown whole when it has ended. */
const tool = (name: string, command: string, ...args: string[]): Check => [
  name,
  async () => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
    const [said, wrong, status] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended])
    process.stdout.write(said)
    process.stderr.write(wrong)
    return status === 0
  },
]

const tools: readonly Check[] = [
  tool('types', 'tsc', '-p', '.'),
  tool('lint', 'biome', 'check', '--error-on-warnings', '.'),
  tool(
    'walls',
    'depcruise',
    ...['src', 'flows', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ...['--cache', '--cache-strategy', 'content'],
  ),
  tool('dead code', 'knip', '--cache'),
  tool('content', 'node', 'scripts/knowledge.ts'),
]
const owns: readonly Check[] = [
  own('sizes', checkSizes),
  own('structure', checkStructure),
  own('texts', checkTexts),
  own('guides', checkGuides),
  own('pages', checkPages),
  own('flows', unlessUnchanged('flows', flowFiles, checkFlows)),
]

async function run(checks: readonly Check[]): Promise<boolean> {
  let all = true
  for (const [name, passes] of checks) {
    const good = await passes()
    console.log(`${good ? '✓' : '✗'} ${name}`)
    all &&= good
  }
  return all
}

const passed = await Promise.all([run(tools), run(owns)])
process.exitCode = passed.every(Boolean) ? 0 : 1
