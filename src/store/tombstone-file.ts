import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from '../shared/errors.ts'

/** The name of the file in the data folder, and beside backups. */
export const tombstonesName = 'tombstones'

/** Somebody who was erased: a keyed hash of their id, and the day (UTC). */
export interface Tombstone {
  readonly hash: string
  readonly day: string
}

/** What a file tells; `whole`: every line could be read, and the last one ends. */
export interface TombstoneFile {
  readonly entries: readonly Tombstone[]
  readonly whole: boolean
}

const title = 'puente-tombstones-1'
const line = /^([\w-]{43}) (\d{4}-\d\d-\d\d)$/

/** The tombstones in a file; null when there is none. Throws `StoreError` `store:tombstones` when it was made under another master key. */
export function readTombstones(path: string, check: string): TombstoneFile | null {
  if (!existsSync(path)) return null
  const [first, ...rest] = readFileSync(path, 'utf8').split('\n')
  if (first !== `${title} ${check}`)
    throw new StoreError(
      'store:tombstones',
      `read ${path}: it remembers who was erased under another master key, or is another file. Put back the right one, or move it away`,
      null,
    )
  const end = rest.pop()
  const found = rest.map((text) => line.exec(text))
  const entries = found.flatMap((match) =>
    match?.[1] === undefined || match[2] === undefined ? [] : [{ hash: match[1], day: match[2] }],
  )
  const unlike = new Map(entries.map((entry) => [entry.hash, entry]))
  return { entries: [...unlike.values()], whole: end === '' && unlike.size === rest.length }
}

/** Adds tombstones to a file that is there; they are on the disk when it returns. Throws what the disk throws, and the file is then as it was. */
export function appendTombstones(path: string, entries: readonly Tombstone[]): void {
  const file = openSync(path, 'r+')
  const { size } = fstatSync(file)
  try {
    writeAll(file, entries.map(lineOf).join(''), size)
    fsyncSync(file)
  } catch (error) {
    // Half a line would run into the next one.
    ftruncateSync(file, size)
    throw error
  } finally {
    closeSync(file)
  }
}

/** Writes a file with all of these, in place of what was there, in one step. Throws what the disk throws. */
export function writeTombstones(path: string, check: string, entries: readonly Tombstone[]): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeAll(file, `${title} ${check}\n${entries.map(lineOf).join('')}`, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

function lineOf({ hash, day }: Tombstone): string {
  return `${hash} ${day}\n`
}

function writeAll(file: number, text: string, at: number): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done)
}

function syncFolder(path: string): void {
  // Windows opens no folders, and needs it not.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
