import { Api } from 'grammy/web'
import type { Hono } from 'hono'
import type { Inbound } from '../../core/vocabulary/inbound.ts'
import type { Trilingual } from '../../core/vocabulary/language.ts'
import type { StaffGroup } from '../../core/vocabulary/staff-group.ts'
import type { Cards } from '../../shared/cards.ts'
import { type Finding, testLimit } from '../../shared/door.ts'
import type { Log } from '../../shared/log.ts'
import { createNoted } from '../../shared/noted.ts'
import type { Texts } from '../../shared/texts.ts'
import type { Channel, Receipt } from '../channel.ts'
import { fetchFile } from './file.ts'
import { createTelegramGroup } from './group.ts'
import type { StaffDoor } from './group-said.ts'
import { createInline, type InlineOptions } from './inline.ts'
import { publishMenu } from './menu.ts'
import { type Pace, type Polling, poll } from './poll.ts'
import { probe } from './probe.ts'
import { capabilities } from './render.ts'
import { allowedUpdates } from './schema.ts'
import { send } from './send.ts'
import { createTake } from './take.ts'
import { createWebhook } from './webhook.ts'

export type { StaffDoor } from './group-said.ts'

/** What the door to Telegram is made of. */
export interface TelegramOptions {
  /** From @BotFather; it opens the bot to whoever has it. */
  readonly token: string
  /** The bot's id: what stands before the colon of the token. */
  readonly account: string
  /** Resolves when the message is durably stored (or was before); rejects with a StoreError when it could not be. */
  readonly takeTurn: (inbound: Inbound) => Promise<void>
  /** True for a topic that a link may open, e.g. `?start=curp_ht`; none when absent. */
  readonly hasTopic?: (id: string) => boolean
  /** What the office's staff write in their group, while they have one. */
  readonly staff?: () => StaffDoor | null
  /** What to answer who asks in a group which one it is; nothing when absent. */
  readonly whichGroup?: (chat: string, withTopics: boolean) => string
  /** Answers to pass on for some words; none when absent. */
  readonly cards?: InlineOptions['cards']
  /** The words of the button under such an answer. */
  readonly ask?: InlineOptions['ask']
  /** Draws a topic's list; null when there is none. */
  readonly picture?: Cards['picture']
  readonly now: () => number
  readonly log: Log
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string
  /** How long a call may take before its outcome is unknown. */
  readonly timeoutSeconds?: number
}

/** The door to Telegram. Updates come by `poll` or by `webhook`, never both. */
export interface TelegramChannel extends Channel {
  /** The bot's id. */
  readonly account: string
  fetchFile: NonNullable<Channel['fetchFile']>
  poll(pace?: Partial<Pace>): Polling
  /** The staff's group with this id, for showing cases in. */
  group(chat: string): StaffGroup
  /** The route to mount; throws without a proper secret. */
  webhook(secret: string): Hono
  /** Tells Telegram to push updates to `url`, signed with the secret. Rejects when it will not. */
  register(url: string, secret: string): Promise<void>
  /** Whether the token opens a bot, and whether updates come to `webhook`, or by polling when it is null. */
  test(webhook: string | null): Promise<readonly Finding[]>
  /** Publishes the list of commands and the bot's description, in every language. */
  publishMenu(texts: Texts, office: Trilingual): Promise<void>
}

/** Opens the door: nothing is sent or asked until a method is called. */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, account, apiRoot, log, now, takeTurn, timeoutSeconds = 20 } = options
  const { picture = async () => null, hasTopic = () => false } = options
  // The library refuses a slash at the end, which people copy along.
  const root = (apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, '')
  const client = { apiRoot: root }
  const api = new Api(token, { ...client, timeoutSeconds })
  const { staff = () => null, whichGroup, cards = () => [], ask = () => '🔎' } = options
  const inline = createInline({ api, cards, ask, log })
  const pins = createNoted<Receipt>()
  const take = createTake({ api, account, takeTurn, hasTopic, inline, staff, whichGroup, now, log })
  return {
    name: 'telegram',
    account,
    capabilities,
    async send(parcel) {
      // Another bot is another door; through this one the person may not be reachable, or not be the same.
      if (parcel.account !== account) return { status: 'failed', code: 'wrong_account' }
      return send(api, parcel, picture, pins)
    },
    async fetchFile(of, file) {
      return of === account ? fetchFile({ api, token, apiRoot: root }, file) : { ok: false, code: 'gone' }
    },
    poll(pace = {}) {
      const patience = timeoutSeconds + (pace.longPoll ?? 30_000) / 1000
      return poll({ api: new Api(token, { ...client, timeoutSeconds: patience }), take, log, pace })
    },
    group: (chat) => createTelegramGroup(api, chat),
    webhook: (secret) => createWebhook({ account, secret, take, log }),
    async register(url, secret) {
      await api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 })
    },
    test: (webhook) => probe(new Api(token, { ...client, timeoutSeconds: testLimit / 1000 }), webhook, now()),
    publishMenu: (texts, office) => publishMenu(api, texts, office, log),
  }
}
