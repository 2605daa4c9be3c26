import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { periodOf, previous } from '#src/reports/period.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { consoleSite, inPage, looked } from '#test/kit/console-site.ts'
import { plant } from '../../scripts/seed/plant.ts'

const today = new Date().toISOString().slice(0, 10)
/** Surely over and counted, whatever the hour is in the office. */
const month = previous(previous(periodOf('month', today))).name
const week = previous(previous(periodOf('week', today))).name
const quarter = previous(previous(periodOf('quarter', today))).name
const year = previous(periodOf('year', today)).name

const site = consoleSite({ seed, context: { acceptDownloads: true } })

/** Invented people of the last months, so that there is something to report. */
async function seed(data: string): Promise<void> {
  const masterKey = openMasterKey({ setting: null, folder: data, databaseExists: false })
  const store = await createSqliteStore({ path: join(data, databaseName), vault: await createVault(masterKey) })
  const [office] = loadKnowledge().offices
  const areas = (office?.areas ?? []).map(({ id }) => id) as [string, ...string[]]
  const topics = ['remains-repatriation', 'us-pension-retirement', 'returnee-jobs', 'family-reunion', 'legal-help-us']
  const until = Date.now()
  await plant(store, { cases: 900, messages: 1800, seed: 1, until, areas, topics: topics as [string, ...string[]] })
  await store.close()
}

describe('reports and the live board', () => {
  it('lead from the notice to the week, its tables and its files', async () => {
    const page = await site.ana.newPage()
    await page.goto(`${site.url}/staff/reports`)
    await page.getByRole('heading', { name: 'Semanales' }).waitFor()
    await page.goto(`${site.url}/staff/reports/${month}`)
    // While the first count is under way the page comes again by itself.
    await page.getByRole('heading', { name: 'Por idioma' }).waitFor({ timeout: 120_000 })
    const table = page.getByRole('region', { name: 'Por idioma' }).first()
    expect(await table.getByRole('row').count()).toBeGreaterThan(2)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Bajar todo (Excel)' }).click()
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`^durango-${month}-1\\.xlsx$`))
    await page.getByText('Hacer una edición corregida…').click()
    await page.getByRole('button', { name: 'Contar otra vez' }).click()
    await page.getByText('Edición 2').waitFor()
    await page.getByText('Ninguna figura', { exact: false }).or(page.getByText('Qué cambió')).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.top').isVisible()).toBe(false)
    expect(await page.locator('.chart').first().isVisible()).toBe(true)
    await page.close()
  }, 180_000)

  it('work with scripts switched off', async () => {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      storageState: await site.ana.storageState(),
    })
    const page = await context.newPage()
    await page.goto(`${site.url}/staff/reports/${week}`)
    await page.getByRole('heading', { name: 'Trabajo por área' }).waitFor()
    await page.goto(`${site.url}/staff/board`)
    await page.getByText('La que más espera').first().waitFor()
    await context.close()
  })

  it('can be read by everybody', async () => {
    await inPage(site.ana, async (page) => {
      for (const path of [
        'board',
        'reports',
        `reports/${week}`,
        `reports/${month}`,
        `reports/${year}`,
        `reports/juridica_${quarter}`,
      ]) {
        await page.goto(`${site.url}/staff/${path}`)
        await page.locator('main').waitFor()
        expect(await looked(page, path.replace('/', '-'))).toEqual([])
      }
    })
  }, 240_000)
})
