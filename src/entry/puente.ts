import type { Hono } from 'hono'
import type { Channel } from '../channels/channel.ts'
import { createWebChannel } from '../channels/web/index.ts'
import { today } from '../core/office/calendar.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import { createDelivery } from '../delivery/outbox.ts'
import { newId, newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import { createConsole } from '../staff/index.ts'
import { asset } from './assets.ts'
import type { Config } from './config.ts'
import { createFront } from './front.ts'
import { healthRoutes } from './health.ts'
import { lazyCards } from './lazy-cards.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { openStore } from './open-store.ts'
import { secretFor } from './secrets.ts'
import { openTelegram } from './telegram.ts'
import { openUnderstanding } from './understanding.ts'
import { webDeps } from './web-deps.ts'
import { type Assistant, createAssistant } from './wire.ts'

/** A Puente that is put together but takes nothing yet. */
export interface Puente {
  readonly http: Hono
  /** Where the first staff account is made; null when there is one. */
  readonly setupLink: string | null
  /** Opens the doors that listen by themselves (Telegram) and starts delivery. */
  begin(): Promise<void>
  /** Closes the doors, lets deliveries under way finish, closes the store. */
  end(): Promise<void>
}

/** Settings → everything, in the order it depends on itself: store, assistant, doors, console, delivery. */
export async function startPuente(config: Config, dataFolder: string, log: Log): Promise<Puente> {
  const { store, masterKey } = await openStore(config, dataFolder)
  const knowledge = loadKnowledge()
  const channels = new Map<ChannelName, Channel>()
  const delivery = createDelivery({
    store,
    channels,
    now: Date.now,
    log,
    random: Math.random,
    settled: (contactId) => assistant.feed.changed(contactId),
  })
  const assistant: Assistant = createAssistant({
    store,
    knowledge,
    office: config.office,
    ...openUnderstanding(config, knowledge, log),
    capabilities: (name) => capabilitiesOf(channels, name),
    now: Date.now,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wake: () => delivery.wake(),
  })

  const { url } = config
  const secure = url.startsWith('https:')
  const sessionSecret = await secretFor('web-session', masterKey)
  const { takeStaffTurn, feed, book, texts } = assistant
  const cards = lazyCards({ book, texts, url, today: () => today(book.calendar, Date.now()) })
  const web = await createWebChannel(webDeps({ assistant, store, cards, sessionSecret, url, log }))
  channels.set('web', web.channel)
  const telegram = openTelegram(config, assistant, cards, log)
  if (telegram !== null) channels.set('telegram', telegram.channel)
  const staff = createConsole({
    store,
    takeStaffTurn,
    feed,
    book,
    now: Date.now,
    newId,
    newToken,
    asset,
    secure,
    url,
    log,
  })

  const http = createFront(log)
  http.route(
    '/',
    healthRoutes(store, { office: config.office, topics: knowledge.topics.length, channels, now: Date.now }),
  )
  http.route('/staff', staff.routes)
  if (telegram?.webhook) http.route('/', telegram.webhook)
  http.route('/', web.routes)
  return {
    http,
    setupLink: await staff.setup(),
    async begin() {
      await delivery.start()
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
