import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleSite, inPage, looked, openConsoleSite } from '#test/kit/console-site.ts'
import { startWhatsAppWeb, type WhatsAppWeb } from '#test/kit/whatsapp-web/server.ts'

/** The console's pages of the doors: the linked phone while it shows its QR, and the posters. */
let whatsapp: WhatsAppWeb
let site: ConsoleSite

beforeAll(async () => {
  whatsapp = await startWhatsAppWeb()
  const { folder, version } = whatsapp.page
  site = await openConsoleSite({
    env: {
      PUENTE_WHATSAPP_WEB: 'on',
      PUENTE_WHATSAPP_WEB_PAGE: join(folder, `${version}.html`),
      PUENTE_CHROMIUM: whatsapp.chromium,
    },
  })
}, 120_000)
afterAll(async () => {
  await site?.close()
  await whatsapp?.close()
})

test.each([
  ['channels', '.qr'],
  ['posters', 'form'],
])(
  '/staff/%s is for everyone: axe finds nothing, and nothing is wider than 320 pixels',
  async (path, shows) => {
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/${path}`)
      await page.locator(shows).first().waitFor({ timeout: 60_000 })
      expect(await looked(page, path, 'enhanced')).toEqual([])
    })
  },
  120_000,
)
