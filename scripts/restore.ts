/**
 * `npm run restore -- FILE --into FOLDER`: the database of a backup, into a folder that has none. Put the master.key of its day there first, or set PUENTE_MASTER_KEY.
 * With PUENTE_STORE a Redis: `npm run restore -- FILE`, into a space of it that holds nothing.
 * Who was erased since is forgotten again: by the files `tombstones` beside the backup, in the folder, where the settings say, and `--tombstones FILE`.
 */
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#src/entry/config.ts'
import { databaseName, tombstonesIn } from '#src/entry/open-store.ts'
import { decodeKey } from '#src/store/decode-key.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { restore } from '#src/store/sqlite/backup.ts'
import { tombstonesName } from '#src/store/tombstone-file.ts'

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
  if (file === undefined) throw new Error('name the file: npm run restore -- /another/disk/puente.backup --into data')
  const forgotten = config.store.startsWith('redis') ? await intoRedis(file) : await intoFolder(file, values.into)
  console.log(`Restored and checked. Forgotten again: ${forgotten} (erased after the backup).`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function intoFolder(from: string, folder: string | undefined): Promise<number> {
  if (folder === undefined)
    throw new Error('name the folder: npm run restore -- /another/disk/puente.backup --into data')
  const masterKey = openMasterKey({ setting: config.masterKey, folder, databaseExists: true })
  const tombstones = places(from, join(folder, tombstonesName))
  return restore({ database: join(folder, databaseName), file: from, masterKey, tombstones, progress })
}

async function intoRedis(from: string): Promise<number> {
  const { restoreSpace } = await import('#src/store/redis/backup-space.ts')
  const masterKey = decodeKey(config.masterKey ?? '', 'PUENTE_MASTER_KEY')
  return restoreSpace({ url: config.store, file: from, masterKey, tombstones: places(from), progress })
}

/** Where files of tombstones may lie; null when nobody wants them. */
function places(from: string, ...more: readonly string[]): readonly string[] | null {
  if (values['without-tombstones'] === true) return null
  const named = values.tombstones === undefined ? [] : [values.tombstones]
  return [tombstonesIn(config, config.dataFolder), join(dirname(from), tombstonesName), ...more, ...named]
}

function progress(done: number, total: number): void {
  console.log(`${Math.round((100 * done) / total)} %`)
}
