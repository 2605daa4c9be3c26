import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { errorCode, OutsideError } from '../shared/errors.ts'
import { nextKey } from './change-key.ts'
import { decodeKey } from './decode-key.ts'

/** Where the master key may come from. */
export interface MasterKeyPlace {
  /** The setting's value, 32 bytes in base64; it wins over the file. */
  readonly setting: string | null
  /** The folder that holds, or will hold, the file `master.key`. It must exist. */
  readonly folder: string
  /** True when there is a database already: its key is then never made anew. */
  readonly databaseExists: boolean
}

const fileName = 'master.key'
/** The key that is to follow, while everything is sealed anew under it. */
const nextName = `${fileName}.next`

/**
 * The master key, and while it is being changed the one before, which opens what is not sealed anew yet. Throws like `openMasterKey`.
 */
export function openMasterKeys(place: MasterKeyPlace): {
  readonly key: Uint8Array
  readonly former: Uint8Array | null
} {
  const next = place.setting === null ? readNextKey(place.folder) : null
  const key = presentKey(place)
  return next === null ? { key, former: null } : { key: next, former: key }
}

/** The key that is to follow; null when none was asked for. Throws an `OutsideError` `key:…`. */
export function readNextKey(folder: string): Uint8Array | null {
  return readKeyFile(join(folder, nextName))
}

/** Makes the key that is to follow `master.key`; a running Puente begins to use it. Throws an `OutsideError` `key:…`. */
export function writeNextKey(folder: string): void {
  const now = openMasterKey({ setting: null, folder, databaseExists: true })
  makeKeyFile(join(folder, nextName), nextKey(now))
}

/** Puts the next key in the place of the former, which is gone then. */
export function adoptNextKey(folder: string): void {
  renameSync(join(folder, nextName), join(folder, fileName))
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

/**
 * The one master key: from the setting, else from the folder's `master.key`, which is made at the first start with
 * mode 0600. Throws an `OutsideError` `key:…` that says how to mend it, `key:changing` while there are two.
 */
export function openMasterKey(place: MasterKeyPlace): Uint8Array {
  if (place.setting === null && readNextKey(place.folder) !== null)
    throw new OutsideError(
      'key:changing',
      'wait: the master key is being changed; npm run doctor says how far it is',
      null,
    )
  return presentKey(place)
}

function presentKey(place: MasterKeyPlace): Uint8Array {
  if (place.setting !== null) return decodeKey(place.setting, 'the setting of the master key')
  const path = join(place.folder, fileName)
  const found = readKeyFile(path)
  if (found !== null) return found
  if (place.databaseExists) {
    const mend = `put the ${path} back that belongs to the database (it is in the backup), or move the database away to start empty`
    throw new OutsideError('key:missing', mend, null)
  }
  makeKeyFile(path, randomBytes(32))
  return readKeyFile(path) ?? decodeKey('', path)
}

function readKeyFile(path: string): Uint8Array | null {
  try {
    // Windows has no such mode bits; there the folder's own rights must do.
    const open = process.platform === 'win32' ? 0 : statSync(path).mode & 0o077
    if (open !== 0)
      throw new OutsideError('key:readable', `others may read the master key: run  chmod 600 ${path}`, null)
    return decodeKey(readFileSync(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof OutsideError) throw error
    if (isCode(error, 'ENOENT')) return null
    throw new OutsideError('key:read', `read ${path} (${errorCode(error)}): the user this runs as must own it`, error)
  }
}

// Written whole beside its place and then linked, so that a crash leaves no half key and two first starts end with the same one.
function makeKeyFile(path: string, key: Uint8Array): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = openSync(draft, 'wx', 0o600)
    writeSync(file, `${Buffer.from(key).toString('base64')}\n`)
    fsyncSync(file)
    closeSync(file)
    linkUnlessThere(draft, path)
  } catch (error) {
    throw new OutsideError('key:write', `write ${path} (${errorCode(error)}): the data folder must be writable`, error)
  } finally {
    rmSync(draft, { force: true })
  }
}

function linkUnlessThere(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
