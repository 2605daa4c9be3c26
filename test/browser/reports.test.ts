import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { periodOf, previous } from '#src/reports/period.ts'
import { consoleSite, inPage, looked } from '#test/kit/console-site.ts'
import { seedFolder } from '#test/kit/seed-folder.ts'

const today = new Date().toISOString().slice(0, 10)
/** Surely over and counted, whatever the hour is in the office. */
const month = previous(previous(periodOf('month', today))).name
const week = previous(previous(periodOf('week', today))).name
const quarter = previous(previous(periodOf('quarter', today))).name
const year = previous(periodOf('year', today)).name

const site = consoleSite({
  seed: (folder) => seedFolder(folder, { cases: 900, messages: 1800 }),
  context: { acceptDownloads: true },
})

describe('reports and the live board', () => {
  it('lead from the notice to the week, its tables and its files', async () => {
    const page = await site.ana.newPage()
    await page.goto(`${site.url}/staff/reports`)
    await page.getByRole('heading', { name: 'Semanales' }).waitFor()
    await page.goto(`${site.url}/staff/reports/${month}`)
    // While the first count is under way the page comes again by itself.
    await page.getByRole('heading', { name: 'Por idioma', exact: true }).waitFor({ timeout: 120_000 })
    const table = page.getByRole('region', { name: 'Por idioma', exact: true }).first()
    expect(await table.getByRole('row').count()).toBeGreaterThan(2)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Bajar todo (Excel)' }).click()
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`^durango-${month}-1\\.xlsx$`))
    await page.getByText('Hacer una edición corregida…').click()
    await page.getByRole('button', { name: 'Contar otra vez' }).click()
    await page.getByText('Edición 2').waitFor()
    await page.getByText('Ninguna figura', { exact: false }).or(page.getByText('Qué se corrigió')).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.top').isVisible()).toBe(false)
    expect(await page.locator('.plot').first().isVisible()).toBe(true)
    await page.close()
  }, 180_000)

  it('begin with what changed, as lines that are read aloud as sentences, and show where people live', async () => {
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/reports/${month}`)
      const arrivals = page.getByRole('img', { name: /^Llegaron y terminaron\. Llegaron: \d+; antes, \d+\./ })
      await arrivals.waitFor()
      await page.getByText('Ver las cifras').first().click()
      expect(await page.locator('.figures[open] tbody tr').count()).toBeGreaterThan(5)
      await page
        .getByRole('img', { name: /^Dónde viven, de quienes lo dijeron\. Más en / })
        .first()
        .waitFor()
    })
  })

  it('of a month fit on two sheets of paper', async () => {
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/reports/${month}`)
      const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })))

      expect(paper.numPages).toBeLessThanOrEqual(2)
    })
  })

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
