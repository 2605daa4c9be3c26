import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'

const data = mkdtempSync(join(tmpdir(), 'puente-accounts-'))
const shots = process.env.PUENTE_SHOTS ?? ''
const password = 'caballo pila grapa'

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

describe('an account', () => {
  it('is made, gets a key, and its person signs in with the key alone', async () => {
    const page = await (await browser.newContext()).newPage()
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
    await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
    await page.getByLabel('Nombre').fill('Ana')
    await page.getByLabel('Puesto').fill('Coordinación de Atención')
    await page.getByLabel('Usuario').fill('ana')
    await page.getByLabel('Contraseña nueva').fill(password)
    await page.getByRole('button', { name: 'Hacer la cuenta y entrar' }).click()
    await page.getByText('Primeros pasos: faltan').waitFor()

    const breaches: string[] = []
    for (const [path, name] of [
      ['start', 'start'],
      ['help', 'help'],
      ['people', 'people'],
      ['audit?check', 'audit'],
      ['account', 'account'],
    ] as const) {
      await page.goto(`${url}/staff/${path}`)
      breaches.push(...(await looked(page, name)))
    }
    await page.goto(`${url}/staff/account/keys`)
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
})

declare global {
  interface Window {
    axe: typeof axe
  }
}
