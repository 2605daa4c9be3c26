import { globSync } from 'node:fs'
import { dirname } from 'node:path'

/** Files a folder may hold: what a reader takes in at once. */
export const mostFiles = 25

/** Folders of code with more files than that, without those of folders within. */
export function fullFolders(root: string): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const file of globSync('{src,flows,scripts}/**/*.{ts,mjs,css}', { cwd: root }))
    counted.set(dirname(file), (counted.get(dirname(file)) ?? 0) + 1)
  return new Map([...counted].filter(([, files]) => files > mostFiles))
}
