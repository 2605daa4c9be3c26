import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { periodOf, previous } from '#src/reports/period.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'
import { plant } from '../../scripts/seed/plant.ts'

const data = mkdtempSync(join(tmpdir(), 'puente-reports-'))
const shots = process.env.PUENTE_SHOTS ?? null
const desktop = { width: 1440, height: 900 }
const phone = { width: 320, height: 700 }
const today = new Date().toISOString().slice(0, 10)
/** Surely over and counted, whatever the hour is in the office. */
const month = previous(previous(periodOf('month', today))).name
const week = previous(previous(periodOf('week', today))).name
const quarter = previous(previous(periodOf('quarter', today))).name
const year = previous(periodOf('year', today)).name

let browser: Browser
let server: ChildServer
let url: string
let ana: BrowserContext

beforeAll(async () => {
  await seed()
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const port = await freePort()
  server = await startChildServer({ data, port })
  url = `http://localhost:${port}`
  ana = await browser.newContext({ viewport: desktop, acceptDownloads: true })
  const page = await ana.newPage()
  await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
  await page.getByLabel('Nombre').fill('Ana')
  await page.getByLabel('Puesto').fill('Dirección')
  await page.getByLabel('Usuario').fill('ana')
  await page.getByLabel('Contraseña nueva').fill('caballo pila grapa')
  await page.getByRole('button', { name: 'Hacer la cuenta y entrar' }).click()
  await page.locator('#help-open').waitFor()
  await page.close()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(data, { recursive: true, force: true })
})

/** Invented people of the last months, so that there is something to report. */
async function seed(): Promise<void> {
  const masterKey = openMasterKey({ setting: null, folder: data, databaseExists: false })
  const store = await createSqliteStore({ path: join(data, databaseName), vault: await createVault(masterKey) })
  const [office] = loadKnowledge().offices
  const areas = (office?.areas ?? []).map(({ id }) => id) as [string, ...string[]]
  const topics = ['remains-repatriation', 'us-pension-retirement', 'returnee-jobs', 'family-reunion', 'legal-help-us']
  const until = Date.now()
  await plant(store, { cases: 900, messages: 1800, seed: 1, until, areas, topics: topics as [string, ...string[]] })
  await store.close()
}

/** What axe finds wrong at WCAG A and AA. */
async function breaches(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  )
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

describe('reports and the live board', () => {
  it('lead from the notice to the week, its tables and its files', async () => {
    const page = await ana.newPage()
    await page.goto(`${url}/staff/reports`)
    await page.getByRole('heading', { name: 'Semanales' }).waitFor()
    await page.goto(`${url}/staff/reports/${month}`)
    await page.getByRole('heading', { name: 'Por idioma' }).waitFor()
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
  })

  it('work with scripts switched off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, storageState: await ana.storageState() })
    const page = await context.newPage()
    await page.goto(`${url}/staff/reports/${week}`)
    await page.getByRole('heading', { name: 'Trabajo por área' }).waitFor()
    await page.goto(`${url}/staff/board`)
    await page.getByText('La que más espera').first().waitFor()
    await context.close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of [phone, desktop])
      it(`can be read by everybody, ${colorScheme}, ${viewport.width} pixels wide`, async () => {
        const context = await browser.newContext({ viewport, colorScheme, storageState: await ana.storageState() })
        const page = await context.newPage()
        for (const path of [
          'board',
          'reports',
          `reports/${week}`,
          `reports/${month}`,
          `reports/${year}`,
          `reports/juridica_${quarter}`,
        ]) {
          await page.goto(`${url}/staff/${path}`)
          await page.locator('main').waitFor()
          expect(await breaches(page), path).toEqual([])
          expect(await overflow(page), path).toBeLessThanOrEqual(0)
          await shoot(page, `${path.replace('/', '-')}-${colorScheme}-${viewport.width}`)
        }
        await context.close()
      }, 240_000)
})

/** Pictures for whoever asks for them with PUENTE_SHOTS, a folder. */
async function shoot(page: Page, name: string): Promise<void> {
  if (shots === null) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
