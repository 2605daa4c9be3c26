/** `npm run sheets`: writes docs/flows/<flow>.md for every guided procedure, from its table, its texts and the facts it uses. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSheets } from './sheets/all-sheets.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'flows')
mkdirSync(folder, { recursive: true })
for (const [name, sheet] of allSheets()) writeFileSync(join(folder, name), sheet)
