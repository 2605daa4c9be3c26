/**
 * `npm run knowledge:export -- --into DIR [--from FILE]`: writes the files of knowledge/ that the office's published changes make another, with
 * only what was changed written anew. Changes are read from the store the settings name, or from the file the console's page gives.
 * DIR may be knowledge/ itself. Exit 1 when a change has no entry left to change.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readConfig } from '../src/entry/config.ts'
import { openStore } from '../src/entry/open-store.ts'
import { allRecords } from '../src/entry/published.ts'
import { type Change, change, entryId } from '../src/knowledge/changes/change.ts'
import { publishedKind } from '../src/shared/content-records.ts'
import { createLog } from '../src/shared/log.ts'
import { exportChanges } from './knowledge/export-changes.ts'

const { values } = parseArgs({ options: { into: { type: 'string' }, from: { type: 'string' } } })
if (values.into === undefined) {
  console.error('say where to: npm run knowledge:export -- --into DIR')
  process.exit(2)
}
const changes =
  values.from === undefined ? await inStore() : z.array(change).parse(JSON.parse(readFileSync(values.from, 'utf8')))
const { files, left } = exportChanges(join(import.meta.dirname, '..', 'knowledge'), changes)
for (const [path, text] of files) {
  const file = join(values.into, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(path)
}
for (const one of left) console.error(`${entryId(one)} is in no file of knowledge/: it was taken out or renamed there`)
process.exitCode = left.length > 0 ? 1 : 0

async function inStore(): Promise<readonly Change[]> {
  const config = readConfig(process.env)
  const { store } = await openStore(config, config.dataFolder, createLog(console.error))
  try {
    const records = await allRecords(store, publishedKind)
    return records.flatMap(({ value }) => {
      const kept = z.looseObject({ change: change.nullable() }).parse(value).change
      return kept === null ? [] : [kept]
    })
  } finally {
    await store.close()
  }
}
