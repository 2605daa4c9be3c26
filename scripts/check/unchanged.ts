import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Check = (root: string) => string[]

/**
 * A check that is left out while the files it depends on are the ones it last found nothing wrong with. What it found wrong is looked for
 * again each time. Notes are kept in build/check.
 */
export function unlessUnchanged(name: string, patterns: readonly string[], check: Check): Check {
  return (root) => {
    const note = join(root, 'build', 'check', name)
    const now = fingerprint(root, patterns)
    if (before(note) === now) return []
    rmSync(note, { force: true })
    const problems = check(root)
    mkdirSync(join(root, 'build', 'check'), { recursive: true })
    if (problems.length === 0) writeFileSync(note, now)
    return problems
  }
}

function before(note: string): string | null {
  try {
    return readFileSync(note, 'utf8')
  } catch {
    return null
  }
}

function fingerprint(root: string, patterns: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
