import type { Hono } from 'hono'
import { createWhatsappCloudChannel, type WhatsappCloudChannel } from '../channels/whatsapp-cloud/index.ts'
import { takeWord } from '../delivery/take-word.ts'
import type { Cards } from '../shared/cards.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'
import type { Config } from './config.ts'
import type { Assistant } from './wire.ts'

/** WhatsApp by Meta's own interface, when the settings open it. What comes in comes by the webhook: there is nothing to begin or end. */
export function openWhatsappCloud(of: {
  readonly config: Config
  readonly assistant: Assistant
  readonly store: Store
  readonly feed: Feed
  readonly cards: Cards
  readonly log: Log
}): null | { readonly channel: WhatsappCloudChannel; readonly webhook: Hono } {
  const { config, assistant, store, feed, cards, log } = of
  if (config.whatsapp === null) return null
  const { token, numberId: account, apiRoot, appSecret, verifyToken, templates } = config.whatsapp
  const channel = createWhatsappCloudChannel({
    token,
    account,
    apiRoot,
    templates,
    listButton: (language) => assistant.texts(language, 'choice.open_list'),
    picture: cards.picture,
    takeTurn: async (inbound) => void (await assistant.takeTurn(inbound)),
    takeWord: (word) =>
      takeWord('whatsapp-cloud', word, { store, now: Date.now, changed: (contactId) => feed.changed(contactId) }),
    takeMove: assistant.takeMove,
    now: Date.now,
    log,
  })
  return { channel, webhook: channel.webhook({ appSecret, verifyToken }) }
}
