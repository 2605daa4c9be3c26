import { join } from 'node:path'
import { expect, it } from 'vitest'
import { databaseName } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { firstStaff } from '#test/kit/staff-browser.ts'
import { startPuente } from '#test/kit/start-puente.ts'
import { temporaryFolder } from '#test/kit/temporary-folder.ts'
import { readPeople } from '../../../scripts/seed/people.ts'
import { plantTalks } from '../../../scripts/seed/plant-talks.ts'

/** A data folder with one person who wrote through Telegram. */
async function onTelegram(): Promise<{ readonly folder: string; readonly caseId: string }> {
  const folder = temporaryFolder()
  const masterKey = openMasterKey({ setting: null, folder, databaseExists: false })
  const store = await createSqliteStore({ path: join(folder, databaseName), vault: await createVault(masterKey) })
  const people = readPeople().filter(({ id }) => id === 'court-dallas')
  await plantTalks(store, { people, until: Date.now(), office: 'durango' })
  const [of] = await store.cases({ limit: 1 })
  await store.close()
  return { folder, caseId: of?.id ?? '' }
}

it('what is said to somebody whose door is switched off waits for it, and the page of the case says so', async () => {
  const { folder, caseId } = await onTelegram()
  const puente = await startPuente({ folder })
  try {
    const code = new URL(puente.setupLink() ?? '').searchParams.get('code') ?? ''
    const lupe = await firstStaff(puente.url, code)
    const path = `/staff/cases/${caseId}`
    await lupe.post(`${path}/claim`)
    await lupe.post(`${path}/reply`, { text: 'Please bring the papers of the court.', written: 'en' })
    const { body } = await lupe.get(path)
    expect(body).toContain('Please bring the papers of the court.')
    expect(body).toContain('la conexión con esa plataforma está apagada')
    expect(body).not.toContain('En su página')
  } finally {
    await puente.stop()
  }
}, 120_000)
