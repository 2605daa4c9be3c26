import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { breaches, openBrowser, overflow } from './chat-page.ts'
import { freePort, startChildServer } from './child-server.ts'
import { inviteLink } from './invite.ts'

/** What everybody of the office has as a password here. */
export const password = 'caballo pila grapa'

/** The smallest phone there is to be read on, and a desk. */
export const screens = { phone: { width: 320, height: 640 }, desktop: { width: 1440, height: 900 } } as const

/** Where pictures of the pages go when somebody wants to look at them: `PUENTE_SHOTS=FOLDER npx vitest run test/browser`. */
const shots = process.env.PUENTE_SHOTS ?? null

/** The real program on a folder of its own, real Chromium, and the first account of the office signed in. */
export interface ConsoleSite {
  readonly browser: Browser
  /** Without a slash at the end. */
  readonly url: string
  /** The browser of Ana, whose account is the first. */
  readonly ana: BrowserContext
  /** Ana invites somebody, who chooses a password in a browser of their own. `may`: what Ana ticks, e.g. `editor`; an officer when she is told nothing. */
  colleague(name: string, may?: readonly string[]): Promise<BrowserContext>
  close(): Promise<void>
}

/** How a site is opened. */
export interface ConsoleSiteOptions {
  /** Settings of the program. */
  readonly env?: Readonly<Record<string, string>>
  /** Fills the data folder before the program starts. */
  readonly seed?: (folder: string) => Promise<void>
  /** Looks at the page on which the first account is made. */
  readonly first?: (page: Page) => Promise<void>
  /** Of Ana's browser. */
  readonly context?: BrowserContextOptions
}

/**
 * A site for the tests of a file: it opens before the first and closes after the last. What it is may be read from the file's own `beforeAll`
 * on; earlier it throws.
 */
export function consoleSite(options: ConsoleSiteOptions = {}): Omit<ConsoleSite, 'close'> {
  let site: ConsoleSite | null = null
  beforeAll(async () => {
    site = await openConsoleSite(options)
  }, 120_000)
  afterAll(() => site?.close())
  function opened(): ConsoleSite {
    if (site === null) throw new Error('the site opens before the first test')
    return site
  }
  return {
    get browser() {
      return opened().browser
    },
    get url() {
      return opened().url
    },
    get ana() {
      return opened().ana
    },
    colleague: (name, may) => opened().colleague(name, may),
  }
}

/** Starts the program and Chromium and makes Ana's account. */
export async function openConsoleSite(options: ConsoleSiteOptions = {}): Promise<ConsoleSite> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-console-'))
  await options.seed?.(folder)
  const browser = await openBrowser()
  const port = await freePort()
  const server = await startChildServer({ data: folder, port, env: options.env ?? {} })
  const url = `http://localhost:${port}`
  const ana = await browser.newContext({ viewport: screens.desktop, ...options.context })
  ana.setDefaultTimeout(15_000)
  await inPage(ana, async (page) => {
    await page.goto(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? '')
    await options.first?.(page)
    await page.getByLabel('Nombre').fill('Ana')
    await page.getByLabel('Puesto').fill('Coordinación de Atención')
    await page.getByLabel('Usuario').fill('ana')
    await page.getByLabel('Contraseña nueva').fill(password)
    await page.getByRole('button', { name: 'Crear la cuenta y entrar' }).click()
    await live(page)
  })

  async function colleague(name: string, may: readonly string[] = []): Promise<BrowserContext> {
    const roles = may.length === 0 ? ['officer'] : may
    const link = await inPage(ana, (page) => inviteLink(page, url, name, roles))
    const context = await browser.newContext({ viewport: screens.desktop })
    context.setDefaultTimeout(15_000)
    await inPage(context, async (page) => {
      await page.goto(`${url}${link.pathname}${link.search}`)
      await page.getByLabel('Contraseña nueva').fill(password)
      await page.getByRole('button', { name: 'Guardar y entrar' }).click()
      await page.getByRole('navigation', { name: 'Secciones' }).waitFor()
    })
    return context
  }

  return {
    browser,
    url,
    ana,
    colleague,
    async close() {
      await browser.close()
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Does something in a page of its own, which is closed after it. */
export async function inPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  try {
    return await work(page)
  } finally {
    await page.close()
  }
}

/** The page's scripts have run: they say so last. */
export async function live(page: Page): Promise<void> {
  await page.locator('html.live').waitFor()
}

/**
 * What is wrong with the page one is on, on the smallest phone and a desk, in light and dark: what axe finds, and what runs over its edge.
 * Empty when everybody can read it. `name` names it in what is found, and its pictures.
 */
export async function looked(
  page: Page,
  name: string,
  contrast: 'enhanced' | 'minimum' = 'minimum',
): Promise<string[]> {
  const found: string[] = []
  for (const [size, viewport] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      // A button changes its colour slowly otherwise, and is looked at half way.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const where = `${name} ${size} ${colorScheme}`
      found.push(...(await breaches(page, contrast)).map((breach) => `${where} ${breach}`))
      const over = await overflow(page)
      if (over > 0) found.push(`${where}: ${over} px over the edge`)
      if (shots !== null) {
        mkdirSync(shots, { recursive: true })
        await page.screenshot({ path: join(shots, `${name}-${size}-${colorScheme}.png`), fullPage: true })
      }
    }
  }
  await page.setViewportSize(screens.desktop)
  return found
}
