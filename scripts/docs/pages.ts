import { channelsPage } from '../channels/table.ts'
import { exampleSheet } from '../sheets/all-sheets.ts'
import { settingsPage } from './settings-page.ts'

/** The pages of docs/ that are made and kept in the repository, by their path there. */
export function madePages(): ReadonlyMap<string, string> {
  return new Map([
    ['channels.md', channelsPage()],
    ['flows/refugio.md', exampleSheet()],
    ['settings.md', settingsPage()],
  ])
}
