/**
 * `npm run backup -- FILE`: a sealed copy of the data folder's database, or of the space in Redis, also while Puente runs. The master key is not in it: keep it apart.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#src/entry/config.ts'
import { databaseName, tombstonesIn } from '#src/entry/open-store.ts'
import { decodeKey } from '#src/store/decode-key.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { backUp } from '#src/store/sqlite/backup.ts'
import { noteBackup } from '#src/store/sqlite/last-backup.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const { positionals } = parseArgs({ allowPositionals: true })
const [file] = positionals
const config = readConfig(process.env)
try {
  if (file === undefined) throw new Error('name the file: npm run backup -- /another/disk/puente.backup')
  if (config.store === 'memory') throw new Error('PUENTE_STORE is memory: there is nothing to keep')
  if (config.formerKey !== null)
    throw new Error('the master key is being changed: make the backup when PUENTE_MASTER_KEY_FORMER is gone')
  if (config.store === 'sqlite') await ofFolder(file)
  else {
    const { backUpSpace } = await import('#src/store/redis/backup-space.ts')
    await backUpSpace({
      url: config.store,
      file,
      masterKey: decodeKey(config.masterKey ?? '', 'PUENTE_MASTER_KEY'),
      progress,
    })
  }
  console.log(`${file}: checked. Keep the master key in another place.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function ofFolder(to: string): Promise<void> {
  const folder = config.dataFolder
  const masterKey = openMasterKey({ setting: config.masterKey, folder, databaseExists: true })
  const tombstones = tombstonesIn(config, folder)
  await backUp({ database: join(folder, databaseName), file: to, masterKey, tombstones, progress })
  noteBackup(folder, { file: resolve(to), at: Date.now() })
}

function progress(done: number, total: number): void {
  console.log(`${Math.round((100 * done) / total)} %`)
}
