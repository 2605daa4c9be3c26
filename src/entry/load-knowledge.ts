import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** The project's own folder, from where it finds what it was built with. */
export const projectFolder = join(import.meta.dirname, '..', '..')

/** Compiled content. Throws with the command to run when it has not been compiled. */
export function loadKnowledge(): Knowledge {
  const file = join(projectFolder, 'build', 'knowledge.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Knowledge
  } catch (error) {
    throw new Error('build/knowledge.json is missing or broken: run `npm run compile`', { cause: error })
  }
}
