import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSheets } from '../sheets/all-sheets.ts'

/** Pages of docs/flows about all procedures, written by hand. */
const aboutAll = ['second-reading.md', 'walks.md']

/** Sheets of docs/flows that no longer say what the procedures do. */
export function checkSheets(root: string): string[] {
  const folder = join(root, 'docs', 'flows')
  const sheets = allSheets()
  const stale = [...sheets].flatMap(([name, sheet]) => {
    const path = join(folder, name)
    const same = existsSync(path) && readFileSync(path, 'utf8') === sheet
    return same ? [] : [`docs/flows/${name} is stale: run npm run sheets`]
  })
  const byHand = (name: string) => aboutAll.includes(name) || name.endsWith('.notes.md')
  const left = globSync(['*.md', 'decisions/*'], { cwd: folder }).filter((name) => !sheets.has(name) && !byHand(name))
  return [...stale, ...left.map((name) => `docs/flows/${name} belongs to no procedure: delete it`)]
}
