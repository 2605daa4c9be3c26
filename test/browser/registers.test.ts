import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'

const data = mkdtempSync(join(tmpdir(), 'puente-registers-'))
const desktop = { width: 1280, height: 860 }
const phone = { width: 320, height: 640 }
/** Where pictures of the pages go when somebody wants to look at them. */
const shots = process.env.PUENTE_SHOTS

let browser: Browser
let server: ChildServer
let url: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const port = await freePort()
  server = await startChildServer({ data, port })
  url = `http://localhost:${port}`
  // A button changes its colour slowly otherwise, and is looked at half way.
  context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
  await page.getByLabel('Nombre').fill('Ana')
  await page.getByLabel('Puesto').fill('Recepción')
  await page.getByLabel('Usuario').fill('ana')
  await page.getByLabel('Contraseña nueva').fill('caballo pila grapa')
  await page.getByRole('button', { name: 'Hacer la cuenta y entrar' }).click()
  await page.locator('#help-open').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(data, { recursive: true, force: true })
})

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** The page one is on passes in light and dark, on a phone and a desktop, and nothing runs over its edge. */
async function passes(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ phone, desktop }))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      )
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
      expect(found, `${name} ${size} ${colorScheme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${name}-${size}-${colorScheme}.png`), fullPage: true })
    }
  await page.setViewportSize(desktop)
}

describe('the registers of the office', () => {
  it('take a call in two clicks, correct it, make a case of it, and keep it', async () => {
    await page.goto(`${url}/staff/counter`)
    await passes('counter-empty')
    await page.locator('.pick').first().click()
    await page.getByRole('button', { name: 'Llamada' }).click()
    await page.locator('.done').getByText('Anotado: Llamada').waitFor()
    await passes('counter')
    await page
      .locator('.today')
      .getByRole('link', { name: /Corregir/ })
      .click()
    await page.getByLabel('Cómo comunicarse con la persona').fill('618 000 0000')
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await page.getByText('Guardado.').waitFor()
    await passes('entry')
    await page.getByRole('button', { name: 'Hacer un caso' }).click()
    await page.getByText('se anota y no se envía').waitFor()
    expect(await page.locator('#panel').innerText()).toContain('618 000 0000')
    await page.getByRole('link', { name: 'Documentos, citas y acuerdos de este caso' }).click()
    await page.getByRole('link', { name: 'Dar número' }).waitFor()
    await passes('of-case')
  }, 180_000)

  it('give a paper its number, list it, and cancel it with a way back', async () => {
    await page.goto(`${url}/staff/registers/papers`)
    await passes('papers-empty')
    await page.getByRole('link', { name: 'Dar número' }).click()
    await page.getByLabel('Área').selectOption('recepcion')
    await page.getByLabel('De quién o para quién').fill('Consulado en El Paso')
    await page.getByLabel('Asunto del documento').fill('Acta de defunción apostillada')
    await page.getByRole('button', { name: 'Anotar' }).click()
    await page.getByRole('heading', { name: /DGO\/REC\/\d{4}\/0001/ }).waitFor()
    await page.getByRole('button', { name: 'Cancelar este número' }).click()
    await page.locator('.done').getByRole('button', { name: 'Deshacer' }).waitFor()
    await passes('papers')
    await page.locator('.done').getByRole('button', { name: 'Deshacer' }).click()
    await page.getByRole('heading', { name: /0001/ }).waitFor()
    expect(await page.getByText('Lo quitó').count()).toBe(0)
  }, 180_000)

  it('show every other book and who is away, empty and teaching what it is for', async () => {
    for (const name of ['attentions', 'visits', 'agenda', 'agreements', 'waiting']) {
      await page.goto(`${url}/staff/registers/${name}`)
      await passes(`book-${name}`)
    }
    await page.goto(`${url}/staff/duty`)
    await page.getByRole('button', { name: 'Anotar una ausencia' }).click()
    await page.getByText('no está hoy').waitFor()
    await passes('duty')
  }, 240_000)
})
