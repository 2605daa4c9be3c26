/** `npm run docs`: writes the made pages of docs/ from what the code itself says: settings, channels, and one sheet of a procedure as an example. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madePages } from './docs/pages.ts'

for (const [path, text] of madePages()) writeFileSync(join(import.meta.dirname, '..', 'docs', path), text)
