import whatsapp from 'whatsapp-web.js'
import type { Begin, Reason } from '../protocol.ts'

const { Client, LocalAuth } = whatsapp

/** The library's client, not started. Its browser is spoken to by a pipe: nobody else can, and it ends when we do. */
export function createClient({ folder, chromium, page, qrMaxRetries }: Begin): whatsapp.Client {
  return new Client({
    authStrategy: new LocalAuth({ dataPath: folder }),
    qrMaxRetries,
    ...(page === null
      ? { webVersionCache: { type: 'none' as const } }
      : { webVersion: page.version, webVersionCache: { type: 'local' as const, path: page.folder, strict: true } }),
    puppeteer: {
      executablePath: chromium,
      headless: true,
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        // Chromium refuses its sandbox to root, who has no more to lose.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-extensions',
        '--no-first-run',
        // Pages in the background must not fall asleep.
        '--disable-background-timer-throttling',
        '--disable-renderer-backgrounding',
      ],
    },
  })
}

/** The library's word for a lost connection, in ours. */
export function reasonOf(said: unknown): Reason {
  const word = String(said)
  if (/^(?:LOGOUT|UNPAIRED|UNPAIRED_IDLE)$/.test(word)) return 'logged_out'
  if (/max qrcode retries/i.test(word)) return 'not_scanned'
  if (/BLOCK|DEPRECATED/.test(word)) return 'refused'
  return word === 'CONFLICT' ? 'conflict' : 'other'
}
