import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { type ChildServer, freePort, startChildServer } from '#test/kit/child-server.ts'
import { firstStaff } from '#test/kit/staff-browser.ts'

const data = mkdtempSync(join(tmpdir(), 'puente-desk-'))
const password = 'caballo pila grapa'
const desktop = { width: 1280, height: 900 }
const phone = { width: 320, height: 700 }
const shots = process.env.PUENTE_SHOTS
const entry = '/staff/knowledge/entries/fact_curp_free-look'
const shelter = '/staff/knowledge/entries/place_shelter-torreon-jesus-torres'

let browser: Browser
let server: ChildServer
let url: string
let lupe: BrowserContext
let eva: BrowserContext

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const port = await freePort()
  server = await startChildServer({ data, port })
  url = `http://localhost:${port}`
  const first = await firstStaff(url, /setup\?code=(\S+)/.exec(server.printed())?.[1] ?? '')
  const invited = await first.post('/staff/people', {
    name: 'Eva',
    role: 'Programas',
    login: 'eva',
    area: 'atencion',
    may_editor: 'on',
    may_programmes: 'on',
  })
  const code = /invite\?code=([\w.-]+)/.exec(invited.body)?.[1] ?? ''
  eva = await browser.newContext({ viewport: desktop })
  await inContext(eva, async (page) => {
    await page.goto(`${url}/staff/invite?code=${code}`)
    await page.getByLabel('Contraseña nueva').fill(password)
    await page.locator('main button').click()
    await page.waitForURL(/\/staff/)
  })
  lupe = await browser.newContext({ viewport: desktop })
  await inContext(lupe, async (page) => {
    await page.goto(`${url}/staff/sign-in`)
    await page.getByLabel('Usuario').fill('lupe')
    await page.getByLabel('Contraseña').fill(password)
    await page.locator('main button').first().click()
    await page.waitForURL(/\/staff$/)
  })
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  rmSync(data, { recursive: true, force: true })
})

async function inContext<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  try {
    return await work(page)
  } finally {
    await page.close()
  }
}

/** What axe finds wrong, in light and dark, on a desk and at 320 px, where nothing may run over the side. */
async function breaches(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      )
      found.push(
        ...violations.map((v) => `${name} ${size} ${colorScheme} ${v.id}: ${v.nodes.map((n) => n.target.join(' '))}`),
      )
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) found.push(`${name} ${size}: ${over} px run over the side`)
      if (shots !== undefined) {
        mkdirSync(shots, { recursive: true })
        await page.screenshot({ path: join(shots, `${name}-${size}-${colorScheme}.png`), fullPage: true })
      }
    }
  }
  await page.setViewportSize(desktop)
  return found
}

describe('the knowledge desk', () => {
  it('lets one mend a fact beside what people will read, and another approve it, and it is said at once', async () => {
    const draft = await inContext(eva, async (page) => {
      await page.goto(`${url}/staff/knowledge?q=curp`)
      expect(await breaches(page, 'list')).toEqual([])
      await page.goto(`${url}${entry}`)
      expect(await breaches(page, 'entry')).toEqual([])
      await page.getByLabel('Español', { exact: true }).fill('Cuesta $120 pesos.')
      await page.getByLabel('Por qué cambia').fill('Se dice más corto.')
      await page.getByRole('button', { name: 'Proponer el cambio' }).click()
      await page.getByRole('link', { name: 'Lo que dice (Español)' }).waitFor()
      expect(await breaches(page, 'refused')).toEqual([])
      expect(await page.getByLabel('Español', { exact: true }).inputValue()).toBe('Cuesta $120 pesos.')
      await page.getByLabel('Español', { exact: true }).fill('Consultarla es gratis.')
      await page.getByLabel('English', { exact: true }).fill('Looking it up is free.')
      await page.getByLabel('Kreyòl', { exact: true }).fill('Gade li gratis.')
      // Nobody pressed anything: what is written shows beside it.
      await page.locator('#preview .bubble', { hasText: 'Consultarla es gratis.' }).first().waitFor()
      await page.getByRole('button', { name: 'Proponer el cambio' }).click()
      await page.getByText('lo aprueba otra persona').waitFor()
      expect(await breaches(page, 'draft')).toEqual([])
      return page.url()
    })
    await inContext(lupe, async (page) => {
      await page.goto(`${url}/staff/knowledge`)
      await page.getByRole('link', { name: 'CURP de personas mexicanas' }).first().click()
      await page.waitForURL(draft)
      // By keyboard alone.
      await page.getByRole('button', { name: 'Aprobar y publicar' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Lo escribió Eva, lo aprobó Lupe').waitFor()
      expect(await breaches(page, 'history')).toEqual([])
    })
    const { session } = await post(url, { choice: 'lang:es' })
    await expect
      .poll(async () =>
        JSON.stringify(await post(url, { session, text: 'cuánto cuesta la CURP de una persona mexicana' })),
      )
      .toContain('Consultarla es gratis.')
  }, 300_000)

  it('shows the directory, and a shelter is full from one press on', async () => {
    await inContext(lupe, async (page) => {
      await page.goto(`${url}/staff/knowledge/places`)
      expect(await breaches(page, 'places')).toEqual([])
      await page.goto(`${url}${shelter}`)
      await page.getByRole('button', { name: 'Está lleno' }).click()
      await page.getByText('Lleno. Lo anotó Lupe').waitFor()
      expect(await breaches(page, 'shelter')).toEqual([])
    })
  }, 300_000)
})

describe('notices', () => {
  it('are written by one, approved by another, and reach who asked', async () => {
    const { session } = await post(url, { choice: 'lang:es' })
    await post(url, { session, text: 'quiero recibir avisos' })
    const address = await inContext(eva, async (page) => {
      await page.goto(`${url}/staff/broadcasts`)
      expect(await breaches(page, 'notices')).toEqual([])
      await page.getByRole('link', { name: 'Escribir un aviso' }).click()
      await page.getByRole('button', { name: 'Contar y pedir aprobación' }).waitFor()
      expect(await breaches(page, 'write')).toEqual([])
      await page
        .getByLabel('Español', { exact: true })
        .first()
        .fill('Hay jornada el sábado a las 9:00 en la plaza de Lerdo.')
      await page.getByLabel('Sirve hasta el').fill('2036-11-28')
      await page.getByRole('button', { name: 'Contar y pedir aprobación' }).click()
      await page.getByText('menos de 10 personas').first().waitFor()
      expect(await breaches(page, 'notice')).toEqual([])
      return page.url()
    })
    await inContext(lupe, async (page) => {
      await page.goto(address)
      await page.getByRole('button', { name: 'Aprobar y enviar' }).click()
      await page.getByText('Enviado a').waitFor()
      expect(await breaches(page, 'sending')).toEqual([])
    })
  }, 300_000)
})

declare global {
  interface Window {
    axe: typeof axe
  }
}
