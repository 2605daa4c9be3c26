import { closeSync, fstatSync, fsyncSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OutsideError } from '../shared/errors.ts'
import { type Bytes, type CipherKey, nonceBytes, tagBytes } from './cipher.ts'
import { nodeCipher } from './node-cipher.ts'

const magic = new TextEncoder().encode('PUENTE-BACKUP-1\n')
const chunk = 1 << 20
const overhead = nonceBytes + tagBytes

/** What is told while it goes on: done and whole, in bytes. */
export type Progress = (done: number, total: number) => void

/** How a file is sealed or opened: what it is called when it fails, and the master key, which is never written into it. */
interface Sealing {
  readonly name: string
  readonly masterKey: Uint8Array
  readonly progress?: Progress | undefined
}

/** Seals a file into another, which must not exist, under a key of backups. Rejects with what the disk says. */
export async function sealFile(from: string, to: string, { masterKey, ...told }: Sealing): Promise<void> {
  await pour(from, to, await backupKey(masterKey), 'seal', told)
}

/** Opens a sealed file into another, which must not exist. Rejects with an `OutsideError` `backup:…` when it is damaged, cut or of another key. */
export async function openSealedFile(from: string, to: string, { masterKey, ...told }: Sealing): Promise<void> {
  await pour(from, to, await backupKey(masterKey), 'open', told)
}

/** Lends a folder beside a path, on the same disk, and takes it away with all that is in it. */
export async function beside(path: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(dirname(path), '.backup-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is wrong with a backup, and the mend. */
export function backupTrouble(code: string, mend: string): OutsideError {
  return new OutsideError(`backup:${code}`, mend, null)
}

async function pour(
  from: string,
  to: string,
  key: CipherKey,
  way: 'seal' | 'open',
  told: Omit<Sealing, 'masterKey'>,
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
        throw backupTrouble('foreign', `${told.name} is no backup of Puente: give the file that npm run backup made`)
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
    throw backupTrouble(
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

/** Begins what is sealed of a Redis; a database begins otherwise. */
export const redisMagic = 'PUENTE-REDIS-1\n'

/** Refuses what a backup held when it is not of the kind that is wanted here. Throws `backup:kind`. */
export function assertKind(opened: string, wanted: 'redis' | 'sqlite', name: string): void {
  const file = openSync(opened, 'r')
  const isRedis = Buffer.from(piece(file, 0, redisMagic.length)).toString('latin1') === redisMagic
  closeSync(file)
  if (isRedis === (wanted === 'redis')) return
  const mend = isRedis
    ? 'of a Redis: set PUENTE_STORE to an empty space of one, and leave --into away'
    : 'of a database in a folder: set PUENTE_STORE to sqlite, and name the folder by --into'
  throw backupTrouble('kind', `${name} is a backup ${mend}`)
}

const without =
  'Without it whoever erased themselves after the backup comes back: put it there, name it by --tombstones, or accept that by --without-tombstones'

/** Of the places where files of tombstones may lie, those that are there; null: none are wanted. Throws `backup:tombstones` when none is. */
export function assertTombstones(there: readonly string[], places: readonly string[] | null): readonly string[] {
  if (places === null || there.length > 0) return there
  throw backupTrouble('tombstones', `none of these is there: ${places.join(', ')}. ${without}`)
}
