import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { post } from '#test/kit/chat-client.ts'
import { openBrowser } from '#test/kit/chat-page.ts'
import { freePort, startChildServer } from '#test/kit/child-server.ts'
import { inviteLink } from '#test/kit/invite.ts'
import { wideLimits } from '#test/kit/limits.ts'
import type { SeedPerson } from '../../seed/people.ts'
import { contentOf } from '../../seed/plant-talks.ts'
import { at, type Hand, handAt, labelled, named } from './hand.ts'

/** What everybody of the office has as a password here. */
const password = 'caballo pila grapa'

/** A checkout's program as it runs, on a data folder of its own, with a browser before it. */
export interface Program {
  readonly url: string
  readonly browser: Browser
  /** Makes the first account, which supervises, and signs it in. `hand` is where it is made. */
  firstAccount(hand: Hand): Promise<void>
  /** Another account, made by the first, in a browser of its own. */
  colleague(first: BrowserContext, name: string, may: readonly string[]): Promise<BrowserContext>
  /** An invented person of the seed writes what they have to write, through the chat. */
  writes(person: SeedPerson): Promise<void>
  close(): Promise<void>
}

/** Starts the program of a checkout, compiled as `npm start` compiles it. `past`: so many invented cases of two years before. */
export async function startProgram(
  checkout: string,
  { past = 0, env = {} }: { readonly past?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Program> {
  const run = (script: string, ...more: readonly string[]) =>
    execFileSync(process.execPath, ['--no-warnings', join(checkout, 'scripts', script), ...more], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  run('compile.ts')
  const data = mkdtempSync(join(tmpdir(), 'puente-walk-'))
  if (past > 0) run('seed.ts', '--cases', `${past}`, '--messages', `${4 * past}`, '--data', data)
  const server = await startChildServer({ checkout, data, port: await freePort(), env: { ...wideLimits, ...env } })
  const browser = await openBrowser()
  const { url } = server
  return {
    url,
    browser,
    async firstAccount(hand) {
      await hand.open(/http:\S+\/staff\/setup\S+/.exec(server.printed())?.[0].replace(/^http:\/\/[^/]+/, url) ?? '')
      await hand.write('Ana', labelled('Nombre'))
      await hand.write('Coordinación de Atención', labelled('Puesto'))
      await hand.write('ana', labelled('Usuario'))
      await hand.write(password, labelled('Contraseña nueva'))
      await hand.press([named('Crear la cuenta y entrar'), at('main button.main')])
      await hand.sees(at('form.me'))
    },
    async colleague(first, name, may) {
      const page = await first.newPage()
      const link = await inviteLink(page, url, name, may)
      await page.close()
      const context = await browser.newContext()
      const hers = await context.newPage()
      await hers.goto(`${url}${link.pathname}${link.search}`)
      await hers.getByLabel('Contraseña nueva').fill(password)
      await hers.getByRole('button', { name: 'Guardar y entrar' }).click()
      await hers.locator('form.me').waitFor()
      await hers.close()
      return context
    },
    async writes({ language, says }) {
      let session = (await post(url, { choice: `lang:${language}` })).session
      for (const said of says) {
        const content = contentOf(said)
        const sent = content.kind === 'text' ? { text: content.text } : { choice: content.id }
        session = (await post(url, { session, ...sent })).session
      }
    },
    async close() {
      await browser.close()
      await server.kill()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A page of a browser, of this size, still as a reader's who wants no movement. */
export async function handIn(
  context: BrowserContext,
  viewport: { readonly width: number; readonly height: number },
): Promise<Hand> {
  const page = await context.newPage()
  await page.setViewportSize(viewport)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return handAt(page)
}

/** Sizes that are walked. */
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const

/** One of them. */
export type Size = keyof typeof sizes
