import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from './load-knowledge.ts'

/** A compiled file for browsers by its bare name, e.g. `chat.js`; null when there is none. */
export async function asset(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[\w-]+(\.[\w-]+)+$/.test(name)) return null
  try {
    return new Uint8Array(await readFile(join(projectFolder, 'build', 'web', name)))
  } catch {
    return null
  }
}
