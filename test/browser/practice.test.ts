import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'

const data = mkdtempSync(join(tmpdir(), 'puente-practice-'))
const shots = process.env.PUENTE_SHOTS ?? ''
const banner = 'Práctica: personas inventadas. Nada se envía a nadie.'

let browser: Browser
let server: ChildServer
let url: string

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const port = await freePort()
  server = await startChildServer({ data, port })
  url = `http://localhost:${port}`
})

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(data, { recursive: true, force: true })
})

/** What axe finds wrong on a page, in light and dark, on a phone of 320 pixels and on a desktop; and whether it scrolls sideways. */
async function looked(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      if (shots !== '')
        await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      )
      found.push(
        ...violations.map(
          (v) => `${name} ${width} ${colorScheme} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
        ),
      )
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) found.push(`${name} ${width} scrolls ${wide} pixels sideways`)
    }
  await page.setViewportSize({ width: 1280, height: 800 })
  return found
}

describe('the practice', () => {
  it('is entered, a case taken and answered, the person answers, the exercise is ticked, and one press leads out', async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
    await page.getByLabel('Nombre').fill('Ana')
    await page.getByLabel('Puesto').fill('Coordinación de Atención')
    await page.getByLabel('Usuario').fill('ana')
    await page.getByLabel('Contraseña nueva').fill('caballo pila grapa')
    await page.getByRole('button', { name: 'Hacer la cuenta y entrar' }).click()
    await page.getByText('Nadie está esperando').waitFor()

    await page.goto(`${url}/staff/account`)
    await page.getByRole('main').getByRole('link', { name: 'Practicar con personas inventadas' }).click()
    await page.getByRole('button', { name: 'Entrar a practicar' }).waitFor()
    const breaches = await looked(page, 'practice')
    await page.getByRole('button', { name: 'Entrar a practicar' }).click()
    await page.getByRole('heading', { name: 'Ejercicios' }).waitFor()
    expect(await page.title()).toMatch(/^Práctica · /)
    breaches.push(...(await looked(page, 'exercises')))

    await page.getByRole('link', { name: 'Ver los casos' }).click()
    await page.getByText(banner).waitFor()
    breaches.push(...(await looked(page, 'practice-cases')))
    await page.locator('#rows a').first().click()
    await page.getByRole('button', { name: 'Tomar', exact: true }).first().click()
    await page.locator('textarea#reply').waitFor()
    breaches.push(...(await looked(page, 'practice-case')))
    const before = await page.locator('#thread > li').count()
    await page.locator('textarea#reply').fill('Buen día. Ya leí lo que me escribió.')
    await page.locator('#send').click()
    // The answer, and then, without anybody doing anything, what the person says to it.
    await page.waitForFunction((n) => document.querySelectorAll('#thread > li').length > n + 1, before)

    await page.getByRole('link', { name: 'Ejercicios' }).click()
    await page.getByText('✓ Hecho').first().waitFor()
    await page.getByRole('button', { name: 'Salir de la práctica' }).click()
    await page.getByText('Nadie está esperando').waitFor()
    expect(await page.getByText(banner).isVisible()).toBe(false)
    expect(breaches).toEqual([])
  }, 180_000)
})

declare global {
  interface Window {
    axe: typeof axe
  }
}
