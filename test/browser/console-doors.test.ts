import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breaches, openBrowser, overflow } from '#test/kit/chat-page.ts'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'
import { startWhatsAppWeb, type WhatsAppWeb } from '#test/kit/whatsapp-web/server.ts'

/** The console's pages of the doors: the linked phone while it shows its QR, and the posters. */
const data = mkdtempSync(join(tmpdir(), 'puente-console-doors-'))
const shots = process.env.PUENTE_SHOTS ?? ''
let browser: Browser
let whatsapp: WhatsAppWeb
let server: ChildServer
let staff: BrowserContext
let url = ''

beforeAll(async () => {
  whatsapp = await startWhatsAppWeb()
  browser = await openBrowser()
  const port = await freePort()
  url = `http://localhost:${port}`
  const { folder, version } = whatsapp.page
  const env = {
    PUENTE_WHATSAPP_WEB: 'on',
    PUENTE_WHATSAPP_WEB_PAGE: join(folder, `${version}.html`),
    PUENTE_CHROMIUM: whatsapp.chromium,
  }
  server = await startChildServer({ data, port, env })
  // A button changes its colour slowly otherwise, and is looked at half way.
  staff = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await staff.newPage()
  await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
  await page.getByLabel('Nombre').fill('Ana')
  await page.getByLabel('Puesto').fill('Coordinación de Atención')
  await page.getByLabel('Usuario').fill('ana')
  await page.getByLabel('Contraseña nueva').fill('caballo pila grapa')
  await page.getByRole('button', { name: 'Hacer la cuenta y entrar' }).click()
  await page.locator('#help-open').waitFor()
  await page.close()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.end('SIGTERM', 10_000)
  await whatsapp?.close()
  rmSync(data, { recursive: true, force: true })
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([
    ['/staff/channels', '.qr'],
    ['/staff/posters', 'form'],
  ])(
    '%s is for everyone: axe finds nothing, and nothing is wider than 320 pixels',
    async (path, shows) => {
      const page = await staff.newPage()
      await page.emulateMedia({ colorScheme })
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${url}${path}`)
        await page.locator(shows).first().waitFor({ timeout: 60_000 })
        if (shots !== '')
          await page.screenshot({ path: join(shots, `${path.split('/').pop()}-${colorScheme}-${width}.png`) })
        expect(await breaches(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
      }
      await page.close()
    },
    120_000,
  )
})
