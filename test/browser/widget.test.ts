import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { breaches, openBrowser, overflow } from '#test/kit/chat-page.ts'
import { type OtherSite, openOtherSite } from '#test/kit/other-site.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

const scriptLimit = 15 * 1024

let municipality: OtherSite
let stranger: OtherSite
let puente: RunningPuente
let browser: Browser
const open: BrowserContext[] = []

beforeAll(async () => {
  municipality = await openOtherSite()
  stranger = await openOtherSite()
  puente = await startPuente({ widgetOrigins: municipality.url })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await puente?.stop()
  await municipality?.stop()
  await stranger?.stop()
})
afterEach(async () => {
  for (const context of open.splice(0)) await context.close()
})

const twoLines = (lang: string) => `<script src="${puente.url}/widget.js" data-lang="${lang}" async></script>`

interface Reader {
  readonly page: Page
  readonly chat: FrameLocator
  readonly complaints: readonly string[]
  /** Addresses the page asked for. */
  readonly asked: readonly string[]
  says(words: string): Promise<void>
}

/** Somebody who reads a page of a site with the widget on it. */
async function reader(
  options: BrowserContextOptions & { site?: OtherSite; lang?: string; policy?: string } = {},
): Promise<Reader> {
  const { site = municipality, lang = 'es', policy, ...contextOptions } = options
  site.show({ body: twoLines(lang), ...(policy === undefined ? {} : { policy }) })
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
    ...contextOptions,
  })
  open.push(context)
  const complaints: string[] = []
  const asked: string[] = []
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(site.url)
  await page.locator('puente-chat #open').waitFor()
  const chat = page.locator('puente-chat iframe').contentFrame()
  return {
    page,
    chat,
    complaints,
    asked,
    async says(words) {
      const before = await chat.locator('.message[data-id]').count()
      await chat.locator('#words').fill(words)
      await chat.locator('.send').click()
      await chat.locator('.waiting').waitFor({ state: 'detached' })
      await expect.poll(() => chat.locator('.message.person[data-id]').count()).toBeGreaterThan(0)
      await expect.poll(() => chat.locator('.message[data-id]').count()).toBeGreaterThanOrEqual(before)
    },
  }
}

/** Keys mean something once the chat's scripts have run. */
const isLoaded = (chat: FrameLocator) =>
  expect.poll(() => chat.locator(':root').evaluate(() => document.readyState)).toBe('complete')

const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id ?? '')

describe('two lines on a page of a municipality', () => {
  test('give a button, behind it the chat in a frame; the talk goes on on the next page', async () => {
    const { page, chat, says, complaints } = await reader()
    const button = page.getByRole('button', { name: '¿Necesita ayuda? Pregunte aquí' })
    await button.click()
    expect(await page.getByRole('dialog', { name: 'Asistente de la oficina del migrante de Durango' }).count()).toBe(1)
    await says('pasaporte mexicano')
    await chat.locator('.card h2').first().waitFor()
    await page.reload()
    await page.locator('puente-chat #open').click()
    expect(await chat.locator('.message.person .bubble').innerText()).toBe('pasaporte mexicano')
    expect(complaints).toEqual([])
  })

  test('ask nothing of anybody before the button is pressed, and only our own server after', async () => {
    const { page, asked, chat } = await reader()
    expect(asked.filter((url) => !url.startsWith(municipality.url))).toEqual([`${puente.url}/widget.js`])
    await page.locator('puente-chat #open').click()
    await chat.locator('#words').waitFor()
    const hosts = new Set(asked.map((url) => new URL(url).origin))
    expect([...hosts].toSorted()).toEqual([municipality.url, puente.url].toSorted())
    expect(await page.context().cookies(municipality.url)).toEqual([])
  })

  test('work under a strict policy of the site, and weigh little', async () => {
    const policy = `default-src 'none'; script-src ${puente.url}; frame-src ${puente.url}; require-trusted-types-for 'script'`
    const { page, chat, complaints } = await reader({ policy })
    await page.locator('puente-chat #open').click()
    await chat.locator('#words').waitFor()
    expect(complaints).toEqual([])
    const script = await (await fetch(`${puente.url}/widget.js`)).text()
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(scriptLimit)
    expect(gzipSync(script).length).toBeLessThan(scriptLimit / 4)
  })

  test.each([
    ['en', 'Need help? Ask here', 'Send'],
    ['ht', 'Ou bezwen èd? Mande isit la', 'Voye'],
    ['de', '¿Necesita ayuda? Pregunte aquí', 'Enviar'],
  ])('speak the language they ask for (%s)', async (lang, label, send) => {
    const { page, chat } = await reader({ lang })
    await page.getByRole('button', { name: label }).click()
    expect(await chat.locator('.send').innerText()).toBe(send)
  })

  test('a quick exit leaves the page of the municipality too', async () => {
    const { page, chat, says } = await reader()
    await page.route('https://www.google.com/**', (route) => route.fulfill({ contentType: 'text/html', body: 'clima' }))
    await page.locator('puente-chat #open').click()
    await says('hola')
    await chat.locator('#exit').click()
    await page.waitForURL('https://www.google.com/**')
  })
})

