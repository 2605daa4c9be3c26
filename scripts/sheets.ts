/** `npm run sheets`: writes docs/flows/<flow>.md and decisions/<flow>.txt for every guided procedure, from its table, its texts and its facts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSheets } from './sheets/all-sheets.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'flows')
mkdirSync(join(folder, 'decisions'), { recursive: true })
for (const [name, sheet] of allSheets()) writeFileSync(join(folder, name), sheet)
