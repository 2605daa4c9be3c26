import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSheets } from '../sheets/all-sheets.ts'
import { dangerSheets } from '../sheets/danger-sheets.ts'

/** Pages of docs/flows about all procedures, written by hand. */
const aboutAll = ['second-reading.md', 'walks.md']

/** Sheets that no longer say what the procedures do, or what is said in danger. */
export function checkSheets(root: string): string[] {
  const byHand = (name: string) => aboutAll.includes(name) || name.endsWith('.notes.md')
  return [
    ...staleIn(root, 'docs/flows', allSheets(), byHand),
    ...staleIn(root, 'docs/danger', dangerSheets(), () => false),
  ]
}

function staleIn(
  root: string,
  folder: string,
  sheets: ReadonlyMap<string, string>,
  byHand: (name: string) => boolean,
): string[] {
  const stale = [...sheets].flatMap(([name, sheet]) => {
    const path = join(root, folder, name)
    const same = existsSync(path) && readFileSync(path, 'utf8') === sheet
    return same ? [] : [`${folder}/${name} is stale: run npm run sheets`]
  })
  const found = globSync(['*.{md,js}', 'decisions/*'], { cwd: join(root, folder) })
  const left = found.filter((name) => !sheets.has(name) && !byHand(name))
  return [...stale, ...left.map((name) => `${folder}/${name} belongs to nothing: delete it`)]
}
