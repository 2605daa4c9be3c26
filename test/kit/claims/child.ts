/** A second process of the office on the same Redis: does what it is told with a case, and says what it heard and wrote. */
import { createVault } from '#src/store/vault.ts'
import { chanceFrom } from '../../../scripts/seed/chance.ts'
import { openOffice } from '../office.ts'
import { openRedis } from '../redis-server.ts'
import { type Actor, pausedStore, perform } from './perform.ts'

const [address = '', space = '', seed = '1'] = process.argv.slice(2)
const redis = await openRedis({ url: () => address }, { vault: await createVault(new Uint8Array(32).fill(7)), space })
const paused = pausedStore(redis, chanceFrom(Number(seed)))
const office = await openOffice({ store: paused.store, ids: 'child' })

process.on('message', (told: { readonly caseId: string; readonly actors: readonly Actor[] } | 'end') => {
  if (told === 'end') {
    process.send?.({ written: paused.written }, () => process.exit(0))
    return
  }
  void perform(office, told.caseId, told.actors).then((heard) => process.send?.({ caseId: told.caseId, heard }))
})
process.send?.('ready')
