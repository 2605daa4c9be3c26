import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, OutsideError } from '../shared/errors.ts'
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

/**
 * The master key of 32 bytes: from the setting, else from the folder's `master.key`, which is made at the first start with
 * mode 0600. Throws an `OutsideError` `key:…` that says how to mend it.
 */
export function openMasterKey(place: MasterKeyPlace): Uint8Array {
  if (place.setting !== null) return decodeKey(place.setting, 'the setting of the master key')
  const path = join(place.folder, 'master.key')
  const found = readKeyFile(path)
  if (found !== null) return found
  if (place.databaseExists) {
    const mend = `put the ${path} back that belongs to the database (it is in the backup), or move the database away to start empty`
    throw new OutsideError('key:missing', mend, null)
  }
  makeKeyFile(path)
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
function makeKeyFile(path: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = openSync(draft, 'wx', 0o600)
    writeSync(file, `${randomBytes(32).toString('base64')}\n`)
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
