import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { consoleSite, inPage, looked } from '#test/kit/console-site.ts'

const site = consoleSite()

describe('how the console looks', () => {
  it('is chosen for a browser: colours whatever the device says, and less space', async () => {
    await inPage(site.ana, async (page) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${site.url}/staff/account`)
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const height = async () => (await page.getByRole('button', { name: 'Guardar cómo se ve' }).boundingBox())?.height
      const [light, wide] = [await ground(), (await height()) ?? 0]
      await page.getByLabel('Colores').selectOption('Oscuros')
      await page.getByLabel('Espacio').selectOption('Compacto')
      await page.getByRole('button', { name: 'Guardar cómo se ve' }).click()
      await page.locator('html[data-scheme=dark][data-density=compact]').waitFor()
      expect(await ground()).not.toBe(light)
      expect(await height()).toBeLessThan(wide)
      expect(await looked(page, 'account-compact')).toEqual([])
      await page.getByLabel('Colores').selectOption('Claros')
      await page.getByLabel('Espacio').selectOption('Amplio')
      await page.getByRole('button', { name: 'Guardar cómo se ve' }).click()
      await page.locator('html[data-scheme=light]:not([data-density])').waitFor()
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await ground()).toBe(light)
    })
  })
})

describe('an account', () => {
  let page: Page

  it('is made, gets a key, and its person signs in with the key alone', async () => {
    page = await site.ana.newPage()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${site.url}/staff`)
    await page.getByText('Primeros pasos: faltan').waitFor()

    const breaches: string[] = []
    for (const [path, name] of [
      ['start', 'start'],
      ['help', 'help'],
      ['people', 'people'],
      ['audit?check', 'audit'],
      ['account', 'account'],
    ] as const) {
      await page.goto(`${site.url}/staff/${path}`)
      breaches.push(...(await looked(page, name)))
    }
    await page.goto(`${site.url}/staff/account/keys`)
    await page.getByRole('button', { name: 'Poner el código del teléfono' }).click()
    await page.getByRole('img', { name: 'Imagen para la aplicación de códigos' }).waitFor()
    await page.getByLabel('Nombre de la llave').fill('mi teléfono')
    expect(await page.getByText('Este navegador no sabe usar llaves').isVisible()).toBe(false)
    breaches.push(...(await looked(page, 'keys')))
    await page.getByRole('button', { name: 'Agregar una llave' }).click()
    await page.getByText('Se agregó la llave «mi teléfono»').waitFor()

    await page.getByRole('button', { name: 'Salir', exact: true }).click()
    await page.getByRole('button', { name: 'Entrar con llave de acceso' }).waitFor()
    breaches.push(...(await looked(page, 'sign-in')))
    await page.getByRole('button', { name: 'Entrar con llave de acceso' }).click()
    await page.getByText('Primeros pasos: faltan').waitFor()
    expect(breaches).toEqual([])
  }, 120_000)

  it('tests a door of the office and reads how another is opened', async () => {
    await page.goto(`${site.url}/staff/channels`)
    await page.getByText('Cómo se abre: Telegram').click()
    await page.getByRole('button', { name: 'Probar ahora: El chat de la página' }).click()
    await page.getByText('contesta, y es esta oficina').waitFor()
    expect(await looked(page, 'channels')).toEqual([])
  }, 120_000)
})
