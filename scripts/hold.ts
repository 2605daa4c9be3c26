/**
 * `npm run hold -- FOLIO --because "..."`: a legal hold on a case: its person and all of theirs are kept beyond their term until `--end`. Without
 * a folio, the holds there are. Also while Puente runs. Who asks for their own erasing is erased all the same.
 */
import { parseArgs } from 'node:util'
import { readConfig } from '#src/entry/config.ts'
import { openStore } from '#src/entry/open-store.ts'
import { createLog } from '#src/shared/log.ts'
import { legalHold } from '#src/store/sqlite/retention.ts'
import type { Store } from '#src/store/store.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const options = { because: { type: 'string' }, end: { type: 'boolean' } } as const
const { positionals, values } = parseArgs({ allowPositionals: true, options })
const config = readConfig(process.env)
const { store } = await openStore(config, config.dataFolder, createLog(console.error))
try {
  const [folio] = positionals
  if (folio === undefined) await list(store)
  else await change(store, folio.toUpperCase())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await store.close()
}

async function list(held: Store): Promise<void> {
  const holds = await held.records({ kind: legalHold, limit: 1000 })
  for (const { at, value } of holds) console.log(`${new Date(at).toISOString().slice(0, 10)} ${JSON.stringify(value)}`)
  console.log(holds.length === 0 ? 'No case is on hold.' : `${holds.length} on hold.`)
}

async function change(held: Store, folio: string): Promise<void> {
  const found = (await held.cases({ words: folio, limit: 50 })).find((one) => one.folio === folio)
  if (found === undefined) throw new Error(`there is no case ${folio}: look at its folio in the console`)
  const { id, contactId } = found
  if (values.end === true) {
    await held.dropRecord(legalHold, id)
    console.log(`${folio}: no longer on hold.`)
    return
  }
  if (values.because === undefined) throw new Error('say why: npm run hold -- FOLIO --because "file 12/2026"')
  const value = { folio, because: values.because }
  const before = await held.record(legalHold, id)
  await held.putRecord(
    { kind: legalHold, id, of: id, contactId, at: before?.at ?? Date.now(), value },
    before?.version ?? 0,
  )
  console.log(`${folio}: on hold.`)
}
