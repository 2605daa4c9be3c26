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

/** A door to Telegram that is not open yet. */
export interface OpenTelegram {
  readonly channel: TelegramChannel
  readonly webhook: Hono | null
  /** Publishes menu and webhook, and polls when the settings say so; for a process that stays. */
  begin(): void
  end(): Promise<void>
  /** Publishes menu and webhook once; rejects when Telegram does not take the webhook. */
  announce(): Promise<void>
}

/** Telegram by the way the settings say; its trouble at start is logged and never keeps the other doors shut. */
export function openTelegram(config: Config, assistant: Assistant, cards: Cards, log: Log): null | OpenTelegram {
  if (config.telegram === null) return null
  const { token, mode, secret, apiRoot } = config.telegram
  const account = token.split(':')[0] ?? ''
  const takeTurn = async (inbound: Inbound) => void (await assistant.takeTurn(inbound))
  const channel = createTelegramChannel({
    token,
    account,
    takeTurn,
    picture: cards.picture,
    hasTopic: assistant.book.hasTopic,
    now: Date.now,
    log,
    apiRoot,
  })
  const failed = (what: string) => (error: unknown) => log.error(what, { code: errorCode(error) })
  let polling: { stop(): Promise<void> } | null = null
  let again: NodeJS.Timeout | undefined
  const publishMenu = () =>
    channel
      .publishMenu(assistant.texts, assistant.book.office.assistant_of)
      .catch(failed('telegram menu not published'))
  async function register(): Promise<void> {
    if (mode === 'webhook' && secret !== null)
      await channel.register(`${config.url}/telegram/${account}/webhook`, secret)
  }
  /** Until Telegram takes it: the network may come later than we do. */
  async function insist(): Promise<void> {
    try {
      await register()
    } catch (error) {
      failed('telegram webhook not registered yet')(error)
      again = setTimeout(() => void insist(), registerAgain)
    }
  }
  return {
    channel,
    webhook: mode === 'webhook' && secret !== null ? channel.webhook(secret) : null,
    begin() {
      void publishMenu()
      if (mode === 'polling') polling = channel.poll()
      else void insist()
    },
    async end() {
      clearTimeout(again)
      await polling?.stop()
    },
    async announce() {
      await publishMenu()
      await register()
    },
  }
}
