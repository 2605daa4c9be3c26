import { flows } from '#flows/registry.ts'
import type { WebDeps } from '../channels/web/index.ts'
import { guidesIn } from '../core/conversation/guides.ts'
import { today } from '../core/office/calendar.ts'
import type { Say } from '../core/replies/labels.ts'
import { replies } from '../core/replies/replies.ts'
import type { Alias } from '../core/vocabulary/inbound.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Outbound } from '../core/vocabulary/outbound.ts'
import type { Limits } from '../limits/limits.ts'
import { fullFor } from '../limits/room.ts'
import type { Cards } from '../shared/cards.ts'
import { newId, newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'
import { doorKey, followPerson } from './follow-person.ts'
import type { Assistant } from './wire.ts'

/** Lends the web chat what it needs of the assistant and the store, and no more. */
export function webDeps(of: {
  assistant: Assistant
  store: Store
  cards: Cards
  asset: WebDeps['asset']
  sessionSecret: Uint8Array
  url: string
  widgetOrigins(): readonly string[]
  limits: Limits
  freeDisk(): Promise<number | null>
  log: Log
}): WebDeps {
  const { assistant, store, cards, asset, sessionSecret, url, widgetOrigins, limits, freeDisk, log } = of
  const { texts, book, feed } = assistant
  const known = (alias: Alias) => store.findContact(alias)
  return {
    async takeTurn(inbound) {
      const turn = await assistant.takeTurn(inbound)
      feed.changed(doorKey(inbound.sender))
      return turn
    },
    async thread(alias, limit, after) {
      const contactId = await known(alias)
      return contactId === null ? [] : store.thread(contactId, limit, after)
    },
    async threadBefore(alias, before, limit) {
      const contactId = await known(alias)
      return contactId === null ? [] : store.threadBefore(contactId, before, limit)
    },
    async threadEntry(alias, id) {
      const contactId = await known(alias)
      return contactId === null ? null : store.threadEntry(contactId, id)
    },
    isKnown: async (alias) => (await known(alias)) !== null,
    async full(alias, size) {
      const [use, free] = await Promise.all([store.fileUse(await known(alias)), freeDisk()])
      return fullFor(size, use, free, limits.figures)
    },
    limits,
    follow: (alias, listener) => followPerson(alias, listener, { feed, contactOf: known }),
    async person(alias) {
      const contactId = await known(alias)
      const loaded = contactId === null ? null : await store.load(contactId)
      if (loaded === null) return null
      return { language: loaded.conversation.language, attendedBy: loaded.openCase?.owner ?? null }
    },
    opening: (language, topic) => opening(language, topic, assistant),
    asset,
    texts,
    book,
    cards,
    today: () => today(book.calendar, Date.now()),
    get office() {
      return book.office
    },
    sessionSecret,
    url,
    widgetOrigins,
    now: Date.now,
    newId,
    newToken,
    log,
  }
}

const guides = guidesIn(flows)

/** What the first turn would say to a visitor who has not written: nothing is stored for looking. */
function opening(language: Language, topic: string | undefined, { texts, book }: Assistant): Outbound {
  const sayIn =
    (l: Language): Say =>
    (key, vars) =>
      texts(l, key, vars)
  const [first] = replies(
    topic !== undefined && book.hasTopic(topic)
      ? [{ type: 'say_topic', topic, field: null, first: true }]
      : [
          { type: 'say', key: 'hello' },
          { type: 'say_menu', page: 0 },
        ],
    {
      language,
      book,
      guides,
      say: sayIn(language),
      sayIn,
      today: today(book.calendar, Date.now()),
      vars: { office: book.office.assistant_of[language] },
    },
  )
  if (first === undefined) throw new Error('a hello says something')
  return first
}
