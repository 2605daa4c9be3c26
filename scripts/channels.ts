/** `npm run channels`: writes docs/channels.md from what every channel says it can carry. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { channelsPage } from './channels/table.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'channels.md'), channelsPage())
