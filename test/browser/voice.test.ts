import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { breaches, openBrowser, overflow, type Visitor, visit } from '#test/kit/chat-page.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

let puente: RunningPuente
let browser: Browser
const open: Visitor[] = []

beforeAll(async () => {
  puente = await startPuente()
  browser = await openBrowser(['--use-fake-device-for-media-stream'])
})
afterAll(async () => {
  await browser?.close()
  await puente?.stop()
})
afterEach(async () => {
  for (const visitor of open.splice(0)) await visitor.close()
})

async function visitor(path = '/', options: BrowserContextOptions = {}): Promise<Visitor> {
  const opened = await visit(browser, `${puente.url}${path}`, { permissions: ['microphone'], ...options })
  open.push(opened)
  return opened
}

test.each(['/', '/compartido'])('a voice note is recorded, heard, sent, and stands in the talk (%s)', async (path) => {
  const { page, complaints } = await visitor(path)
  await page.getByRole('button', { name: 'Nota de voz' }).click()
  await page.locator('#voice', { hasText: 'Grabando' }).waitFor()
  await page.waitForTimeout(1500)
  await page.getByRole('button', { name: 'Parar' }).click()
  await page.locator('#voice audio').waitFor()
  await expect
    .poll(() => page.locator('#voice audio').evaluate((one) => (one as HTMLAudioElement).readyState))
    .toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Enviar la nota' }).click()
  await page.locator('.message.person', { hasText: /\[Nota de voz, 0:0[1-9]\]/ }).waitFor()
  await page.locator('.message.assistant:not(#m-opening)').first().waitFor()
  expect(await page.locator('#voice').isVisible()).toBe(false)
  await page.reload()
  expect(await page.locator('.message.person').count()).toBe(1)
  expect(complaints).toEqual([])
})

test('one that is thrown away leaves nothing, on the phone or at the office', async () => {
  const { page } = await visitor()
  for (const stop of [true, false]) {
    await page.getByRole('button', { name: 'Nota de voz' }).click()
    await page.locator('#voice', { hasText: 'Grabando' }).waitFor()
    if (stop) await page.getByRole('button', { name: 'Parar' }).click()
    await page.getByRole('button', { name: 'Borrar la nota' }).click()
    expect(await page.locator('#voice').isVisible()).toBe(false)
  }
  await page.reload()
  expect(await page.locator('.message.person').count()).toBe(0)
})

test('without leave for the microphone one is told, and writes', async () => {
  const { page } = await visitor('/', { permissions: [] })
  await page.getByRole('button', { name: 'Nota de voz' }).click()
  await page.locator('#voice', { hasText: 'No se pudo usar el micrófono' }).waitFor()
})

test('one that did not get through can be sent again', async () => {
  const { page } = await visitor('/', { serviceWorkers: 'block' })
  await page.getByRole('button', { name: 'Nota de voz' }).click()
  await page.getByRole('button', { name: 'Parar' }).click()
  await page.route('**/voz', (route) => route.abort())
  await page.getByRole('button', { name: 'Enviar la nota' }).click()
  await page.locator('#voice', { hasText: 'No se pudo enviar' }).waitFor()
  await page.unroute('**/voz')
  await page.getByRole('button', { name: 'Enviar la nota' }).click()
  await page.locator('.message.person').waitFor()
})

test('nobody is asked to speak at a public screen', async () => {
  const { page } = await visitor('/kiosk')
  expect(await page.locator('#speak').count()).toBe(0)
  const headers = { Origin: puente.url }
  expect((await fetch(`${puente.url}/kiosk/voz`, { method: 'POST', headers })).status).toBe(404)
})

test.each(['light', 'dark'] as const)(
  'it is for everyone: axe finds nothing, %s, 320 pixels, letters twice as large',
  async (colorScheme) => {
    const { page } = await visitor('/', { colorScheme, locale: 'fr-HT', viewport: { width: 320, height: 640 } })
    await page.locator('#speak').click()
    await page.locator('#voice [data-do=stop]').click()
    await page.locator('#voice audio').waitFor()
    expect(await breaches(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow(page)).toBe(0)
  },
)