describe('with the keyboard alone', () => {
  test('one opens, writes, closes with Escape from inside, and is where one was', async () => {
    const { page, chat } = await reader()
    for (let i = 0; i < 5 && (await focusedIn(page)) !== 'open'; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await chat.locator('#words').waitFor()
    await isLoaded(chat)
    await chat.locator('#words').focus()
    await page.keyboard.type('hola')
    await page.keyboard.press('Enter')
    await chat.locator('.message.person[data-id]').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('puente-chat dialog').waitFor({ state: 'hidden' })
    expect(await focusedIn(page)).toBe('open')
    await page.keyboard.press('Enter')
    await page.locator('puente-chat dialog').waitFor()
    await page.locator('puente-chat #close').focus()
    await page.keyboard.press('Enter')
    await page.locator('puente-chat dialog').waitFor({ state: 'hidden' })
    expect(await focusedIn(page)).toBe('open')
  })
})

describe('for everyone', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing, %s, closed and open', async (colorScheme) => {
    const { page, chat } = await reader({ colorScheme })
    expect(await breaches(page)).toEqual([])
    await page.locator('puente-chat #open').click()
    await chat.locator('#words').waitFor()
    expect(await breaches(page)).toEqual([])
  })

  test('at 320 pixels and with letters twice as large nothing is cut off', async () => {
    const { page, chat, says } = await reader({ viewport: { width: 320, height: 640 }, lang: 'ht' })
    expect(await overflow(page)).toBe(0)
    await page.locator('puente-chat #open').click()
    await says('doub nasyonalite pou pitit mwen')
    const inner = chat.locator(':root')
    expect(await inner.evaluate((root) => root.scrollWidth - innerWidth)).toBe(0)
    await inner.evaluate((root) => {
      root.style.fontSize = '200%'
    })
    expect(await inner.evaluate((root) => root.scrollWidth - innerWidth)).toBe(0)
    const box = await page.locator('puente-chat #close').boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
  })
})

describe('what is not allowed', () => {
  test('a site that is not on the list can show no chat', async () => {
    const { page, chat, complaints } = await reader({ site: stranger })
    await page.locator('puente-chat #open').click()
    await expect.poll(() => complaints.join()).toContain('frame-ancestors')
    expect(await chat.locator('#words').count()).toBe(0)
  })

  test('a browser that keeps no session in a frame leads to the chat in a window of its own', async () => {
    const { page, chat } = await reader()
    // What such a browser gets: its second look comes without the session of the first.
    await page.route(`${puente.url}/widget?**`, async (route) => {
      route.fulfill({ response: await route.fetch({ url: `${puente.url}/widget?lang=es&again=` }) })
    })
    await page.locator('puente-chat #open').click()
    const link = chat.getByRole('link', { name: 'Abrir el asistente' })
    expect(await link.getAttribute('href')).toBe('/?lang=es')
    expect(await chat.locator('#words').count()).toBe(0)
  })

  test('without a list there is no widget, and the chat itself is never framed', async () => {
    const alone = await startPuente()
    try {
      for (const path of ['/widget.js', '/widget']) expect((await fetch(`${alone.url}${path}`)).status).toBe(404)
    } finally {
      await alone.stop()
    }
    expect((await fetch(`${puente.url}/`)).headers.get('x-frame-options')).toBe('DENY')
    const framed = await fetch(`${puente.url}/widget`, { redirect: 'manual' })
    expect(framed.headers.get('content-security-policy')).toContain(`frame-ancestors ${municipality.url}`)
  })
})
