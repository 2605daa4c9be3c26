import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { channelsPage } from '../channels/table.ts'

/** docs/channels.md, when it no longer says what the channels can carry. */
export function checkChannels(root: string): string[] {
  const path = join(root, 'docs', 'channels.md')
  const same = existsSync(path) && readFileSync(path, 'utf8') === channelsPage()
  return same ? [] : ['docs/channels.md is stale: run npm run channels']
}
