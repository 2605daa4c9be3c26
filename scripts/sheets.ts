/**
 * `npm run sheets`: writes docs/flows/<flow>.md and decisions/<flow>.txt for every guided procedure, and docs/danger: the tables of danger
 * and the chart. All from tables, texts and facts.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSheets } from './sheets/all-sheets.ts'
import { dangerSheets } from './sheets/danger-sheets.ts'

const docs = join(import.meta.dirname, '..', 'docs')
mkdirSync(join(docs, 'flows', 'decisions'), { recursive: true })
mkdirSync(join(docs, 'danger'), { recursive: true })
for (const [name, sheet] of allSheets()) writeFileSync(join(docs, 'flows', name), sheet)
for (const [name, sheet] of dangerSheets()) writeFileSync(join(docs, 'danger', name), sheet)
