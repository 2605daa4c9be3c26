import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Channel } from '../channels/channel.ts'
import { createTelegramChannel, type TelegramChannel } from '../channels/telegram/index.ts'
import { createWebChannel } from '../channels/web/index.ts'
import type { ChannelName, Inbound } from '../core/vocabulary/inbound.ts'
import { createDelivery } from '../delivery/outbox.ts'
import { createUnderstander } from '../nlu/create-understander.ts'
import { errorCode } from '../shared/errors.ts'
import { newId, newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import { createConsole } from '../staff/index.ts'
import { asset } from './assets.ts'
import type { Config } from './config.ts'
import { healthRoutes } from './health.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { openStore } from './open-store.ts'
import { secretFor } from './secrets.ts'
import { type Assistant, createAssistant } from './wire.ts'
import { webDeps } from './web-deps.ts'

/** A Puente that is put together but takes nothing yet. */
export interface Puente {
  readonly http: Hono
  /** Where the first staff account is made; null when there is one. */
  readonly setupLink: string | null
  /** Opens the doors that listen by themselves (Telegram) and starts delivery. */
  begin(): void
  /** Closes the doors, lets deliveries under way finish, closes the store. */
  end(): Promise<void>
}

/** Settings → everything, in the order it depends on itself: store, assistant, doors, console, delivery. */
export async function startPuente(config: Config, dataFolder: string, log: Log): Promise<Puente> {
  const { store, masterKey } = await openStore(config, dataFolder)
  const knowledge = loadKnowledge()
  const channels = new Map<ChannelName, Channel>()
  const delivery = createDelivery({ store, channels, now: Date.now, log, random: Math.random })
  const assistant = createAssistant({
    store,
    knowledge,
    office: config.office,
    understander: createUnderstander(),
    capabilities: (name) => capabilitiesOf(channels, name),
    now: Date.now,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wake: () => delivery.wake(),
  })

  const web = await createWebChannel(webDeps({ assistant, store, sessionSecret: await secretFor('web-session', masterKey), secure: config.url.startsWith('https:'), log }))
  channels.set('web', web.channel)
  const telegram = openTelegram(config, assistant, log)
  if (telegram !== null) channels.set('telegram', telegram.channel)
  const staff = createConsole({ store, takeStaffTurn: assistant.takeStaffTurn, feed: assistant.feed, book: assistant.book, now: Date.now, newId, newToken, asset, secure: config.url.startsWith('https:'), url: config.url, log })

  const http = new Hono()
  // Event streams must not wait in a compressor's buffer.
  const squeeze = compress()
  http.use((c, next) => (c.req.path.endsWith('/events') ? next() : squeeze(c, next)))
  http.route('/', healthRoutes(store, { office: config.office, channels: [...channels.keys()], topics: knowledge.topics.length, started: Date.now(), now: Date.now }))
  http.route('/staff', staff.routes)
  if (telegram?.webhook) http.route('/', telegram.webhook)
  http.route('/', web.routes)
  return {
    http,
    setupLink: await staff.setup(),
    begin() {
      delivery.start()
      telegram?.begin()
    },
    async end() {
      await telegram?.end()
      await delivery.stop()
      await store.close()
    },
  }
}

function capabilitiesOf(channels: ReadonlyMap<ChannelName, Channel>, name: ChannelName) {
  const channel = channels.get(name) ?? channels.get('web')
  if (channel === undefined) throw new Error('no channel is open')
  return channel.capabilities
}

/** Telegram by the way the settings say; its trouble at start is logged and never keeps the other doors shut. */
function openTelegram(config: Config, assistant: Assistant, log: Log): null | { channel: TelegramChannel; webhook: Hono | null; begin(): void; end(): Promise<void> } {
  if (config.telegram === null) return null
  const { token, mode, secret, apiRoot } = config.telegram
  const account = token.split(':')[0] ?? ''
  const takeTurn = async (inbound: Inbound) => void (await assistant.takeTurn(inbound))
  const channel = createTelegramChannel({ token, account, takeTurn, now: Date.now, log, apiRoot })
  const failed = (what: string) => (error: unknown) => log.error(what, { code: errorCode(error) })
  let polling: { stop(): Promise<void> } | null = null
  return {
    channel,
    webhook: mode === 'webhook' && secret !== null ? channel.webhook(secret) : null,
    begin() {
      channel.publishMenu(assistant.texts, assistant.book.office.assistant_of).catch(failed('telegram menu not published'))
      if (mode === 'polling') polling = channel.poll()
      else if (secret !== null) channel.register(`${config.url}/telegram/${account}/webhook`, secret).catch(failed('telegram webhook not registered'))
    },
    end: async () => polling?.stop(),
  }
}
