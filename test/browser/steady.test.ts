import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Visitor, visit } from '#test/kit/chat-page.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

/** What may move without being asked to, as browsers count it: the web's own "good" is 0.1. */
const most = 0.05

interface Shift {
  readonly value: number
  readonly what: readonly string[]
}

declare global {
  interface Window {
    shifts: Shift[]
  }
}

let puente: RunningPuente
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  puente = await startPuente()
  browser = await openBrowser()
})
afterAll(async () => {
  await visitor?.close()
  await browser?.close()
  await puente?.stop()
})

/** Notes every shift of the page that follows no press or key of the person's within half a second, as browsers count it. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = []
    type Entry = PerformanceEntry & {
      readonly value: number
      readonly hadRecentInput: boolean
      readonly sources: readonly { readonly node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[])
        if (!hadRecentInput)
          window.shifts.push({
            value,
            what: sources.map(({ node }) =>
              node instanceof Element ? `${node.tagName}.${node.className}#${node.id}` : (node?.nodeName ?? ''),
            ),
          })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** An answer comes after the half second in which whatever moves counts as the person's own doing. */
async function farAway(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 700,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

/** The shifts since they were asked for before, once the page has been drawn twice. */
async function shifts(page: Page): Promise<readonly Shift[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate(() => window.shifts.splice(0))
}

test('nothing in the chat jumps on a small phone: opening it, a first message, its answer, a choice', async () => {
  visitor = await visit(browser, puente.url, { viewport: { width: 320, height: 640 }, reducedMotion: 'no-preference' })
  const { page, says } = visitor
  await watch(page)
  await farAway(page)
  await page.reload()
  await page.waitForLoadState('networkidle')
  const moved: Record<string, readonly Shift[]> = { opening: await shifts(page) }
  await says('¿qué necesito para la doble nacionalidad de mi hijo en el consulado?')
  moved.answer = await shifts(page)
  await says('¿y cuánto tarda?')
  moved.again = await shifts(page)
  const before = await page.locator('.message').count()
  await page.locator('.choices button').last().click()
  await page.waitForFunction((count) => document.querySelectorAll('.message').length > count, before)
  moved.choice = await shifts(page)
  const sums = Object.fromEntries(
    Object.entries(moved).map(([when, all]) => [when, all.reduce((sum, { value }) => sum + value, 0)]),
  )
  const all = Object.values(sums).reduce((sum, one) => sum + one, 0)
  expect({ moved, sums, steady: all < most }).toMatchObject({ steady: true })
  await page.reload()
  await page.waitForLoadState('networkidle')
  const again = await shifts(page)
  expect({ again, steady: again.reduce((sum, { value }) => sum + value, 0) < most }).toMatchObject({ steady: true })
})

test('coming back to a talk: nothing jumps when the scripts come one after the other', async () => {
  const later = await visit(browser, puente.url, {
    viewport: { width: 320, height: 640 },
    serviceWorkers: 'block',
    reducedMotion: 'no-preference',
  })
  const { page, says } = later
  await watch(page)
  await says('¿qué necesito para la doble nacionalidad de mi hijo en el consulado?')
  await says('¿cuánto cuesta?')
  for (const late of ['chat', 'tools', 'record', 'keep']) {
    let arrives = (): void => undefined
    const held = new Promise<void>((done) => (arrives = done))
    await page.route(`**/${late}.js*`, async (route) => {
      await held
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await page.locator('footer').waitFor({ state: 'attached' })
    await shifts(page)
    arrives()
    await page.waitForLoadState('networkidle')
    const moved = await shifts(page)
    expect({ late, moved, steady: moved.every(({ value }) => value < 0.002) }).toMatchObject({ steady: true })
    await page.unroute(`**/${late}.js*`)
  }
  await later.close()
})
