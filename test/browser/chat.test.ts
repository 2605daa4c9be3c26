import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { breaches, openBrowser, overflow, plainHost, type Visitor, visit } from '#test/kit/chat-page.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

const question = '¿qué necesito para la doble nacionalidad de mi hijo en el consulado?'
/** What a phone may have to load before it can write, in bytes. */
const firstLoadLimit = 30 * 1024

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

async function visitor(options: BrowserContextOptions & { readonly at?: string } = {}): Promise<Visitor> {
  const { at = puente.url, ...context } = options
  const opened = await visit(browser, at, context)
  open.push(opened)
  return opened
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id || '')
}

describe('asking', () => {
  test('gives a card with the warning, boxes to tick and the sources, and nothing is different after reloading', async () => {
    const { page, says, thread, complaints } = await visitor()
    expect(await thread()).toHaveLength(1)
    await says(question)
    const card = page.locator('.card').last()
    expect(await card.locator('h2').textContent()).toMatch(/nacionalidad/i)
    expect(await card.locator('.warning').count()).toBeGreaterThan(0)
    expect(await card.locator('.choices button').count()).toBeGreaterThan(3)
    expect(await card.locator('.source a[href^="https://"]').count()).toBeGreaterThan(0)
    expect(await page.locator('.kept').textContent()).toBe('✓ Guardado')
    expect(await card.locator('.gather input').count()).toBe(3)
    const live = await thread()
    await page.reload()
    const plain = (text: string) => text.replace(/✓ Guardado/, '').trim()
    expect((await thread()).map(plain)).toEqual(live.map(plain))
    expect(complaints).toEqual([])
  })

  test('begins where reading begins: the question on top, its answer under it', async () => {
    const { page, says } = await visitor()
    await says(question)
    const top = await page.locator('.message.person').last().boundingBox()
    // Below the line that stays.
    expect(top?.y).toBeGreaterThanOrEqual(49)
    expect(top?.y).toBeLessThan(60)
  })

  test('older choices step back, and still work', async () => {
    const { page, says } = await visitor()
    await says(question)
    await says('¿cuánto cuesta?')
    expect(await page.locator('.choices:not(.past)').count()).toBe(1)
    const before = await page.locator('.message').count()
    await page.locator('.choices.past button[value^="topic:"]').first().click()
    await page.waitForFunction((n) => document.querySelectorAll('.message[data-id]').length > n, before)
  })

  test('what was ticked stays ticked, on this phone', async () => {
    const { page, says } = await visitor()
    await says('requisitos para la doble nacionalidad en el consulado')
    const box = page.locator('.gather input').first()
    await box.check()
    await page.reload()
    expect(await page.locator('.gather input').first().isChecked()).toBe(true)
    expect(await page.locator('.gather input').nth(1).isChecked()).toBe(false)
  })
})

