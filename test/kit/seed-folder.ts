import { join } from 'node:path'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { plant } from '../../scripts/seed/plant.ts'

const topics = [
  'remains-repatriation',
  'us-pension-retirement',
  'returnee-jobs',
  'family-reunion',
  'legal-help-us',
] as const

/** Writes invented people of the last two years and their cases into an empty data folder. */
export async function seedFolder(
  data: string,
  size: { readonly cases: number; readonly messages: number },
): Promise<void> {
  const masterKey = openMasterKey({ setting: null, folder: data, databaseExists: false })
  const store = await createSqliteStore({ path: join(data, databaseName), vault: await createVault(masterKey) })
  const [office] = loadKnowledge().offices
  const areas = (office?.areas ?? []).map(({ id }) => id) as [string, ...string[]]
  await plant(store, { ...size, seed: 1, until: Date.now(), areas, topics })
  await store.close()
}
