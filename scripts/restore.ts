/**
 * `npm run restore -- FILE --into FOLDER`: the database of a backup, into a folder that has none. Put the master.key of its day there first, or set PUENTE_MASTER_KEY.
 * Who was erased since is forgotten again: by the files `tombstones` beside the backup, in the folder, where the settings say, and `--tombstones FILE`.
 */
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#src/entry/config.ts'
import { databaseName, tombstonesIn } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { restore } from '#src/store/sqlite/backup.ts'
import { tombstonesName } from '#src/store/sqlite/tombstone-file.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const options = {
  into: { type: 'string' },
  tombstones: { type: 'string' },
  'without-tombstones': { type: 'boolean' },
} as const
const { positionals, values } = parseArgs({ allowPositionals: true, options })
const [file] = positionals
const config = readConfig(process.env)
try {
  const folder = values.into
  if (file === undefined || folder === undefined)
    throw new Error('name file and folder: npm run restore -- /another/disk/puente.backup --into data')
  const masterKey = openMasterKey({ setting: config.masterKey, folder, databaseExists: true })
  const places = [
    tombstonesIn(config, config.dataFolder),
    join(folder, tombstonesName),
    join(dirname(file), tombstonesName),
    ...(values.tombstones === undefined ? [] : [values.tombstones]),
  ]
  const tombstones = values['without-tombstones'] === true ? null : places
  const forgotten = await restore({ database: join(folder, databaseName), file, masterKey, tombstones, progress })
  console.log(`${folder}: restored and checked. Forgotten again: ${forgotten} (erased after the backup).`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function progress(done: number, total: number): void {
  console.log(`${Math.round((100 * done) / total)} %`)
}
