import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { breaches, overflow } from '#test/kit/chat-page.ts'
import { consoleSite, live, screens } from '#test/kit/console-site.ts'

const { desktop, phone: narrow } = screens
const phone = { width: 390, height: 844 }
/** What 1440 pixels hold when everything is twice as large. */
const zoomed = { width: 720, height: 450 }

const site = consoleSite()
let eva: BrowserContext

beforeAll(async () => {
  eva = await site.colleague('Eva')
}, 60_000)

async function waitingPerson(words: string, language: 'es' | 'en' | 'ht' = 'es'): Promise<string> {
  const { session } = await post(site.url, { choice: `lang:${language}` })
  await post(site.url, { session, choice: 'person' })
  await post(site.url, { session, text: words })
  return session
}

async function listOf(context: BrowserContext, path = '/staff'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${site.url}${path}`)
  await live(page)
  return page
}

describe('two of the office in two browsers', () => {
  it('see a case taken by one leave the other list at once', async () => {
    await waitingPerson('sólo una puede tomarlo')
    const [hers, theirs] = await Promise.all([listOf(site.ana), listOf(eva)])
    const row = (page: Page) => page.locator('.row', { hasText: 'sólo una puede tomarlo' })
    await Promise.all([row(hers).waitFor(), row(theirs).waitFor()])
    await row(theirs).locator('.claim').click()
    await theirs.getByText('Lo tiene usted').waitFor()
    await row(hers).waitFor({ state: 'detached' })
    await hers.locator('#tab-owned .count', { hasText: '1' }).waitFor()
    await live(theirs)
    await theirs.locator('#close-ask').click()
    await theirs.locator('#close').getByRole('button', { name: 'Se le informó' }).click()
    await hers.locator('#tab-owned .count.none').waitFor()
    await Promise.all([hers.close(), theirs.close()])
  })
})

describe('an emergency', () => {
  it('is shown and read out on every page at once, until somebody has it', async () => {
    const page = await listOf(site.ana, '/staff/account')
    const bar = page.getByRole('alert').filter({ hasText: 'Emergencia en espera' })
    expect(await bar.count()).toBe(0)
    const { session } = await post(site.url, { choice: 'lang:es' })
    await post(site.url, { session, text: 'me vienen siguiendo y me quieren matar' })
    await bar.waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await breaches(page, 'minimum')).toEqual([])
    }
    expect(await bar.textContent()).not.toContain('siguiendo')
    await bar.getByRole('link').click()
    await page.getByText('Nadie lo ha tomado').waitFor()
    await live(page)
    await page.keyboard.press('c')
    await page.getByText('Lo tiene usted').waitFor()
    await live(page)
    expect(await page.locator('#alarm').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await page.keyboard.press('Enter')
    await page.locator('#tabs').waitFor()
    await page.close()
  })
})

describe('with the keyboard alone', () => {
  it('cases are filtered, the filter is kept as a view, and the view is found again', async () => {
    await waitingPerson('Mwen bezwen èd ak papye m', 'ht')
    await waitingPerson('una duda en español')
    const page = await listOf(site.ana)
    await page.keyboard.press('f')
    await page.keyboard.press('Enter')
    await page.locator('#by-language').focus()
    await page.keyboard.type('Lee en k')
    await page.locator('#filter').press('Enter')
    await page.waitForURL(/language=ht/)
    await live(page)
    await expect.poll(() => page.locator('.row').count()).toBe(1)
    await page.locator('#save-open').press('Enter')
    await page.locator('#view-name').focus()
    await page.keyboard.type('Kreyòl')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Vistas guardadas' }).getByText('Kreyòl').waitFor()
    await live(page)
    expect(await breaches(page, 'minimum')).toEqual([])

    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await page.waitForURL(/views/)
    await live(page)
    expect(await breaches(page, 'minimum')).toEqual([])
    await page.getByRole('button', { name: 'Quitar «Kreyòl»' }).press('Enter')
    await page.getByRole('button', { name: 'Deshacer' }).press('Enter')
    await page.getByRole('link', { name: 'Kreyòl' }).press('Enter')
    await page.waitForURL(/language=ht/)
    await live(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByText('Nadie lo ha tomado').waitFor()
    await page.close()
  })

  it('a note is written, and the case given to nobody in particular', async () => {
    await waitingPerson('para anotar algo')
    const page = await listOf(site.ana)
    await page.locator('.row', { hasText: 'para anotar algo' }).locator('.open').press('Enter')
    await page.getByText('Nadie lo ha tomado').waitFor()
    await live(page)
    await page.keyboard.press('n')
    await page.keyboard.type('Llama su prima el jueves')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#note-list', { hasText: 'Llama su prima' }).waitFor()
    await live(page)
    await page.locator('body').press('g')
    await page.keyboard.press('i')
    await page.waitForURL(/\/staff$/)
    await live(page)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Atajos del teclado' })
    await help.waitFor()
    expect(await help.textContent()).toContain('ir a los filtros')
    await page.close()
  })
})

describe('a case', () => {
  it('is found by words that were said, with the keyboard, and the words are marked', async () => {
    await waitingPerson('trabajé en una empacadora de Iowa')
    const page = await listOf(site.ana)
    await page.keyboard.press('/')
    await page.keyboard.type('empacadora iow')
    await page.keyboard.press('Enter')
    await page.locator('mark', { hasText: 'Iowa' }).waitFor()
    await live(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await breaches(page, 'minimum')).toEqual([])
    }
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.message.person', { hasText: 'empacadora' }).waitFor()
    await page.close()
  })
})

describe('several cases', () => {
  it('are chosen, shown with what each person will be told, and closed, on a phone', async () => {
    await waitingPerson('vieja una')
    await waitingPerson('vieja dos')
    const page = await site.ana.newPage()
    await page.setViewportSize(narrow)
    await page.goto(`${site.url}/staff`)
    await live(page)
    for (const words of ['vieja una', 'vieja dos'])
      await page.locator('.row', { hasText: words }).getByRole('checkbox').check()
    // The list renews itself meanwhile; what was chosen stays chosen.
    await waitingPerson('llega mientras')
    await page.locator('.row', { hasText: 'llega mientras' }).waitFor()
    expect(await page.locator('.pick input:checked').count()).toBe(2)
    await page.getByRole('button', { name: 'Cerrar los elegidos…' }).click()
    await page.getByText('Se le dirá, en su idioma:').first().waitFor()
    expect(await page.locator('.preview blockquote').count()).toBe(2)
    expect(await breaches(page, 'minimum')).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Cerrar 2 y avisar' }).click()
    await page.getByText('Se cerraron 2 casos.').waitFor()
    await page.close()
  })
})

describe('the list', () => {
  it.each(Object.entries({ phone, narrow, zoomed, desktop }))(
    'fits, with everything open (%s), light and dark',
    async (_, viewport) => {
      const page = await site.ana.newPage()
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(`${site.url}/staff?tab=waiting&language=ht`)
        await live(page)
        // What a desk shows without a press has nothing to press there.
        for (const summary of await page.locator('main summary').all())
          if (await summary.isVisible()) await summary.click()
        if (viewport.width <= 600) await page.getByText('Menú').click()
        expect(await overflow(page)).toBe(0)
        expect(await breaches(page, 'minimum')).toEqual([])
      }
      await page.close()
    },
    60_000,
  )

  it('is small, and soon on the screen of a slow phone', async ({ annotate }) => {
    for (let i = 0; i < 60; i++) await waitingPerson(`muchas palabras de alguien que espera, número ${i}`)
    const page = await site.ana.newPage()
    await page.setViewportSize(phone)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    let bytes = 0
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    // Slow 4G as Lighthouse has it, on a phone a quarter as quick as this machine.
    const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
    await devtools.send('Network.emulateNetworkConditions', slow)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(`${site.url}/staff`, { waitUntil: 'load' })
    await live(page)
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    )
    await annotate(
      `first contentful paint ${Math.round(paint)} ms; page with style and scripts ${Math.round(bytes / 1024)} KB`,
    )
    expect(await page.locator('.row').count()).toBe(50)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(150 * 1024)
    await page.close()
  }, 60_000)
})
