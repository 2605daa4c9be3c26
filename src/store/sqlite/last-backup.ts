import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The backup that was made last of a data folder: its file, and when, in milliseconds. */
export interface LastBackup {
  readonly file: string
  readonly at: number
}

const name = 'last-backup.json'

/** Keeps in the data folder which backup was made last. Throws what the disk throws. */
export function noteBackup(folder: string, { file, at }: LastBackup): void {
  const path = join(folder, name)
  writeFileSync(`${path}.new`, `${JSON.stringify({ file, at })}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** The backup that was made last; null when none was, or nobody can tell. */
export function lastBackup(folder: string): LastBackup | null {
  try {
    const { file, at } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<LastBackup>
    return typeof file === 'string' && typeof at === 'number' ? { file, at } : null
  } catch {
    return null
  }
}
