import { channelsPage } from '../channels/table.ts'
import { exampleSheet } from '../sheets/all-sheets.ts'
import { commandsPage } from './commands-page.ts'
import { decisionsPage } from './decisions-page.ts'
import { settingsPage } from './settings-page.ts'

/** The pages of docs/ that are made and kept in the repository, by their path there. */
export function madePages(root: string): ReadonlyMap<string, string> {
  return new Map([
    ['channels.md', channelsPage()],
    ['commands.md', commandsPage(root)],
    ['decisions/README.md', decisionsPage(root)],
    ['flows/refugio.md', exampleSheet()],
    ['settings.md', settingsPage()],
  ])
}
