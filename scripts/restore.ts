/**
 * `npm run restore -- FILE --into FOLDER`: the database of a backup, into a folder that has none. Put the master.key of its day there first, or set PUENTE_MASTER_KEY.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#src/entry/config.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { restore } from '#src/store/sqlite/backup.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const { positionals, values } = parseArgs({ allowPositionals: true, options: { into: { type: 'string' } } })
const [file] = positionals
const config = readConfig(process.env)
try {
  const folder = values.into
  if (file === undefined || folder === undefined)
    throw new Error('name file and folder: npm run restore -- /another/disk/puente.backup --into data')
  const masterKey = openMasterKey({ setting: config.masterKey, folder, databaseExists: true })
  await restore({ database: join(folder, databaseName), file, masterKey, progress })
  console.log(
    `${folder}: restored and checked. Who erased themselves after the backup is in it again: erase them again.`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function progress(done: number, total: number): void {
  console.log(`${Math.round((100 * done) / total)} %`)
}
