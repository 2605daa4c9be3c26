import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { nodeCipher } from '../../src/store/node-cipher.ts'
import { createSqliteStore } from '../../src/store/sqlite/index.ts'
import { createVault } from '../../src/store/vault.ts'
import { describeStore } from './store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'puente-store-'))
let made = 0
afterAll(() => rmSync(folder, { recursive: true }))

describeStore('sqlite', async () => {
  made += 1
  return createSqliteStore({
    path: join(folder, `${made}.db`),
    vault: await createVault(new Uint8Array(32).fill(7), nodeCipher),
  })
})
