import { afterEach, describe, expect, test } from 'vitest'
import { readConfig } from '#src/entry/config.ts'
import { openStore } from '#src/entry/open-store.ts'
import { type Puente, startPuente } from '#src/entry/puente.ts'
import { createLog } from '#src/shared/log.ts'
import { startTelegram, type TelegramServer } from '../kit/telegram-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

/** The whole program, from a Telegram update to what the person reads, with the real grammY on both roads. */
const open: { end(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.end()
})

async function start(telegram: TelegramServer, folder: string): Promise<Puente> {
  const config = readConfig({ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url })
  const lines: string[] = []
  const puente = await startPuente(
    config,
    folder,
    createLog((line) => lines.push(line)),
  )
  await puente.begin()
  open.unshift(puente)
  return puente
}

async function openTelegram(): Promise<TelegramServer> {
  const telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
  open.push({ end: async () => telegram.stop() })
  return telegram
}

describe('on Telegram, through the whole program', () => {
  test('a question is answered from the facts, and its buttons work', async () => {
    const telegram = await openTelegram()
    await start(telegram, temporaryFolder())
    const ana = telegram.person(1)
    ana.says('mi hermano murió en Phoenix, ¿qué hago?')
    const [answer] = await ana.awaits(1)
    expect(answer?.text).toMatch(/Lo siento mucho/)
    expect(answer?.text).toMatch(/No firme todavía/)
    ana.presses('Traer a México el cuerpo de quien murió allá')
    expect((await ana.awaits(2)).at(-1)?.text).toMatch(/No firme/)
    ana.presses('Costo')
    expect((await ana.awaits(3)).at(-1)?.text).toMatch(/Costo/)
  })

  test('the same update twice has one effect', async () => {
    const telegram = await openTelegram()
    await start(telegram, temporaryFolder())
    const ana = telegram.person(1)
    telegram.updates.repeat(5)
    ana.says('BORRAR')
    await ana.awaits(1)
    ana.says('no')
    await ana.awaits(2)
    expect(ana.reads()).toHaveLength(2)
  })

  test('stopped and started again, the conversation goes on where it was', async () => {
    const telegram = await openTelegram()
    const folder = temporaryFolder()
    const first = await start(telegram, folder)
    const ana = telegram.person(1)
    ana.says('quiero traer las cenizas de mi papá de California')
    await ana.awaits(1)
    open.splice(open.indexOf(first), 1)
    await first.end()
    await start(telegram, folder)
    ana.says('¿y cuánto cuesta?')
    const read = await ana.awaits(2)
    expect(read.at(-1)?.text).toMatch(/restos|cenizas/i)
  })

  test('what a person wrote is nowhere readable on disk', async () => {
    const telegram = await openTelegram()
    const folder = temporaryFolder()
    const puente = await start(telegram, folder)
    const ana = telegram.person(987_654_321)
    ana.says('palabra canario-7731')
    await ana.awaits(1)
    open.splice(open.indexOf(puente), 1)
    await puente.end()
    const { readFileSync, readdirSync } = await import('node:fs')
    const bytes = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'latin1'))
      .join('')
    expect(bytes).not.toContain('canario-7731')
    expect(bytes).not.toContain('987654321')
    const { store } = await openStore(
      readConfig({}),
      folder,
      createLog(() => {}),
    )
    expect((await store.counts()).contacts).toBe(1)
    await store.close()
  })
})
