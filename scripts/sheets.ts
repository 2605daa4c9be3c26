/**
 * `npm run sheets`: writes build/flows/<flow>.md for every guided procedure, and build/danger: what is said in danger, and the chart. All
 * from tables, texts and facts.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSheets } from './sheets/all-sheets.ts'
import { dangerSheets } from './sheets/danger-sheets.ts'

const build = join(import.meta.dirname, '..', 'build')
for (const [folder, sheets] of [
  ['flows', allSheets()],
  ['danger', dangerSheets()],
] as const) {
  rmSync(join(build, folder), { recursive: true, force: true })
  mkdirSync(join(build, folder), { recursive: true })
  for (const [name, sheet] of sheets) writeFileSync(join(build, folder, name), sheet)
  console.log(`build/${folder}/README.md and ${sheets.size - 1} more`)
}
