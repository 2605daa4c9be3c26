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

async function visitor(path: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const opened = await visit(browser, `${puente.url}${path}`, options)
  open.push(opened)
  return opened
}

/** Opens the page on a clock that the test moves. */
async function onClock(path: string): Promise<Visitor> {
  const opened = await visitor('/temas')
  await opened.page.clock.install()
  await opened.page.goto(`${puente.url}${path}`)
  return opened
}

const persons = (page: Page) => page.locator('.message.person')
const kept = (page: Page) =>
  page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys())])

describe('on a shared phone', () => {
  test('it is said at the start; one talks, ends, and nothing is left on the phone or to go back to', async () => {
    const { page, says, complaints } = await visitor('/')
    await page.locator('.aside a').click()
    expect(page.url()).toBe(`${puente.url}/compartido?lang=es`)
    expect(await page.locator('.mode').innerText()).toContain('no se queda guardada en este teléfono')
    await says(question)
    await page.locator('.gather input').first().check()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.getByRole('link', { name: 'Terminar ahora' }).click()
    expect(await page.locator('#m-erased').innerText()).toContain('ya no se ve en este teléfono')
    expect(await persons(page).count()).toBe(0)
    await page.goBack()
    await page.locator('#words').waitFor()
    expect(await persons(page).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('the talk of the phone’s owner is neither seen nor touched', async () => {
    const { page, says } = await visitor('/')
    await says('soy la dueña')
    await page.goto(`${puente.url}/compartido`)
    expect(await persons(page).count()).toBe(0)
    await says('soy otra persona')
    await page.getByRole('link', { name: 'Terminar ahora' }).click()
    await page.goto(puente.url)
    expect(await persons(page).allInnerTexts()).toEqual([expect.stringContaining('soy la dueña')])
  })

  test('who stops using it is asked, and may stay; who is gone finds it closed', async () => {
    const { page, says } = await onClock('/compartido')
    await says(question)
    await page.clock.fastForward('07:40')
    await page.getByRole('dialog', { name: '¿Sigue ahí?' }).waitFor()
    expect(await breaches(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.locator('#still').waitFor({ state: 'hidden' })
    await page.clock.fastForward('07:00')
    expect(await persons(page).count()).toBe(1)
    await page.clock.fastForward('02:00')
    await page.waitForURL('**/compartido?fin**')
    expect(await persons(page).count()).toBe(0)
  })

  test('what is sent after the end is nobody’s, also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await visitor('/temas', { javaScriptEnabled })
      // Else the page would ask by itself and be told of the end before anything is written.
      await page.route('**/compartido/events', (route) => route.abort())
      await page.goto(`${puente.url}/compartido`)
      await page.context().clearCookies()
      await page.fill('#words', 'escrito tarde')
      await page.click('.send')
      await page.waitForURL('**/compartido?fin**')
      expect(await page.locator('body').innerText()).not.toContain('escrito tarde')
    }
  })

  test('nothing waits on the phone when there is no connection', async () => {
    const { page, says } = await visitor('/compartido')
    await says('hola')
    await page.context().setOffline(true)
    await page.fill('#words', 'sin señal')
    await page.click('.send')
    await page.locator('[data-state=offline]').waitFor()
    expect(await kept(page)).toEqual([])
    await page.context().setOffline(false)
    await page.waitForFunction(() => document.querySelector('.waiting') === null)
  })
})

describe('on a screen for everybody', () => {
  test('it goes back to its start, and no link leads away', async () => {
    const { page, says } = await onClock('/kiosk')
    expect(await page.locator('#exit').count()).toBe(0)
    await page.getByRole('link', { name: 'Kreyòl' }).click()
    await says('pasaporte mexicano')
    await page.locator('summary').last().click()
    const away = await page
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((to) => !/^(\/kiosk\?|#)/.test(to)),
      )
    expect(away).toEqual([])
    await page.clock.fastForward('01:40')
    await page.locator('#still').waitFor()
    await page.clock.fastForward('00:40')
    await page.waitForURL('**/kiosk')
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(await persons(page).count()).toBe(0)
    expect(await kept(page)).toEqual([])
  })

  test('at rest it stays as it is', async () => {
    const { page } = await onClock('/kiosk')
    await page.clock.fastForward('30:00')
    expect(await page.locator('#still').isVisible()).toBe(false)
    expect(page.url()).toBe(`${puente.url}/kiosk`)
  })
})

describe('going on elsewhere by a code', () => {
  test('a button gives it, a field takes it, and the talk is there', async () => {
    const mine = await visitor('/')
    await mine.says('pasaporte mexicano')
    await mine.page.locator('#more summary').click()
    await mine.page.getByRole('button', { name: 'Seguir en otro teléfono: deme un código' }).click()
    const said = mine.page.locator('.message.assistant', { hasText: 'Su código es' })
    const [code = ''] = /[A-Z\d]{4}-[A-Z\d]{4}/.exec(await said.innerText()) ?? []
    const other = await visitor('/compartido')
    await other.page.locator('#more summary').click()
    await other.page.getByLabel('¿Tiene un código').fill(code)
    await other.page.getByRole('button', { name: 'Seguir la plática' }).click()
    await other.page.getByRole('button', { name: 'Sí, seguir aquí' }).click()
    await other.page.locator('.message', { hasText: 'seguimos aquí' }).waitFor()
    await other.page.reload()
    await other.page.locator('.message.person', { hasText: 'pasaporte mexicano' }).waitFor()
  })

  test('works without JavaScript too', async () => {
    const { page } = await visitor('/', { javaScriptEnabled: false })
    await page.locator('#more summary').click()
    await page.getByLabel('¿Tiene un código').fill('CDFG-3467')
    await page.getByRole('button', { name: 'Seguir la plática' }).click()
    await page.locator('.message', { hasText: 'Ese código no sirve' }).waitFor()
  })
})

describe('printing', () => {
  test('one answer is printed alone, without buttons', async () => {
    const { page, says } = await visitor('/')
    await page.addInitScript(() => {
      window.print = () => undefined
    })
    await page.reload()
    await says(question)
    await says('¿y para el pasaporte?')
    await page.locator('.card [data-do=print]').first().click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.message:visible').count()).toBe(1)
    expect(await page.locator('.message:visible h2').innerText()).toMatch(/nacionalidad/i)
    for (const hidden of ['#ask', '#more', '.tools', '#exit'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.message:visible').count()).toBeGreaterThan(3)
  })
})

describe('for everyone', () => {
  test.each(['/', '/compartido', '/kiosk'])(
    '%s: axe finds nothing, light and dark; nothing is wider than 320 pixels',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, says } = await visitor(path, {
          colorScheme,
          viewport: { width: 320, height: 640 },
          locale: 'fr-HT',
        })
        await says('kisa m bezwen pou pitit mwen gen doub nasyonalite nan konsila a')
        await page.locator('#more summary').click()
        expect(await breaches(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
        await page.setViewportSize({ width: 390, height: 844 })
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        expect(await overflow(page)).toBe(0)
      }
    },
  )
})
