import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madePages } from '../docs/pages.ts'

/** Made pages of docs/ that no longer say what the code says. */
export function checkPages(root: string): string[] {
  return [...madePages(root)].flatMap(([name, text]) => {
    const path = join(root, 'docs', name)
    const same = existsSync(path) && readFileSync(path, 'utf8') === text
    return same ? [] : [`docs/${name} is stale: run npm run docs`]
  })
}
