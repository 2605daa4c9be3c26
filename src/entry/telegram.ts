import { Hono } from 'hono'
import type { Channel } from '../channels/channel.ts'
import { createTelegramChannel, type TelegramChannel } from '../channels/telegram/index.ts'
import type { Book } from '../core/replies/book.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { Cards } from '../shared/cards.ts'
import type { Finding } from '../shared/door.ts'
import { errorCode } from '../shared/errors.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'
import type { Config } from './config.ts'
import { createStaffGroups, whichGroup } from './staff-group.ts'
import type { Assistant } from './wire.ts'

/** Milliseconds between attempts to register a webhook. */
const registerAgain = 30_000

/** A door to Telegram that is not open yet: one bot, or several. */
export interface OpenTelegram {
  readonly channel: Channel
  readonly webhook: Hono | null
  /** Publishes menu and webhook, and polls when the settings say so; for a process that stays. */
  begin(): void
  end(): Promise<void>
  /** Publishes menu and webhook once; rejects when Telegram does not take the webhook. */
  announce(): Promise<void>
  /** Whether each bot stands and hears what people write. */
  test(): Promise<readonly Finding[]>
  /** Shows cases in the group the office has now, and no longer in another. */
  regroup(): void
  /** Shows the staff's group once what it has not been shown; for a process that does not stay. Never rejects. */
  showStaff(): Promise<void>
}

/** What the bots are opened with. */
export interface TelegramParts {
  readonly assistant: Assistant
  readonly cards: Cards
  readonly store: Store
  readonly feed: Feed
  readonly log: Log
}

/** Telegram by the way the settings say; its trouble at start is logged and never keeps the other doors shut. */
export function openTelegram(config: Config, parts: TelegramParts): null | OpenTelegram {
  const { telegram } = config
  if (telegram === null) return null
  const bots = telegram.tokens.map((token, i) =>
    openBot(
      token,
      { ...telegram, group: i === 0 ? () => groupOf(telegram, parts.assistant.book) : () => null },
      config.url,
      parts,
    ),
  )
  const webhooks = bots.flatMap(({ webhook }) => webhook ?? [])
  return {
    channel: oneOf(bots.map(({ channel }) => channel)),
    webhook: webhooks.length === 0 ? null : webhooks.reduce((all, one) => all.route('/', one), new Hono()),
    begin() {
      for (const bot of bots) bot.begin()
    },
    end: async () => void (await Promise.all(bots.map((bot) => bot.end()))),
    announce: async () => void (await Promise.all(bots.map((bot) => bot.announce()))),
    test: async () => (await Promise.all(bots.map((bot) => bot.test()))).flat(),
    regroup() {
      for (const bot of bots) bot.regroup()
    },
    showStaff: async () => void (await Promise.all(bots.map((bot) => bot.showStaff()))),
  }
}

/** The group of the office's staff: the settings' one, else the one the office published; null: none. */
export function groupOf(
  { staffGroup }: Pick<NonNullable<Config['telegram']>, 'staffGroup'>,
  { office }: Pick<Book, 'office'>,
): string | null {
  return staffGroup ?? (office.staff_group === '' ? null : office.staff_group)
}

interface Bot extends OpenTelegram {
  readonly channel: TelegramChannel
}

/** Several bots as the one channel they are: each account is reached by its own. */
function oneOf(channels: readonly TelegramChannel[]): Channel {
  const [first] = channels
  if (first === undefined) throw new Error('Telegram is open with no bot')
  const of = (account: string) => channels.find((channel) => channel.account === account) ?? first
  return {
    name: first.name,
    capabilities: first.capabilities,
    send: (parcel) => of(parcel.account).send(parcel),
    fetchFile: (account, file) => of(account).fetchFile(account, file),
  }
}

function openBot(
  token: string,
  { mode, secret, apiRoot, group: wanted }: NonNullable<Config['telegram']> & { group(): string | null },
  url: string,
  { assistant, cards, store, feed, log }: TelegramParts,
): Bot {
  const account = token.split(':')[0] ?? ''
  const group = createStaffGroups(wanted, account, { assistant, store, feed, url, log })
  const takeTurn = async (inbound: Inbound) => void (await assistant.takeTurn(inbound))
  const channel: TelegramChannel = createTelegramChannel({
    token,
    account,
    takeTurn,
    staff: group.door,
    whichGroup,
    picture: cards.picture,
    hasTopic: assistant.book.hasTopic,
    cards: (words, hint) => assistant.cards(words, hint, channel.capabilities),
    ask: (language) => assistant.texts(language, 'card.ask'),
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
  const webhook = `${url}/telegram/${account}/webhook`
  async function register(): Promise<void> {
    if (mode === 'webhook' && secret !== null) await channel.register(webhook, secret)
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
      group.begin(channel)
      if (mode === 'polling') polling = channel.poll()
      else void insist()
    },
    async end() {
      clearTimeout(again)
      await polling?.stop()
      await group.end()
    },
    test: () => channel.test(mode === 'webhook' ? webhook : null),
    regroup: group.renew,
    showStaff: () => group.once(channel),
    async announce() {
      await publishMenu()
      await register()
    },
  }
}
