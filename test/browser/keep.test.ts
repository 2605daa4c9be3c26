import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { breaches, openBrowser, overflow, type Visitor, visit } from '#test/kit/chat-page.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

const question = 'requisitos para la doble nacionalidad en el consulado'

let puente: RunningPuente
let browser: Browser
const open: Visitor[] = []

beforeAll(async () => {
  puente = await startPuente()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await puente?.stop()
})
afterEach(async () => {
  for (const visitor of open.splice(0)) await visitor.close()
})

async function visitor(path = '/', options: BrowserContextOptions = {}): Promise<Visitor> {
  const opened = await visit(browser, `${puente.url}${path}`, options)
  open.push(opened)
  return opened
}

const save = (page: Page) => page.locator('.card [data-do=save]').last()
/** Keeps the last answer, and waits until it is kept. */
async function keepLast(page: Page): Promise<void> {
  const buttons = page.locator('.card [data-do=save]')
  const before = await buttons.count()
  await save(page).click()
  await expect.poll(() => buttons.count()).toBe(before - 1)
}

/** Asks, and keeps the answer on the phone. */
async function withSaved(options: BrowserContextOptions = {}): Promise<Visitor> {
  const opened = await visitor('/', options)
  await opened.says(question)
  await opened.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await keepLast(opened.page)
  return opened
}

describe('an answer kept on the phone', () => {
  test('is read without internet, with its day and the warning to confirm, and without the talk', async () => {
    const { page, complaints } = await withSaved()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Guardada')
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('link', { name: /Respuestas guardadas/ }).click()
    await page.locator('#saved li').first().waitFor()
    expect(await page.locator('#saved > li').count()).toBe(1)
    const text = await page.locator('#saved > li').innerText()
    expect(text).toMatch(/Guardada el \S+, \d+ de \S+ de \d{4}\. Los datos pueden cambiar: confirme antes de ir\./)
    expect(text).toMatch(/nacionalidad/i)
    expect(text).not.toContain(question)
    expect(complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(line))).toEqual([])
  })

  test('can be deleted, one or all, and goes with erasing', async () => {
    const { page, says } = await withSaved()
    await says('pasaporte mexicano')
    await keepLast(page)
    await page.goto(`${puente.url}/guardados`)
    await page.getByRole('button', { name: 'Borrar esta' }).first().click()
    await page.locator('#saved-told', { hasText: 'Se borró.' }).waitFor()
    expect(await page.locator('#saved > li').count()).toBe(1)
    await page.reload()
    await page.getByRole('button', { name: 'Borrar todas' }).click()
    await page.locator('#saved-none').waitFor()
    await page.goto(puente.url)
    await keepLast(page)
    await says('BORRAR')
    await page.locator('.choices:not(.past) button[value="yes"]').click()
    await page.locator('#m-erased').waitFor()
    await expect.poll(() => page.evaluate(() => caches.has('puente-saved'))).toBe(false)
  })

  test.each(['/compartido', '/kiosk'])('is not offered at %s, where nothing may stay', async (path) => {
    const { page, says } = await visitor(path)
    await says(question)
    expect(await page.locator('.card [data-do=print]').count()).toBeGreaterThan(0)
    expect(await page.locator('[data-do=save]').count()).toBe(0)
  })

  test('that could not be kept says so', async () => {
    const { page, says } = await visitor()
    await says(question)
    await page.route('**/guardados**', (route) => route.abort())
    await save(page).click()
    await page.getByRole('button', { name: /No se pudo guardar/ }).waitFor()
  })

  test.each(['light', 'dark'] as const)(
    'is shown to everyone: axe finds nothing, %s, 320 pixels, letters twice as large',
    async (colorScheme) => {
      const { page } = await withSaved({ colorScheme, viewport: { width: 320, height: 640 } })
      expect(await breaches(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
      await page.goto(`${puente.url}/guardados?lang=ht`)
      await page.locator('#saved li').first().waitFor()
      expect(await breaches(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await overflow(page)).toBe(0)
    },
  )
})

describe('reading aloud', () => {
  /** A device with these voices; what it was given to say is in `window.said`. */
  async function device(page: Page, voices: readonly { lang: string; localService: boolean }[]): Promise<void> {
    await page.addInitScript((has) => {
      const said: string[] = []
      Object.assign(window, {
        said,
        SpeechSynthesisUtterance: class extends EventTarget {
          text: string
          constructor(text: string) {
            super()
            this.text = text
          }
        },
      })
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => has,
          addEventListener: () => undefined,
          cancel: () => said.push('(stop)'),
          speak: ({ text }: { text: string }) => said.push(text),
        },
      })
    }, voices)
    await page.reload()
  }
  const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)

  test('is by a voice of the device, sentence by sentence, and stops when pressed again', async () => {
    const { page, says } = await visitor()
    await device(page, [{ lang: 'es_MX', localService: true }])
    await says(question)
    const button = page.locator('.card [data-do=listen]').last()
    await button.click()
    expect((await said(page)).length).toBeGreaterThan(5)
    expect((await said(page)).join(' ')).not.toMatch(/Imprimir|⚠/)
    expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual(['Dejar de leer', 'true'])
    await button.click()
    expect((await said(page)).at(-1)).toBe('(stop)')
    expect(await button.getAttribute('aria-pressed')).toBe('false')
  })

  test.each([
    ['no voice in the language', 'fr-HT', [{ lang: 'fr-FR', localService: true }]],
    ['only a voice that sends the text away', 'es-MX', [{ lang: 'es-MX', localService: false }]],
  ])('is not offered with %s', async (_, locale, voices) => {
    const { page, says } = await visitor('/', { locale })
    await device(page, voices)
    await says(locale === 'es-MX' ? question : 'kisa m bezwen pou pitit mwen gen doub nasyonalite nan konsila a')
    expect(await page.locator('.card [data-do=print]').count()).toBeGreaterThan(0)
    expect(await page.locator('.card [data-do=listen]:visible').count()).toBe(0)
  })
})
