import { accessSync, constants, mkdirSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { account, createWhatsAppWebChannel } from '../channels/whatsapp-web/index.ts'
import { doorsKey } from '../shared/linked-phone.ts'
import { type Config, ConfigError } from './config.ts'
import type { OpenPhone } from './phone-door.ts'
import { createReceipts } from './receipts.ts'
import { createTellLink } from './tell-link.ts'

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The door to WhatsApp Web when the settings ask for it. Throws `ConfigError` when its browser or its library is not there. */
export function openWhatsAppWeb(config: Config, dataFolder: string): OpenPhone | undefined {
  if (config.whatsappWeb === null) return undefined
  const { page, memory } = config.whatsappWeb
  assertInstalled()
  const chromium = findBrowser(config.whatsappWeb.chromium)
  const folder = join(dataFolder, 'whatsapp-web')
  return ({ takeTurn, store, feed, log }) => {
    // Nobody else on this machine may read the session.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const changed = (contactId: string) => feed.changed(contactId)
    const tellLink = createTellLink(config.url, { isTerminal: process.stdout.isTTY === true, print: console.log })
    const receipts = createReceipts({ store, channel: 'whatsapp-web', account, log, now: Date.now, changed })
    const door = createWhatsAppWebChannel({
      folder,
      chromium,
      page: page === null ? null : { folder: dirname(resolve(page)), version: basename(page, '.html') },
      memoryLimit: memory,
      takeTurn,
      onReceipt: receipts.note,
      changed() {
        feed.changed(doorsKey)
        tellLink(door.state())
      },
      now: Date.now,
      random: Math.random,
      log,
    })
    return door
  }
}

function assertInstalled(): void {
  try {
    import.meta.resolve('whatsapp-web.js')
  } catch {
    throw new ConfigError([
      'PUENTE_WHATSAPP_WEB: the package whatsapp-web.js is not installed: run npm ci without --omit=optional',
    ])
  }
}

function findBrowser(given: string | null): string {
  const found = given === null ? browsers.flatMap(onPath)[0] : given
  if (found !== undefined && mayRun(found)) return found
  throw new ConfigError([
    given === null
      ? 'PUENTE_WHATSAPP_WEB: it needs Chromium; install it (e.g. sudo apt-get install chromium) or set PUENTE_CHROMIUM to where it is'
      : 'PUENTE_CHROMIUM: there is no program at that path; set it to the Chromium or Chrome to use, e.g. /usr/bin/chromium',
  ])
}

function onPath(name: string): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).filter(mayRun)
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
