import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeCipher } from '../../../src/store/node-cipher.ts'
import { createSqliteStore } from '../../../src/store/sqlite/index.ts'
import { createVault } from '../../../src/store/vault.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

it('lets others have their turn while somebody asks the embedded store again and again', async () => {
  const vault = await createVault(new Uint8Array(32).fill(7), nodeCipher)
  const store = await createSqliteStore({ path: join(temporaryFolder(), 'puente.db'), vault })
  await store.putNote('settings', 'kept', 0)
  let rang = false
  setTimeout(() => {
    rang = true
  }, 0)
  let asked = 0
  while (!rang && asked < 100_000) {
    expect((await store.note('settings'))?.value).toBe('kept')
    asked += 1
  }
  expect(rang).toBe(true)
  await store.close()
})
