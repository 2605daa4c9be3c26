/**
 * `npm run -s screenshots [-- --into FOLDER]`: makes the pictures of the chat and the console that the pages of docs show, from an invented
 * office, so that they show what the program shows today.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import UPNG from 'upng-js'
import { periodOf, previous } from '#src/reports/period.ts'
import { visit } from '#test/kit/chat-page.ts'
import { type ConsoleSite, live, openConsoleSite } from '#test/kit/console-site.ts'
import { seedOffice } from '#test/kit/seed-folder.ts'

const { values } = parseArgs({
  options: { into: { type: 'string', default: 'docs/screenshots' }, only: { type: 'string', default: '' } },
})
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

/** What of the console is shown: its address below `/staff`, and what is done there first. */
interface View {
  readonly name: string
  readonly path: string
  readonly screen?: typeof phone
  readonly dark?: boolean
  readonly first?: (page: Page) => Promise<void>
}

/** Whose talk the pictures of a case show: in Kreyòl, so that what was said is there once more in Spanish. */
const shownCase = 'Patwon an di'
const alsoHers = ['Ella nació en Texas', 'I fly to Durango on Friday']

const month = previous(previous(periodOf('month', new Date().toISOString().slice(0, 10)))).name

const views: readonly View[] = [
  { name: 'console-list', path: '' },
  { name: 'console-list-phone', path: '', screen: phone, dark: true },
  { name: 'console-desktop', path: '', first: takeCase },
  { name: 'console-desktop-dark', path: '?tab=mine', dark: true, first: openMine },
  { name: 'console-case-phone', path: '?tab=mine', screen: phone, first: openMine },
  { name: 'console-today', path: '/today' },
  { name: 'console-bulk', path: '', first: chooseSome },
  { name: 'console-search', path: '?q=papye' },
  { name: 'console-board', path: '/board' },
  {
    name: 'console-report',
    path: `/reports/${month}`,
    first: async (page) => page.locator('.report').first().waitFor({ timeout: 120_000 }),
  },
  { name: 'console-counter-phone', path: '/counter', screen: phone },
]

mkdirSync(values.into, { recursive: true })
const site = await openConsoleSite({ seed: seedOffice })
try {
  for (const view of views.filter(({ name }) => name.includes(values.only))) await takeView(site.ana, view)
  if ('chat'.includes(values.only)) await takeChats(site)
} finally {
  await site.close()
}

async function takeView(
  context: BrowserContext,
  { name, path, screen = desk, dark = false, first }: View,
): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(screen)
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.goto(`${site.url}/staff${path}`)
  await page.locator('main').waitFor()
  await first?.(page)
  keep(name, await page.screenshot())
  await page.close()
}

/** With 256 colours a picture is a third as large, and nobody sees it. */
function keep(name: string, png: Uint8Array): void {
  const { width, height, ...picture } = UPNG.decode(new Uint8Array(png).buffer)
  const pixels = UPNG.toRGBA8({ width, height, ...picture })
  writeFileSync(join(values.into, `${name}.png`), new Uint8Array(UPNG.encode(pixels, width, height, 256)))
}

/** The page before several cases are closed: what each person would get. */
async function chooseSome(page: Page): Promise<void> {
  for (const nth of [6, 7]) await page.locator('.pick input').nth(nth).check()
  await page.getByRole('button', { name: 'Cerrar los elegidos…' }).click()
  await page.locator('h1').first().waitFor()
}

async function takeCase(page: Page): Promise<void> {
  for (const words of [...alsoHers, shownCase]) {
    await page.goto(`${site.url}/staff`)
    await page.locator('.row', { hasText: words }).locator('.claim').click()
    await openTalk(page)
  }
}

async function openMine(page: Page): Promise<void> {
  await page.locator('.row', { hasText: shownCase }).locator('.open').click()
  await openTalk(page)
}

/** Scripts have run, so that the talk stands at its end. */
async function openTalk(page: Page): Promise<void> {
  await page.locator('#reply').waitFor()
  await live(page)
}

/** A question and its answer in two languages, and the list to keep. */
async function takeChats({ browser, url }: ConsoleSite): Promise<void> {
  for (const [language, words] of [
    ['es', '¿Qué necesito para apostillar mi acta?'],
    ['ht', 'Ki papye mwen bezwen pou mwen mande azil?'],
  ] as const) {
    const somebody = await visit(browser, `${url}/?lang=${language}`, { viewport: phone, reducedMotion: 'reduce' })
    await somebody.says(words)
    keep(`chat-phone-${language}`, await somebody.page.screenshot())
    await somebody.close()
  }
  const card = await fetch(`${url}/temas/crime-victims/tarjeta.png?lang=ht`)
  writeFileSync(join(values.into, 'card-crime-victims-ht.png'), new Uint8Array(await card.arrayBuffer()))
}
