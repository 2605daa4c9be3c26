import { join } from 'node:path'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import type { SeedPlan } from '../../scripts/seed/invent.ts'
import { readPeople } from '../../scripts/seed/people.ts'
import { plant } from '../../scripts/seed/plant.ts'
import { plantTalks } from '../../scripts/seed/plant-talks.ts'

const office = 'durango'
const topics = [
  'remains-repatriation',
  'us-pension-retirement',
  'returnee-jobs',
  'family-reunion',
  'legal-help-us',
] as const

const fortnight = 14 * 24 * 60 * 60 * 1000

/** Writes invented people of the last two years and their cases into an empty data folder. */
export async function seedFolder(
  data: string,
  size: { readonly cases: number; readonly messages: number },
): Promise<void> {
  await inFolder(data, (store) => plant(store, planOf(size, Date.now())))
}

/**
 * An office as it is on some day: the cases of the last days, of people who talked with the real assistant in three languages, and two years
 * of others before them, all ended, so that reports have something to tell.
 */
export async function seedOffice(data: string): Promise<void> {
  const now = Date.now()
  await inFolder(data, async (store) => {
    await plant(store, { ...planOf({ cases: 1500, messages: 6000 }, now - fortnight), ended: true })
    await plantTalks(store, { people: readPeople(), until: now, office })
  })
}

function planOf(size: { readonly cases: number; readonly messages: number }, until: number): SeedPlan {
  const areas = loadKnowledge().offices.find(({ id }) => id === office)?.areas ?? []
  return { ...size, seed: 1, until, areas: areas.map(({ id }) => id) as [string, ...string[]], topics }
}

async function inFolder(data: string, work: (store: Store) => Promise<void>): Promise<void> {
  const masterKey = openMasterKey({ setting: null, folder: data, databaseExists: false })
  const store = await createSqliteStore({ path: join(data, databaseName), vault: await createVault(masterKey) })
  await work(store)
  await store.close()
}
