import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor, visit } from '#test/kit/chat-page.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

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

async function visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
  const opened = await visit(browser, puente.url, options)
  open.push(opened)
  return opened
}

/** One whose requests this file answers itself: a service worker that starts meanwhile would carry some of them past `page.route`. */
const withoutWorker: BrowserContextOptions = { serviceWorkers: 'block' }

async function writes(page: Page, words: string): Promise<void> {
  await page.fill('#words', words)
  await page.click('.send')
}
const state = (page: Page) => page.locator('.waiting .state').last()
const persons = (page: Page) => page.locator('.message.person .bubble')

describe('on a bad line', () => {
  test('what is written without a connection is kept, says so, and goes out by itself', async () => {
    const { page, says } = await visitor()
    await says('hola')
    await page.context().setOffline(true)
    await writes(page, 'primero')
    await writes(page, 'segundo')
    await page.waitForFunction(() => document.querySelectorAll('[data-state=offline]').length === 2)
    expect(await state(page).textContent()).toContain('Sin conexión')
    await page.context().setOffline(false)
    await page.waitForFunction(() => document.querySelector('.waiting') === null)
    expect((await persons(page).allInnerTexts()).slice(-2)).toEqual(['primero', 'segundo'])
  })

  test('it is still there when the page was closed in between', async () => {
    const { page, tab, says } = await visitor()
    await says('hola')
    await page.context().setOffline(true)
    await writes(page, 'escrito sin señal')
    await page.waitForFunction(() => document.querySelector('[data-state=offline]'))
    await page.close()
    await page.context().setOffline(false)
    const later = await tab()
    await later.waitForFunction(() => document.querySelector('.waiting') === null)
    await later.locator('.message.person', { hasText: 'escrito sin señal' }).waitFor()
    expect(await later.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  test('an answer lost on its way is asked for again, and the message counts once', async () => {
    const { page, says } = await visitor(withoutWorker)
    await says('hola')
    let lost = 0
    let losing = true
    await page.route('**/?after=*', async (route) => {
      if (!losing || route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      lost += 1
      await route.abort()
    })
    await writes(page, 'una sola vez')
    await page.locator('[data-state=failed]').waitFor()
    expect(await state(page).textContent()).toContain('Toque para intentar otra vez')
    losing = false
    await state(page).click()
    await page.waitForFunction(() => document.querySelector('.waiting') === null)
    expect(lost).toBe(1)
    await page.reload()
    expect((await persons(page).allInnerTexts()).filter((text) => text === 'una sola vez')).toHaveLength(1)
  })

  test('a message the server cannot take now does not stop the next ones', async () => {
    const { page, says } = await visitor(withoutWorker)
    await says('hola')
    await page.route('**/?after=*', async (route) => {
      if (route.request().postData()?.includes('maldito')) return route.fulfill({ status: 500, body: 'x' })
      return route.continue()
    })
    await writes(page, 'maldito')
    await page.locator('[data-state=failed]').waitFor()
    await answered(page, 'siguiente')
    expect(await page.locator('.waiting').count()).toBe(1)
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(1)
  })

  test('a message over a limit is told why, stays, and goes out by itself', async () => {
    const { page } = await visitor(withoutWorker)
    const why = 'Espere 30 segundos y envíelo otra vez'
    let full = true
    await page.route('**/?after=*', (route) =>
      full && route.request().method() === 'POST' ? route.fulfill({ status: 429, body: why }) : route.continue(),
    )
    await writes(page, 'otra pregunta')
    await page.locator('.problem', { hasText: why }).waitFor()
    expect(await page.locator('.waiting').count()).toBe(1)
    full = false
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.waitForFunction(() => document.querySelector('.waiting') === null)
    expect((await persons(page).allInnerTexts()).at(-1)).toBe('otra pregunta')
    expect(await page.locator('.problem').count()).toBe(0)
  })

  test('the page opened without a connection says so in three languages, and never shows a conversation', async () => {
    const { page, says } = await visitor()
    await says('mi secreto')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.context().setOffline(true)
    await page.reload()
    const text = await page.locator('body').textContent()
    for (const words of ['No hay internet', 'There is no internet', 'Pa gen entènèt', '911'])
      expect(text).toContain(words)
    expect(text).not.toContain('mi secreto')
    await page.context().setOffline(false)
    await page.getByRole('link', { name: /Intentar otra vez/ }).click()
    await page.locator('.message.person', { hasText: 'mi secreto' }).waitFor()
    const kept = await page.evaluate(async () => {
      const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return keys.flat().map((request) => new URL(request.url).pathname)
    })
    expect(kept.toSorted()).toEqual(
      ['chat.css', 'chat.js', 'icon.svg', 'keep.js', 'leave.js', 'locate.js', 'record.js', 'tools.js'].map(
        (file) => `/${file}`,
      ),
    )
  })

  test('the office starts again: the conversation goes on, and nothing was lost', async () => {
    const { page, says } = await visitor()
    await says('antes')
    await puente.kill()
    await writes(page, 'durante')
    await page.locator('[data-state=failed]').waitFor()
    puente = await startPuente({ folder: puente.folder, port: puente.port })
    await state(page).click()
    await page.waitForFunction(() => document.querySelector('.waiting') === null)
    await says('después')
    await page.reload()
    expect(await persons(page).allInnerTexts()).toEqual(['antes', 'durante', 'después'])
  })
})

describe('two tabs of one person', () => {
  test('both show what is said in either, from the first message on', async () => {
    const { page, says } = await visitor()
    const second = await page.context().newPage()
    // It follows already when nobody has written yet.
    await Promise.all([second.waitForResponse('**/?after=*'), second.goto(puente.url)])
    await says('desde la primera')
    await second.locator('.message.person', { hasText: 'desde la primera' }).waitFor()
    await writes(second, 'desde la segunda')
    await page.locator('.message.person', { hasText: 'desde la segunda' }).waitFor()
  })

  test('somebody who reads further up is told, not moved', async () => {
    const { page, says, tab } = await visitor({ viewport: { width: 390, height: 500 } })
    await says('requisitos para la doble nacionalidad en el consulado')
    const second = await tab()
    await page.bringToFront()
    await page.evaluate(() => scrollTo(0, 0))
    await writes(second, 'otra cosa')
    await page.locator('#newer').waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.click('#newer')
    await page.locator('#newer').waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100)
  })
})

describe('leaving', () => {
  test('erasing empties page, phone and the other tab, and says that it is done', async () => {
    const { page, says, tab } = await visitor()
    await says('requisitos para la doble nacionalidad en el consulado')
    await page.locator('.gather input').first().check()
    const second = await tab()
    await says('BORRAR')
    await page.locator('.choices:not(.past) button[value="yes"]').click()
    for (const each of [page, second]) {
      await each.locator('#m-erased').waitFor()
      expect(await each.locator('#m-erased').textContent()).toContain('Borré sus mensajes')
      expect(await each.locator('.message.person').count()).toBe(0)
    }
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.goBack().catch(() => null)
    expect(await page.locator('.message.person').count()).toBe(0)
  })

  test.each(['link', 'Escape three times'])(
    'quickly, by %s: nothing of the page is left to go back to',
    async (way) => {
      const { page, says } = await visitor()
      await page.route('https://www.google.com/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: 'clima' }),
      )
      await says('hola')
      if (way === 'link') await page.click('#exit')
      else {
        for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
      }
      await page.waitForURL('https://www.google.com/**')
      await page.goBack({ timeout: 2000 }).catch(() => null)
      expect(page.url()).not.toContain(puente.url)
    },
  )
})

/** Writes and waits for an answer, with others still waiting. */
async function answered(page: Page, words: string): Promise<void> {
  const before = await page.locator('.message.assistant').count()
  await writes(page, words)
  await page.waitForFunction((n) => document.querySelectorAll('.message.assistant').length > n, before)
}
