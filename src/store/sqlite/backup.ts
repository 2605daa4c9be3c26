import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OutsideError } from '../../shared/errors.ts'
import { type Bytes, type CipherKey, nonceBytes, tagBytes } from '../cipher.ts'
import { nodeCipher } from '../node-cipher.ts'
import { createVault } from '../vault.ts'
import { tombstonesName } from './tombstone-file.ts'
import { forgetRestored, gatherTombstones } from './tombstones.ts'

const magic = new TextEncoder().encode('PUENTE-BACKUP-1\n')
const chunk = 1 << 20
const overhead = nonceBytes + tagBytes
const without =
  'Without it whoever erased themselves after the backup comes back: put it there, name it by --tombstones, or accept that by --without-tombstones'

/** What is told while it goes on: done and whole, in bytes. */
export type Progress = (done: number, total: number) => void

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
  if (!existsSync(database)) throw trouble('missing', `there is no database ${database}: set PUENTE_DATA to its folder`)
  if (existsSync(file)) throw trouble('exists', `${file} is there already: name another file`)
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
    await pour(copy, sealed, await backupKey(masterKey), 'seal', { name: database, progress })
    // Not linked: a stick or a network disk may know no links.
    renameSync(sealed, file)
  })
  if (tombstones === undefined) return
  await gatherTombstones(await createVault(masterKey, nodeCipher), [tombstones], join(dirname(file), tombstonesName))
}

/**
 * Brings the database of a backup back to `database`, which must not exist, without those who were erased after it; how many people these
 * were. Rejects with an `OutsideError` `backup:…` or `store:…` that names the file and the mend when it is damaged, cut short, of another key,
 * or nobody knows who was erased; nothing is then left behind.
 */
export async function restore({ database, file, masterKey, tombstones, progress }: RestoreJob): Promise<number> {
  let forgotten = 0
  for (const path of [database, `${database}-wal`])
    if (existsSync(path)) throw trouble('living', `${path} is there: restore into an empty folder, named by --into`)
  if (!existsSync(file)) throw trouble('missing', `there is no backup ${file}: look at its name and folder`)
  const known = tombstones?.filter((path) => existsSync(path)) ?? []
  if (tombstones !== null && known.length === 0)
    throw trouble('tombstones', `none of these is there: ${tombstones.join(', ')}. ${without}`)
  await beside(database, async (folder) => {
    const opened = join(folder, 'opened.db')
    await pour(file, opened, await backupKey(masterKey), 'open', { name: file, progress })
    assertWhole(opened, file)
    forgotten = await forgetRestored(opened, await createVault(masterKey, nodeCipher), known)
    // Fails where somebody made one meanwhile, instead of replacing it.
    linkSync(opened, database)
  })
  return forgotten
}

async function beside(path: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(dirname(path), '.backup-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pour(
  from: string,
  to: string,
  key: CipherKey,
  way: 'seal' | 'open',
  told: { readonly name: string; readonly progress: Progress | undefined },
): Promise<void> {
  const source = openSync(from, 'r')
  const target = openSync(to, 'wx', 0o600)
  const total = fstatSync(source).size
  try {
    let at = 0
    if (way === 'seal') writeSync(target, magic)
    else {
      at = magic.length
      if (Buffer.compare(piece(source, 0, at), magic) !== 0)
        throw trouble('foreign', `${told.name} is no backup of Puente: give the file that npm run backup made`)
    }
    const step = way === 'seal' ? chunk : chunk + overhead
    for (let number = 0; ; number++) {
      const bytes = piece(source, at, step)
      at += bytes.length
      const last = at >= total
      // The last one says so: a file cut between two chunks does not open.
      const place = new TextEncoder().encode(`backup/${number}/${last ? 'last' : 'more'}`)
      writeSync(target, await turned(key, way, place, bytes, told.name))
      told.progress?.(at, total)
      if (last) break
    }
    fsyncSync(target)
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

async function turned(key: CipherKey, way: 'seal' | 'open', place: Bytes, bytes: Bytes, name: string): Promise<Bytes> {
  if (way === 'seal') return key.seal(place, bytes)
  try {
    return await key.open(place, bytes)
  } catch {
    throw trouble(
      'unreadable',
      `${name} is damaged, cut short, or of another master key: use the master key of its day, or an older backup`,
    )
  }
}

function piece(file: number, at: number, length: number): Bytes {
  const buffer = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(file, buffer, filled, length - filled, at + filled)
    if (read === 0) break
    filled += read
  }
  return buffer.subarray(0, filled)
}

async function backupKey(masterKey: Uint8Array): Promise<CipherKey> {
  const master = await crypto.subtle.importKey('raw', Uint8Array.from(masterKey), 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode('puente backup v1')
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return nodeCipher.key(new Uint8Array(await crypto.subtle.deriveBits(derivation, master, 256)))
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
  throw trouble('damaged', `the database in ${name} is damaged: use an older backup`)
}

function trouble(code: string, mend: string): OutsideError {
  return new OutsideError(`backup:${code}`, mend, null)
}
