import { existsSync, linkSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gatherTombstones, tombstonesIn } from '../gather-tombstones.ts'
import { nodeCipher } from '../node-cipher.ts'
import {
  assertKind,
  assertTombstones,
  backupTrouble,
  beside,
  openSealedFile,
  type Progress,
  sealFile,
} from '../sealed-file.ts'
import { tombstonesName } from '../tombstone-file.ts'
import { createVault } from '../vault.ts'
import { forgetRestored } from './tombstones.ts'

/** Which files, and the master key of 32 bytes, which is never written into the backup. */
interface Job {
  readonly database: string
  readonly file: string
  readonly masterKey: Uint8Array
  readonly progress?: Progress
}

/** `tombstones`: the file that remembers who was erased; what it has is added to the one of that name beside the backup. */
export interface BackupJob extends Job {
  readonly tombstones?: string
}

/** `tombstones`: where that file may lie; those that are there count together. Null: whoever was erased after the backup comes back. */
export interface RestoreJob extends Job {
  readonly tombstones: readonly string[] | null
}

/**
 * Copies a database, also while it is written to, as it was at one moment, checks the copy and seals it into `file`, which must not exist.
 * Rejects with an `OutsideError` `backup:…`, and then leaves no file.
 */
export async function backUp({ database, file, masterKey, tombstones, progress }: BackupJob): Promise<void> {
  if (!existsSync(database))
    throw backupTrouble('missing', `there is no database ${database}: set PUENTE_DATA to its folder`)
  if (existsSync(file)) throw backupTrouble('exists', `${file} is there already: name another file`)
  await beside(file, async (folder) => {
    const copy = join(folder, 'copy.db')
    const db = new DatabaseSync(database, { readOnly: true, timeout: 5000 })
    try {
      // Not page by page: pages keep, between their rows, pieces of rows that were deleted long ago.
      db.prepare('vacuum into ?').run(copy)
    } finally {
      db.close()
    }
    assertWhole(copy, database)
    const sealed = join(folder, 'sealed')
    await sealFile(copy, sealed, { name: database, masterKey, progress })
    // Not linked: a stick or a network disk may know no links.
    renameSync(sealed, file)
  })
  if (tombstones === undefined) return
  const vault = await createVault(masterKey, nodeCipher)
  await gatherTombstones(vault, await tombstonesIn(vault, [tombstones]), join(dirname(file), tombstonesName))
}

/**
 * Brings the database of a backup back to `database`, which must not exist, without those who were erased after it; how many people these
 * were. Rejects with an `OutsideError` `backup:…` or `store:…` that names the file and the mend when it is damaged, cut short, of another key,
 * or nobody knows who was erased; nothing is then left behind.
 */
export async function restore({ database, file, masterKey, tombstones, progress }: RestoreJob): Promise<number> {
  let forgotten = 0
  for (const path of [database, `${database}-wal`])
    if (existsSync(path))
      throw backupTrouble('living', `${path} is there: restore into an empty folder, named by --into`)
  if (!existsSync(file)) throw backupTrouble('missing', `there is no backup ${file}: look at its name and folder`)
  const known = assertTombstones(tombstones?.filter((path) => existsSync(path)) ?? [], tombstones)
  await beside(database, async (folder) => {
    const opened = join(folder, 'opened.db')
    await openSealedFile(file, opened, { name: file, masterKey, progress })
    assertKind(opened, 'sqlite', file)
    assertWhole(opened, file)
    forgotten = await forgetRestored(opened, await createVault(masterKey, nodeCipher), known)
    // Fails where somebody made one meanwhile, instead of replacing it.
    linkSync(opened, database)
  })
  return forgotten
}

function assertWhole(path: string, name: string): void {
  const db = new DatabaseSync(path)
  try {
    // A copy in WAL would leave files beside it that nobody brings along.
    db.exec('pragma journal_mode = delete')
    if (db.prepare('pragma integrity_check').get()?.integrity_check === 'ok') return
  } catch {
    // Said below: it is no whole database.
  } finally {
    db.close()
  }
  throw backupTrouble('damaged', `the database in ${name} is damaged: use an older backup`)
}
