import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { breaches, overflow } from '#test/kit/chat-page.ts'
import { consoleSite, live } from '#test/kit/console-site.ts'

const site = consoleSite()
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
/** What 1440 pixels hold when everything is twice as large. */
const zoomed = { width: 720, height: 450 }

/** Ana's case of somebody who wrote these words, open before her. */
async function taken(words: string, viewport: { width: number; height: number }): Promise<Page> {
  const { session } = await post(site.url, { choice: 'lang:ht' })
  await post(site.url, { session, choice: 'topic:mexican-passport' })
  await post(site.url, { session, choice: 'person' })
  await post(site.url, { session, text: words })
  const page = await site.ana.newPage()
  await page.setViewportSize(viewport)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${site.url}/staff`)
  await page.locator('.row', { hasText: words }).locator('.claim').click()
  await page.locator('#reply').waitFor()
  await live(page)
  return page
}

async function box(page: Page, what: string) {
  const found = await page.locator(what).boundingBox()
  if (found === null) throw new Error(`${what} is not in sight`)
  return { ...found, right: found.x + found.width, bottom: found.y + found.height }
}

describe('a case on a desk', () => {
  it('has talk, box and every act in sight, and what is opened never covers the talk or the box', async () => {
    const page = await taken('tout bagay sou yon sèl ekran', desk)
    const [head, talk, reply, tools] = await Promise.all(
      ['#head', '#scroll', '#reply', '.tools'].map((part) => box(page, part)),
    )
    expect(head?.height).toBeLessThan(60)
    expect(talk?.height).toBeGreaterThan(360)
    expect(tools?.bottom).toBeLessThanOrEqual(desk.height)
    expect(tools?.height).toBeLessThan(44)
    // Who has just taken a case stands in the box.
    await page.keyboard.press('Escape')
    for (const [key, drawer] of [
      ['p', 'phrases'],
      ['f', 'facts'],
      ['l', 'pin'],
      ['t', 'transfer'],
      ['q', 'release'],
      ['b', 'return'],
      ['e', 'close'],
    ] as const) {
      await page.keyboard.press(key)
      await page.locator(`#${drawer}[open]`).waitFor()
      const inside = await box(page, `#${drawer} .inside`)
      expect([drawer, inside.x >= (reply?.right ?? 0), inside.bottom <= desk.height]).toEqual([drawer, true, true])
      expect(await page.locator('.drawer[open]').count()).toBe(1)
      expect(await breaches(page, 'minimum')).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator(`#${drawer}:not([open])`).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`${drawer}-ask`)
    }
    await page.close()
  })

  it('has a header of one line however long the names are, whoever has it, down to a small window', async () => {
    const name = 'Mariaguadalupefernandezdelatorrev'
    const lupe = await site.colleague(name)
    const mine = await taken('mwen pè, yo menase m, yo di y ap touye m', desk)
    const at = new URL(mine.url()).pathname
    const hers = await lupe.newPage()
    const { session } = await post(site.url, { choice: 'lang:es' })
    await post(site.url, { session, text: 'mi esposo me amenaza con una pistola' })
    await post(site.url, { session, choice: 'person' })
    const nobodys = await site.ana.newPage()
    await nobodys.goto(`${site.url}/staff`)
    const waiting = (await nobodys.locator('.row:has(.claim) a[href*="/cases/"]').first().getAttribute('href')) ?? ''
    for (const width of [1440, 1280, 1024, 901, 720]) {
      for (const [page, path] of [
        [mine, at],
        [hers, at],
        [nobodys, waiting],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${site.url}${path}`)
        await live(page)
        const head = await box(page, '#head')
        const parts = await page
          .locator('#head > *:visible')
          .evaluateAll((all) => all.map((one) => [one.className || one.tagName, one.getBoundingClientRect().height]))
        expect([width, head.height < 60, parts.filter(([, height]) => Number(height) > 48)]).toEqual([width, true, []])
        expect((await box(page, '#head .standing')).width).toBeGreaterThan(60)
        const isCut = await page.locator('#who').evaluate((who) => who.scrollWidth > who.clientWidth)
        expect([width, isCut]).toEqual([width, false])
        expect(await overflow(page)).toBe(0)
      }
      // Lupe takes it in the middle: then it is Ana who reads a long name.
      if (width === 1280) {
        await hers.locator('#take-over-ask').click()
        await hers.locator('#take-over-do').click()
        await hers.getByText('Lo tiene usted').waitFor()
      }
    }
    for (const page of [mine, hers, nobodys]) await page.close()
  })

  it('sends what is in the box when Enter is pressed in a field at the side, and does nothing else', async () => {
    const page = await taken('kote mwen dwe ale', desk)
    await page.locator('#reply').fill('Es aquí:')
    await page.locator('#reply').press('Escape')
    await page.keyboard.press('l')
    await page.keyboard.type('Consulado')
    await page.locator('#pin-point').fill('29.7353, -95.3819')
    await page.locator('#pin-point').press('Enter')
    await page.locator('.message.staff', { hasText: 'Consulado' }).waitFor()
    await page.getByText('Lo tiene usted').waitFor()
    await page.close()
  })

  it('has a box that grows with its text, and leaves the talk its room', async () => {
    const page = await taken('yon repons ki long', desk)
    const before = (await box(page, '#reply')).height
    await page.locator('#reply').fill(Array.from({ length: 8 }, (_, i) => `línea ${i}`).join('\n'))
    expect((await box(page, '#reply')).height).toBeGreaterThan(before * 2)
    await page.locator('#reply').fill(Array.from({ length: 80 }, (_, i) => `línea ${i}`).join('\n'))
    expect((await box(page, '#reply')).height).toBeLessThan(desk.height / 2)
    expect((await box(page, '.tools')).bottom).toBeLessThanOrEqual(desk.height)
    await page.locator('#reply').fill('')
    await page.close()
  })
})

describe('a case on a phone', () => {
  it('is the talk, the box and one menu', async () => {
    const page = await taken('sou telefòn lan', phone)
    for (const part of ['#scroll', '#reply', '#send', '#menu-open'])
      expect([part, (await box(page, part)).bottom <= phone.height]).toEqual([part, true])
    expect((await box(page, '#scroll')).height).toBeGreaterThan(phone.height * 0.4)
    expect(await page.locator('.tools').isVisible()).toBe(false)
    await page.locator('#menu-open').press('Enter')
    expect(await page.locator('.tool:visible').count()).toBe(7)
    expect(await breaches(page, 'minimum')).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.locator('.tools').isVisible()).toBe(false)
    await page.locator('#menu-open').press('Enter')
    await page.getByRole('link', { name: 'Datos del caso' }).press('Enter')
    await page.getByRole('heading', { name: 'Datos del caso' }).waitFor()
    expect(await breaches(page, 'minimum')).toEqual([])
    await page.getByRole('link', { name: 'Volver a la conversación' }).press('Enter')
    await page.locator('#panel').waitFor({ state: 'hidden' })
    await page.close()
  })

  it.each([true, false])(
    'has what is done most one press away, with a script or without: %s',
    async (javaScriptEnabled) => {
      const mine = await taken(`youn peze ${javaScriptEnabled}`, phone)
      const context = await site.browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
      await context.addCookies(await mine.context().cookies())
      const page = await context.newPage()
      for (const [name, field] of [
        ['Frases', '#phrase-search'],
        ['Pasar', '#transfer-to'],
        ['Cerrar', '#close-do'],
        ['Proteger', '#care-protect-do'],
      ] as const) {
        await page.goto(mine.url().replace(/#.*/, ''))
        if (javaScriptEnabled) await live(page)
        expect(await overflow(page)).toBe(0)
        await page.getByRole('link', { name, exact: true }).click()
        const { y, bottom } = await box(page, field)
        expect([name, y >= 0, bottom <= 640]).toEqual([name, true, true])
        // axe itself is a script.
        if (javaScriptEnabled) expect(await breaches(page, 'minimum')).toEqual([])
      }
      await context.close()
      await mine.close()
    },
  )

  it('can be read and answered when everything is twice as large', async () => {
    const page = await taken('de fwa pi gwo', zoomed)
    expect(await overflow(page)).toBe(0)
    expect(await breaches(page, 'minimum')).toEqual([])
    await page.locator('#reply').fill('Le contesto')
    await page.locator('#send').click()
    await page.locator('.message.staff', { hasText: 'Le contesto' }).waitFor()
    await page.close()
  })
})

describe('the list on a desk', () => {
  it('shows twelve rows of a busy day without scrolling', async () => {
    for (let i = 0; i < 14; i++) {
      const { session } = await post(site.url, { choice: 'lang:es' })
      await post(site.url, { session, choice: 'person' })
      await post(site.url, {
        session,
        text: `una pregunta larga que apenas cabe en el renglón de la lista, la número ${i}`,
      })
    }
    const page = await site.ana.newPage()
    await page.setViewportSize(desk)
    await page.goto(`${site.url}/staff`)
    await live(page)
    expect((await box(page, '.row >> nth=11')).bottom).toBeLessThanOrEqual(desk.height)
    await page.close()
  })
})
