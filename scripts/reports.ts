/**
 * `npm run reports`: counts the days that are over and makes the reports that are due, as a running server does by itself.
 * `--rebuild`: counts every day again first, e.g. after a fault in the counting. Editions that were made stay; a corrected one is made from the page of a report.
 */
import { parseArgs } from 'node:util'
import { addDays } from '#src/core/office/civil-time.ts'
import { readConfig } from '#src/entry/config.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { openStore } from '#src/entry/open-store.ts'
import { createPublished } from '#src/entry/published.ts'
import { createLiveBook } from '#src/knowledge/changes/live-book.ts'
import { createDesk } from '#src/knowledge/desk/create-desk.ts'
import { nameOfReport } from '#src/reports/report-key.ts'
import { createFeed } from '#src/shared/feed.ts'
import { createLog } from '#src/shared/log.ts'
import { createTexts } from '#src/shared/texts.ts'
import { createArchive } from '#src/staff/reports/archive.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const { values } = parseArgs({ options: { rebuild: { type: 'boolean', default: false } } })
const config = readConfig(process.env)
const log = createLog(console.error)
const { store } = await openStore(config, config.dataFolder, log)
const texts = createTexts()
const live = createLiveBook(loadKnowledge(), config.office, texts, Date.now)
await createPublished({ live, store, feed: createFeed(), log, now: Date.now }).refresh()
const desk = createDesk(live, config.office, texts)
const { book } = live
const archive = createArchive({ store, book, desk, now: Date.now })

await timed('days counted and reports made', () => archive.keepUp())
const span = await archive.daybook.span()
if (values.rebuild && span !== null)
  await timed(`days counted again since ${span.first}`, () =>
    archive.daybook.recount(span.first, addDays(span.last.day, 1)),
  )
for (const key of span === null ? [] : await archive.all())
  if (key.period.kind !== 'week') await timed(`report ${nameOfReport(key)}`, () => archive.edition(key))
await store.close()

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  await work()
  console.log(`${what}: ${Math.round(performance.now() - begun)} ms`)
}
