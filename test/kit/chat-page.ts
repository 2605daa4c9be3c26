import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** The host name that leads to this machine without being a secure context, as in an office without https. */
export const plainHost = 'ayuda.test'

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`,
]

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Starts Chromium with nothing of anybody's in it; `more` are flags of its own, e.g. for a microphone that is none. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...quietly, ...more] })
}

/** Somebody's phone with the chat open. */
export interface Visitor {
  readonly page: Page
  /** What the browser complained about: errors of the script, refused by the policy, not found. */
  readonly complaints: readonly string[]
  /** Another tab of the same browser. */
  tab(): Promise<Page>
  /** Writes and waits until the answer is there. */
  says(words: string): Promise<void>
  /** The messages shown, oldest first. */
  thread(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Opens the chat at `url` on a phone of its own. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-MX', ...options })
  const complaints: string[] = []
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
  })
  async function tab(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  const page = await tab()
  return {
    page,
    complaints,
    tab,
    async says(words) {
      const before = await lastStored(page)
      await page.fill('#words', words)
      await page.click('.send')
      await page.waitForFunction((last) => {
        const items = document.querySelectorAll<HTMLElement>('#thread li[data-id]')
        const id = items[items.length - 1]?.dataset.id
        return id !== last && id !== 'opening' && document.querySelector('.waiting') === null
      }, before)
    },
    thread: () => page.locator('#thread li.message').allInnerTexts(),
    close: () => context.close(),
  }
}

async function lastStored(page: Page): Promise<string | null> {
  return page.locator('#thread li[data-id]').last().getAttribute('data-id')
}

/** What axe finds wrong at WCAG A and AA, and text of less contrast than 7:1 (`minimum`: 4.5:1). */
export async function breaches(page: Page, contrast: 'enhanced' | 'minimum' = 'enhanced'): Promise<string[]> {
  await page.evaluate(axe.source)
  await layFlat(page)
  const { violations } = await page.evaluate(
    (enabled) =>
      window.axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast-enhanced': { enabled } },
      }),
    contrast === 'enhanced',
  )
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

/** Lays what stays in sight where it stands on the page: wherever one has scrolled to, it may cover a button by half, which is no fault of the button. */
async function layFlat(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body > header, #ask'))
      if (getComputedStyle(one).position === 'sticky') one.style.position = 'relative'
  })
}

/** Pixels by which the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
