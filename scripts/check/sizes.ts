import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** No source file is longer than this; a longer one holds two things. */
const longest = 400

/** Source files over the limit. */
export function checkSizes(root: string): string[] {
  return globSync('{src,flows,scripts,test}/**/*.ts', { cwd: root })
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file} has ${lines} lines; ${longest} at most: split it`)
}
