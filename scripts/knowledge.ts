/**
 * Checks all content and prints one JSON object; problems go to standard error, exit 1 when there is one.
 * `--since COMMIT` prints, one JSON object a line, each fact that changed since then and the answers that say it; with `--people` also
 * how many people asked to be told, read from the data the settings name.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/entry/config.ts'
import { openStore } from '../src/entry/open-store.ts'
import { createLog } from '../src/shared/log.ts'
import { checkContent } from './check/content/check-content.ts'
import { type Changed, changedSince } from './knowledge/changed.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { since: { type: 'string' }, people: { type: 'boolean', default: false } } })
if (values.since === undefined) check()
else for (const line of await changed(values.since, values.people)) console.log(JSON.stringify(line))

function check(): void {
  const { report, problems } = checkContent(root, new Date().toISOString().slice(0, 10))
  for (const problem of problems) console.error(problem)
  if (report !== null) console.log(JSON.stringify(report))
  process.exitCode = problems.length > 0 ? 1 : 0
}

async function changed(commit: string, people: boolean): Promise<readonly (Changed & { people?: number })[]> {
  const config = readConfig(process.env)
  const facts = changedSince(root, commit).filter(({ office }) => office === config.office)
  if (!people) return facts
  const { store } = await openStore(config, config.dataFolder, createLog(console.error))
  try {
    return await Promise.all(
      facts.map(async (fact) => ({ ...fact, people: (await store.followers(fact.topic)).length })),
    )
  } finally {
    await store.close()
  }
}
