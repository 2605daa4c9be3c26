import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'

const data = mkdtempSync(join(tmpdir(), 'puente-cases-'))
/** Pictures of the pages, for whoever wants to look: set `SHOTS` to a folder. */
const shots = process.env.SHOTS ?? null

let browser: Browser
let server: ChildServer
let url: string
let ana: BrowserContext

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const port = await freePort()
  server = await startChildServer({ data, port })
  url = `http://localhost:${port}`
  ana = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await ana.newPage()
  await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
  await page.getByLabel('Nombre').fill('Ana')
  await page.getByLabel('Puesto').fill('Coordinación de Atención')
  await page.getByLabel('Usuario').fill('ana')
  await page.getByLabel('Contraseña nueva').fill('caballo pila grapa')
  await page.getByRole('button', { name: 'Hacer la cuenta y entrar' }).click()
  await page.locator('#main').waitFor()
  await page.close()
})

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(data, { recursive: true, force: true })
})

/** What axe finds wrong, and how far the page is too wide, on a small phone and a desktop, in light and dark. */
async function wrong(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const width of [320, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      )
      found.push(
        ...violations.map(
          (v) => `${name} ${width} ${colorScheme} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
        ),
      )
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) found.push(`${name} ${width}: ${over} px too wide`)
      if (shots !== null)
        await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: width === 320 })
    }
  }
  return found
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

it('a case from its first task to its end: tasks, a deadline, a fact, what departs, a translation, and how it ended', async () => {
  const { session } = await post(url, { choice: 'lang:ht' })
  await post(url, { session, choice: 'topic:mexican-passport' })
  await post(url, { session, choice: 'person' })
  await post(url, { session, text: 'mwen bezwen paspò pitit mwen an' })
  const page = await ana.newPage()
  await page.goto(`${url}/staff`)
  await page.locator('.row .claim').first().click()
  await page.locator('#reply').waitFor()

  // By keyboard alone: the folded part opens with Enter, and what was refused keeps what was typed.
  await page.locator('#care-deadline summary').press('Enter')
  await page.locator('#care-deadline-day').fill('2027-01-15')
  await page.getByRole('button', { name: 'Guardar' }).locator('visible=true').first().press('Enter')
  await page.getByText('Escriba de qué es el plazo.').waitFor()
  expect(await page.locator('#care-deadline-day').inputValue()).toBe('2027-01-15')
  await page.locator('#care-deadline-reason').fill('Cita en el consulado')
  await page.locator('#care-deadline-reason').press('Enter')
  await page.getByText(/Cita en el consulado ·/).waitFor()
  await page.locator('#care-task summary').click()
  await page.locator('#care-task-text').fill('Llamar al consulado')
  await page.locator('#care-task-text').press('Enter')
  await page.getByText('0 de 1 hechos').waitFor()
  await page.getByRole('button', { name: 'Hecho: Llamar al consulado' }).click()
  await page.getByText('1 de 1 hechos').waitFor()

  await page.goto(`${page.url().split(/[?#]/)[0]}?facts=costo`)
  await page
    .getByRole('button', { name: /^Poner en la respuesta/ })
    .first()
    .click()
  await expect.poll(() => page.locator('#reply').inputValue()).toContain('Sous')
  await page.locator('#reply').fill('El pasaporte cuesta 77 pesos.')
  await page.locator('#send').click()
  await page.getByText('esto no coincide con los datos del tema').waitFor()
  expect(await wrong(page, 'case')).toEqual([])

  await page.locator('#pin summary').click()
  await page.getByLabel('Nombre del lugar').fill('Consulado en Houston')
  await page.getByLabel('Coordenadas o enlace del mapa').fill('Calle San Jacinto')
  await page.getByRole('button', { name: 'Enviar con la ubicación' }).click()
  await page.getByText('No se pudieron leer las coordenadas').waitFor()
  expect(await wrong(page, 'case-pin')).toEqual([])
  await page.getByLabel('Coordenadas o enlace del mapa').fill('29.7353, -95.3819')
  await page.locator('#reply').fill('Es aquí:')
  await page.getByRole('button', { name: 'Enviar con la ubicación' }).click()
  await page.getByText('📍 Consulado en Houston').waitFor()

  await page.locator('#reply').fill('Traiga el acta de su hija.')
  await page.getByRole('button', { name: 'Pedir traducción' }).click()
  await page.getByText('Espera traducción').first().waitFor()
  await page.goto(`${url}/staff/translations`)
  expect(await wrong(page, 'translations')).toEqual([])
  await page.getByLabel(/Traducción al kreyòl/).fill('Pote batistè pitit fi ou a.')
  await page.getByRole('button', { name: 'Enviar a nombre de Ana' }).click()
  await page.getByText('No hay nada por traducir').waitFor()
  await page.goto(`${url}/staff/mentions`)
  expect(await wrong(page, 'mentions')).toEqual([])

  await page.goto(`${url}/staff?tab=mine`)
  await page.locator('.row .open').first().click()
  await page.getByText('Lo tradujo Ana.').first().waitFor()
  await page.locator('#close-ask').click()
  await page.locator('#close-how').selectOption('resolved')
  await page.locator('#close-outcome').selectOption('advised')
  await page.locator('#close-do').click()
  await page.waitForURL(/\/staff(\?|$)/)
}, 240_000)
