/** `npm run docs`: writes the made pages of docs/ from what the code itself says: commands, settings, channels, decisions, and one sheet of a procedure as an example. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madePages } from './docs/pages.ts'

const root = join(import.meta.dirname, '..')
for (const [path, text] of madePages(root)) writeFileSync(join(root, 'docs', path), text)
