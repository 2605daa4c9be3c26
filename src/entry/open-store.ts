import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openMasterKey } from '../store/master-key.ts'
import { createMemoryStore } from '../store/memory/index.ts'
import { createSqliteStore } from '../store/sqlite/index.ts'
import type { Store } from '../store/store.ts'
import { createVault } from '../store/vault.ts'
import type { Config } from './config.ts'

/** The file of the embedded store inside the data folder. */
export const databaseName = 'puente.db'

/** Opens the store the settings name, with its master key. Throws with the mend when key and database do not belong together. */
export async function openStore(config: Config, dataFolder: string): Promise<{ store: Store; masterKey: Uint8Array }> {
  const path = join(dataFolder, databaseName)
  if (config.store === 'memory') {
    const masterKey = crypto.getRandomValues(new Uint8Array(32))
    return { store: createMemoryStore({ vault: await createVault(masterKey) }), masterKey }
  }
  const masterKey = openMasterKey({ setting: config.masterKey, folder: dataFolder, databaseExists: existsSync(path) })
  return { store: await createSqliteStore({ path, vault: await createVault(masterKey) }), masterKey }
}
