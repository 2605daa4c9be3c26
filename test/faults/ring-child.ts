/** Rings what is due in a database at a given time, as the loop of the timers does, and ends: `node ring-child.ts FILE MILLISECONDS`. */
import { ringDue } from '#src/delivery/timers.ts'
import { newId } from '#src/shared/ids.ts'
import { createLog } from '#src/shared/log.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { openOffice } from '../kit/office.ts'

const [, , path = '', time = ''] = process.argv
const store = await createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(7)) })
const office = await openOffice({ store, now: Number(time), ids: newId() })
const log = createLog((line) => process.stderr.write(`${line}\n`))
process.stdout.write('ready\n')
await ringDue({ store, ring: (timer) => office.assistant.takeTimerTurn(timer), log, now: office.now, concurrency: 4 })
await store.close()
