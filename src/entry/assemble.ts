import type { Hono } from 'hono'
import type { ListDeps } from '../cards/checklist.ts'
import type { Channel } from '../channels/channel.ts'
import { createWebChannel } from '../channels/web/index.ts'
import { today } from '../core/office/calendar.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { createPhrasebook } from '../knowledge/phrasebook.ts'
import type { Cover } from '../nlu/rerank/cover.ts'
import type { Cards } from '../shared/cards.ts'
import type { Feed } from '../shared/feed.ts'
import { newId, newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import type { PosterDeps, Posters } from '../shared/posters.ts'
import { type ConsoleDeps, createConsole } from '../staff/index.ts'
import { coveredTranslator } from '../staff/translation/covered.ts'
import { createModelTranslator } from '../staff/translation/language-model.ts'
import { createLibreTranslate } from '../staff/translation/libretranslate.ts'
import type { Store } from '../store/store.ts'
import { peopleFrom } from '../turn/from-place.ts'
import { unansweredIn } from '../turn/unanswered.ts'
import type { Config } from './config.ts'
import { openDoors } from './doors.ts'
import { createFront } from './front.ts'
import { healthRoutes } from './health.ts'
import { openHearing } from './hearing.ts'
import { openDesk } from './open-desk.ts'
import type { OpenPhone, PhoneDoor } from './phone-door.ts'
import { createPublished, type Published } from './published.ts'
import { secretFor } from './secrets.ts'
import { type OpenTelegram, openTelegram } from './telegram.ts'
import { webDeps } from './web-deps.ts'
import { openWhatsappCloud } from './whatsapp-cloud.ts'
import { type Assistant, createAssistant, type Parts } from './wire.ts'

/** What an application stands on; everything that is another in each runtime. */
export interface Ground extends Pick<Parts, 'understander' | 'secondOpinion' | 'wake' | 'background'> {
  readonly config: Config
  readonly store: Store
  readonly masterKey: Uint8Array
  readonly feed: Feed
  readonly knowledge: Knowledge
  /** Makes lists to keep; null where nothing can be drawn. */
  readonly cards: ((deps: ListDeps) => Cards) | null
  /** Makes posters; null where nothing can be drawn. */
  readonly posters: ((deps: PosterDeps) => Posters) | null
  /** A compiled file for browsers; null when there is none. */
  asset(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** True when nobody in front of us compresses answers. */
  readonly compressed: boolean
  /** Opens the door that is a linked phone; absent where a browser cannot run. */
  readonly phone?: OpenPhone | undefined
  /** Covers what tells who somebody is before it leaves the house; absent: nothing of people leaves. */
  readonly cover?: Cover | undefined
  /** A code for the first staff account that every process knows; one of this process when absent. */
  readonly setupCode?: string
  /** The office with invented people; absent where there can be none. */
  readonly practice?: ConsoleDeps['practice']
  /** This is the office with invented people. */
  readonly practising?: ConsoleDeps['practising']
  readonly log: Log
}

/** The whole application but for what drives it: requests, deliveries, timers. */
export interface Application extends Pick<Assistant, 'takeTurn' | 'takeTimerTurn' | 'broadcasts'> {
  readonly http: Hono
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly telegram: OpenTelegram | null
  readonly phone: PhoneDoor | null
  /** What the office published, for keeping it fresh. */
  readonly published: Published
  /** Where the first staff account is made; null when there is one. Earlier links end. */
  setup(): Promise<string | null>
  /** Makes the reports that are due. */
  keepReports(): Promise<void>
  /** The office's round of each minute. */
  tendDuty(): Promise<void>
}

const noCards: Cards = { picture: async () => null, sheet: async () => null }

/** Puts assistant, doors and console together, the same in every runtime. */
export async function assemble(ground: Ground): Promise<Application> {
  const { config, store, feed, knowledge, log, masterKey, asset } = ground
  const { url, widgetOrigins } = config
  const channels = new Map<ChannelName, Channel>()
  const fetchFile: ConsoleDeps['fetchFile'] = async ({ channel, account }, file) =>
    (await channels.get(channel)?.fetchFile?.(account, file)) ?? { ok: false, code: 'gone' }
  const assistant = assistantOver(ground, channels, fetchFile)
  const { takeTurn, takeTimerTurn, book, texts, broadcasts } = assistant
  const cards = ground.cards?.({ book, texts, url, today: () => today(book.calendar, Date.now()) }) ?? noCards
  const sessionSecret = await secretFor('web-session', masterKey)
  const web = await createWebChannel(
    webDeps({ assistant, store, cards, asset, sessionSecret, url, widgetOrigins, log }),
  )
  channels.set('web', web.channel)
  const telegram = openTelegram(config, { assistant, cards, store, feed, log })
  if (telegram !== null) channels.set('telegram', telegram.channel)
  const phone =
    ground.phone?.({ takeTurn: async (inbound) => void (await assistant.takeTurn(inbound)), store, feed, log }) ?? null
  if (phone !== null) channels.set(phone.name, phone)
  const whatsapp = openWhatsappCloud({ config, assistant, store, feed, cards, log })
  if (whatsapp !== null) channels.set('whatsapp-cloud', whatsapp.channel)
  const secure = url.startsWith('https:')
  const staff = createConsole({
    store,
    ...staffSide(assistant),
    feed,
    phone,
    phrasebook: createPhrasebook(knowledge.phrasebook, book),
    fetchFile,
    now: Date.now,
    newId,
    newToken,
    asset,
    secure,
    ...settingsOf(config, channels),
    ...translatorsOf(ground),
    url,
    unanswered: config.unanswered ? () => unansweredIn(store, ground.understander.plainWords ?? []) : null,
    ...openDesk(assistant, config.office),
    posters: ground.posters?.({ texts, url, office: book.office }) ?? null,
    peopleFrom: (place) => peopleFrom(store, place),
    doors: openDoors({ url, office: config.office, telegram, whatsapp }),
    practice: ground.practice,
    practising: ground.practising,
    ...(ground.setupCode === undefined ? {} : { setupCode: ground.setupCode }),
    log,
  })
  const published = createPublished({ live: assistant.live, store, feed, log, now: Date.now })
  const http = createFront(log, ground.compressed)
  http.route(
    '/',
    healthRoutes(store, { office: config.office, topics: knowledge.topics.length, channels, now: Date.now }),
  )
  http.route('/staff', staff.routes)
  if (telegram?.webhook) http.route('/', telegram.webhook)
  if (whatsapp !== null) http.route('/', whatsapp.webhook)
  http.route('/', web.routes)
  return { http, channels, telegram, phone, published, broadcasts, takeTurn, takeTimerTurn, ...staff }
}

/** What the console does by way of the assistant. */
function staffSide({
  takeStaffTurn,
  joins,
  closingWords,
  openByHand,
  appoint,
  boards,
  summary,
  lines,
  book,
}: Assistant) {
  return { takeStaffTurn, joins, closingWords, openByHand, appoint, boards, summary, lines, book }
}

function assistantOver(
  ground: Ground,
  channels: ReadonlyMap<ChannelName, Channel>,
  fetchFile: ConsoleDeps['fetchFile'],
): Assistant {
  const { config, log } = ground
  return createAssistant({
    ...ground,
    hear: openHearing(config, fetchFile, log),
    office: config.office,
    lists: ground.cards !== null,
    unanswered: config.unanswered,
    capabilities: (name) => capabilitiesOf(channels, name),
    now: Date.now,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  })
}

function capabilitiesOf(channels: ReadonlyMap<ChannelName, Channel>, name: ChannelName) {
  const channel = channels.get(name) ?? channels.get('web')
  if (channel === undefined) throw new Error('no channel is open')
  return channel.capabilities
}

/** What of the settings is the console's. */
function settingsOf({ telegram }: Config, channels: ReadonlyMap<ChannelName, Channel>) {
  return {
    freeWords: (name: ChannelName) => capabilitiesOf(channels, name).freeTextWindowMs ?? null,
    hasGroup: (telegram?.staffGroup ?? null) !== null,
  }
}

/** Who translates the office's words, and, where the settings say so, what people wrote. */
function translatorsOf({ config: { translation }, cover }: Ground) {
  if (translation === null) return {}
  const { name } = translation
  const translator = name === null ? createLibreTranslate(translation) : createModelTranslator({ ...translation, name })
  const reads = translation.reads && cover !== undefined
  return { translator, readingTranslator: reads ? coveredTranslator(translator, cover) : null }
}