describe('with the keyboard alone', () => {
  test('one reaches the box, sends, presses a choice, and is not thrown back to the top', async () => {
    const { page } = await visitor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Ir a escribir')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    // The skip link leads to the box itself or right before it.
    if ((await focused(page)) !== 'words') await page.locator('#words').focus()
    await page.keyboard.type('apostilla')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('de un acta de nacimiento de Texas')
    expect(await page.inputValue('#words')).toContain('\n')
    await page.keyboard.press('Enter')
    await page.locator('.message.assistant:not(#m-opening)').first().waitFor()
    expect(await focused(page)).toBe('words')
    const choice = page.locator('.choices:not(.past) button').first()
    await choice.focus()
    const label = await focused(page)
    const count = await page.locator('.message[data-id]').count()
    await page.keyboard.press('Enter')
    await page.waitForFunction((n) => document.querySelectorAll('.message[data-id]').length > n, count)
    expect(await focused(page)).toBe(label)
  })

  test('who pressed a choice of the opening goes on at its answer', async () => {
    const { page } = await visitor()
    await page.locator('#m-opening button').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.message.assistant:not(#m-opening)').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.classList.contains('person'))).toBe(true)
  })
})

describe('with JavaScript off', () => {
  test('one asks, presses, changes the language and erases everything', async () => {
    const { page } = await visitor({ javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Kreyòl' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('ht')
    await page.getByRole('link', { name: 'Español' }).click()
    await page.fill('#words', question)
    await page.click('.send')
    expect(page.url()).toMatch(/#m-/)
    expect(await page.locator('.card h2').first().textContent()).toMatch(/nacionalidad/i)
    await page.getByRole('button', { name: 'Costo' }).last().click()
    expect(await page.locator('.message.person').last().textContent()).toContain('Costo')
    await page.getByRole('button', { name: 'Kreyòl' }).first().click()
    expect(await page.locator('html').getAttribute('lang')).toBe('ht')
    await page.fill('#words', 'EFASE')
    await page.click('.send')
    await page.locator('.choices:not(.past) button[value="yes"]').click()
    expect(page.url()).toContain('erased')
    expect(await page.locator('#m-erased').textContent()).toContain('Mwen efase')
    expect(await page.locator('.message.person').count()).toBe(0)
  })
})

describe('without https', () => {
  test.each([true, false])('the page works all the same, JavaScript %s', async (javaScriptEnabled) => {
    const { page } = await visitor({ at: `http://${plainHost}:${puente.port}`, javaScriptEnabled })
    await page.fill('#words', question)
    await page.click('.send')
    await page.locator('.card h2').first().waitFor()
  })
})

describe('languages', () => {
  test('a visitor’s choice holds for the conversation, whatever the browser says', async () => {
    const { page, says } = await visitor()
    await page.getByRole('link', { name: 'Kreyòl' }).click()
    await says('doub nasyonalite')
    expect(await page.locator('.send').textContent()).toBe('Voye')
    await page.goto(puente.url)
    expect(await page.locator('html').getAttribute('lang')).toBe('ht')
  })

  test('pressed right after a first answer, a language is that of the page at the first press', async () => {
    const { page, says } = await visitor()
    await says(question)
    await page.locator('#languages').getByText('Kreyòl').click()
    await page.locator('.send', { hasText: 'Voye' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ht')
  })

  test('when the conversation changes its language, the page around it does too', async () => {
    const { page, says } = await visitor()
    await says(question)
    await page.getByRole('button', { name: 'English' }).first().click()
    await page.locator('.send', { hasText: 'Send' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

describe('at first sight', () => {
  test('three languages say what it is and that it is free, and each leads to itself', async () => {
    const { page, complaints } = await visitor({ viewport: { width: 320, height: 640 } })
    expect(await page.locator('#about p').allInnerTexts()).toEqual([
      'Ayuda para migrantes: es gratis.',
      'Help for migrants: it is free.',
      'Èd pou migran: li gratis.',
    ])
    await page.locator('#about [lang=ht] a').click()
    expect(await page.locator('html').getAttribute('lang')).toBe('ht')
    expect(complaints).toEqual([])
  })

  test.each(['es', 'en', 'ht'])(
    '%s: languages, a person and the way out stand in one line that stays',
    async (lang) => {
      const { page, says } = await visitor({ viewport: { width: 320, height: 640 }, at: `${puente.url}/?lang=${lang}` })
      await says('doble nacionalidad')
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      const tops = await page.evaluate(() =>
        [...document.querySelectorAll('#languages button, header .person, #exit')].map(
          (e) => e.getBoundingClientRect().top,
        ),
      )
      expect(tops).toEqual([0, 0, 0, 0, 0])
    },
  )

  test.each(['es', 'ht'])('%s: there are at most five rows of choices to read', async (lang) => {
    const { page, says } = await visitor({ viewport: { width: 320, height: 640 }, at: `${puente.url}/?lang=${lang}` })
    expect(await rowsOf(page)).toBe(5)
    await page.locator('.rest summary').click()
    await page.locator('.rest button').first().click()
    await page.locator('.message.person').waitFor()
    await says('doble nacionalidad')
    expect(await rowsOf(page)).toBeLessThanOrEqual(5)
  })
})

/** How many lines the choices that are ready take, as they are seen. */
async function rowsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.choices:not(.past) :is(button, summary)')].filter((e) =>
      e.checkVisibility({ contentVisibilityAuto: true }),
    )
    return new Set(shown.map((e) => Math.round(e.getBoundingClientRect().top))).size
  })
}

describe('for everyone', () => {
  const longest = 'kisa m bezwen pou pitit mwen gen doub nasyonalite nan konsila a'

  test.each([320, 390, 768, 1440])('nothing is wider than %i pixels', async (width) => {
    const { page, says } = await visitor({ viewport: { width, height: 700 }, locale: 'fr-HT' })
    expect(await overflow(page)).toBe(0)
    await says(longest)
    await says('a'.repeat(300))
    expect(await overflow(page)).toBe(0)
  })

  test('nor with letters twice as large', async () => {
    const { page, says } = await visitor({ viewport: { width: 390, height: 700 }, locale: 'fr-HT' })
    await says(longest)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow(page)).toBe(0)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const { page, says } = await visitor({ colorScheme })
    expect(await breaches(page)).toEqual([])
    await says(question)
    await page.locator('summary').first().click()
    expect(await breaches(page)).toEqual([])
  })

  test('everything to press is large enough for a thumb', async () => {
    const { page, says } = await visitor({ viewport: { width: 320, height: 640 } })
    await says(question)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, nav a, #exit, textarea')]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 48)
        .map((e) => e.outerHTML),
    )
    expect(small).toEqual([])
  })

  test(`the first load is at most ${firstLoadLimit} bytes`, async () => {
    const { page } = await visitor()
    const blank = await (await browser.newContext()).newPage()
    const network = await blank.context().newCDPSession(blank)
    let total = 0
    let files = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      total += encodedDataLength
      files += 1
    })
    await network.send('Network.enable')
    await blank.goto(page.url(), { waitUntil: 'load' })
    await blank.waitForTimeout(500)
    await blank.context().close()
    expect(files).toBeGreaterThan(3)
    expect(total).toBeGreaterThan(1000)
    expect(total).toBeLessThanOrEqual(firstLoadLimit)
  })
})
