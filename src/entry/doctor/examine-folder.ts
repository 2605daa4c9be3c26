import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errorCode, OutsideError } from '../../shared/errors.ts'
import { tombstoneCheck } from '../../store/gather-tombstones.ts'
import { openMasterKeys } from '../../store/master-key.ts'
import { nodeCipher } from '../../store/node-cipher.ts'
import { countStale } from '../../store/reseal.ts'
import { checkIntegrity } from '../../store/sqlite/integrity.ts'
import { lastBackup } from '../../store/sqlite/last-backup.ts'
import { lockName, whoHolds } from '../../store/sqlite/lock.ts'
import { sqliteSealedRows } from '../../store/sqlite/resealing/sealed-rows.ts'
import { readTombstones } from '../../store/tombstone-file.ts'
import type { Bytes, Vault } from '../../store/vault.ts'
import { createVault } from '../../store/vault.ts'
import type { Config } from '../config.ts'
import { databaseName, otherKeys, tombstonesIn } from '../open-store.ts'
import { examineServer } from './examine-server.ts'
import { type Finding, look, mend, tellChange, well } from './finding.ts'

const day = 24 * 60 * 60 * 1000
/** A backup older than this is too old: one a night, and one night that failed. */
const oldest = 2 * day
/** What must be free besides three times the database, for writing it anew and for a backup, bytes. */
const reserve = 500 * 2 ** 20
const restoring = 'stop Puente and restore the latest backup: docs/operations.md, Restore'

/** The data folder and all that lies in it, as it is now, also while Puente runs. */
export async function examineFolder(config: Config, now: number): Promise<readonly Finding[]> {
  const folder = resolve(config.dataFolder)
  const database = join(folder, databaseName)
  if (!existsSync(folder)) return [well('folder', `${folder} is made at the first start`)]
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return [
      mend(
        'folder',
        `${folder} cannot be written by this user`,
        'run this as the user Puente runs as, or give it the folder',
      ),
    ]
  }
  const about = [...examineRights(folder), examineDisk(folder, database)]
  if (!existsSync(database)) return [...about, well('database', 'it is made at the first start')]
  const keys = await openVault(config, folder)
  if ('grade' in keys) return [...about, keys]
  const { vault } = keys
  return [
    ...about,
    await examineKey(database, keys),
    await examineDatabase(database),
    await examineTombstones(tombstonesIn(config, folder), vault),
    examineBackup(folder, now),
    ...(await examineRunning(config, folder)),
  ]
}

function examineRights(folder: string): readonly Finding[] {
  if (process.platform === 'win32' || (statSync(folder).mode & 0o077) === 0) return []
  return [look('folder', `others of this machine may look into ${folder}`, `chmod 700 ${folder}`)]
}

function examineDisk(folder: string, database: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const needed = reserve + 3 * (existsSync(database) ? statSync(database).size : 0)
  const says = `${gigabytes(free)} free`
  if (free >= needed) return well('disk', says)
  return mend(
    'disk',
    `${says}, ${gigabytes(needed)} are wanted`,
    'make room: when the disk is full no message is taken',
  )
}

interface Keys {
  readonly vault: Vault
  readonly changing: boolean
}

async function openVault(config: Config, folder: string): Promise<Keys | Finding> {
  try {
    const { key, former } = openMasterKeys({ setting: config.masterKey, folder, databaseExists: true })
    const also = former === null ? otherKeys(config) : [former]
    return { vault: await createVault(key, nodeCipher, also), changing: former !== null || config.formerKey !== null }
  } catch (error) {
    const [says, how] =
      error instanceof OutsideError ? [error.message, 'see there'] : [errorCode(error), 'look at master.key']
    return mend('key', says, how)
  }
}

async function examineKey(database: string, { vault, changing }: Keys): Promise<Finding> {
  try {
    const db = new DatabaseSync(database, { readOnly: true, timeout: 5000 })
    const row = db.prepare("select value from meta where name = 'check'").get() as { value: Bytes } | undefined
    if (row !== undefined) await vault.open(null, 'meta/check', row.value)
    const counted = changing ? await countStale(vault, sqliteSealedRows(db)) : null
    db.close()
    return counted !== null ? tellChange(counted) : well('key', 'the master key fits')
  } catch (error) {
    if (error instanceof OutsideError)
      return mend(
        'key',
        'the master key is not the one the data are sealed with',
        'put back the master.key (or the setting) of that database',
      )
    return mend('database', `${database} cannot be read (${errorCode(error)})`, restoring)
  }
}

async function examineDatabase(database: string): Promise<Finding> {
  const found = await checkIntegrity(database)
  const size = `${Math.ceil(statSync(database).size / 2 ** 20)} MB`
  if (found === 'whole') return well('database', `database whole, ${size}`)
  if (found === 'damaged') return mend('database', `${database} is damaged`, restoring)
  return look(
    'database',
    `${database} could not be checked now`,
    'ask again; when it stays so, look at memory and disk',
  )
}

async function examineTombstones(path: string, vault: Vault): Promise<Finding> {
  try {
    const file = readTombstones(path, await tombstoneCheck(vault))
    if (file?.whole === true) return well('tombstones', 'the erased are remembered')
    const says = file === null ? `${path} is not there` : `${path} has lines that cannot be read`
    return mend(
      'tombstones',
      `${says}: who was erased may come back with an older backup`,
      'start Puente again: it writes the file anew',
    )
  } catch (error) {
    return mend(
      'tombstones',
      error instanceof Error ? error.message : String(error),
      'docs/operations.md, Who was erased',
    )
  }
}

function examineBackup(folder: string, now: number): Finding {
  const how = 'npm run backup -- /another/disk/NAME.backup, each night (docs/operations.md, Backup)'
  const last = lastBackup(folder)
  if (last === null) return mend('backup', 'none was made yet', how)
  const days = Math.floor((now - last.at) / day)
  const when = ['today', 'yesterday'][days] ?? `${days} days ago`
  if (now - last.at > oldest) return mend('backup', `the last one was made ${when}`, how)
  if (!existsSync(last.file))
    return mend('backup', `the last one, ${last.file}, is not there now`, 'is its disk in place? Else make another')
  return well('backup', `last backup ${when}`)
}

async function examineRunning(config: Config, folder: string): Promise<readonly Finding[]> {
  const holder = existsSync(join(folder, lockName)) ? whoHolds(folder) : null
  return holder === null ? [well('server', 'not running')] : examineServer(config, holder.pid)
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`
}
