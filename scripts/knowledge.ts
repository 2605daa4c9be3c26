/**
 * Checks all content and prints one JSON object; problems go to standard error, exit 1 when there is one. With `--since COMMIT` it
 * prints, one JSON object a line, each fact that changed since then and the answers that say it.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from './check/content/check-content.ts'
import { changedSince } from './knowledge/changed.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { since: { type: 'string' } } })
if (values.since === undefined) check()
else for (const changed of changedSince(root, values.since)) console.log(JSON.stringify(changed))

function check(): void {
  const { report, problems } = checkContent(root, new Date().toISOString().slice(0, 10))
  for (const problem of problems) console.error(problem)
  if (report !== null) console.log(JSON.stringify(report))
  process.exitCode = problems.length > 0 ? 1 : 0
}
