import type { Hono } from 'hono'
import { createTelegramChannel, type TelegramChannel } from '../channels/telegram/index.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { Cards } from '../shared/cards.ts'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { Config } from './config.ts'
import type { Assistant } from './wire.ts'

/** Milliseconds between attempts to register a webhook. */
const registerAgain = 30_000

/** Telegram by the way the settings say; its trouble at start is logged and never keeps the other doors shut. */
export function openTelegram(
  config: Config,
  assistant: Assistant,
  cards: Cards,
  log: Log,
): null | { channel: TelegramChannel; webhook: Hono | null; begin(): void; end(): Promise<void> } {
  if (config.telegram === null) return null
  const { token, mode, secret, apiRoot } = config.telegram
  const account = token.split(':')[0] ?? ''
  const takeTurn = async (inbound: Inbound) => void (await assistant.takeTurn(inbound))
  const channel = createTelegramChannel({
    token,
    account,
    takeTurn,
    picture: cards.picture,
    now: Date.now,
    log,
    apiRoot,
  })
  const failed = (what: string) => (error: unknown) => log.error(what, { code: errorCode(error) })
  let polling: { stop(): Promise<void> } | null = null
  let again: NodeJS.Timeout | undefined
  /** Until Telegram takes it: the network may come later than we do. */
  async function register(webhookSecret: string): Promise<void> {
    try {
      await channel.register(`${config.url}/telegram/${account}/webhook`, webhookSecret)
    } catch (error) {
      failed('telegram webhook not registered yet')(error)
      again = setTimeout(() => void register(webhookSecret), registerAgain)
    }
  }
  return {
    channel,
    webhook: mode === 'webhook' && secret !== null ? channel.webhook(secret) : null,
    begin() {
      channel
        .publishMenu(assistant.texts, assistant.book.office.assistant_of)
        .catch(failed('telegram menu not published'))
      if (mode === 'polling') polling = channel.poll()
      else if (secret !== null) void register(secret)
    },
    async end() {
      clearTimeout(again)
      await polling?.stop()
    },
  }
}
