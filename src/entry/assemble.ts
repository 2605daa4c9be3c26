import type { Hono } from 'hono'
import type { ListDeps } from '../cards/checklist.ts'
import type { Channel } from '../channels/channel.ts'
import { capabilities as telegram } from '../channels/telegram/render.ts'
import { createWebChannel, webCapabilities } from '../channels/web/index.ts'
import { capabilities as cloud } from '../channels/whatsapp-cloud/render.ts'
import { today } from '../core/office/calendar.ts'
import type { OfficePart } from '../core/office/office-part.ts'
import type { Capabilities } from '../core/vocabulary/capabilities.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { createPhrasebook } from '../knowledge/phrasebook.ts'
import type { Limits } from '../limits/limits.ts'
import type { Cover } from '../nlu/rerank/cover.ts'
import type { Cards } from '../shared/cards.ts'
import type { Feed } from '../shared/feed.ts'
import { newId, newToken } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import type { PosterDeps, Posters } from '../shared/posters.ts'
import { type ConsoleDeps, createConsole } from '../staff/index.ts'
import { createOfficeMachine } from '../staff/translation/office-machine.ts'
import type { Store } from '../store/store.ts'
import { peopleFrom } from '../turn/places/from-place.ts'
import { unansweredIn } from '../turn/unanswered.ts'
import type { Config } from './config.ts'
import { createDoorKeeper, type KeptDoors } from './door-keeper.ts'
import { openDoors } from './doors.ts'
import { createFront } from './front.ts'
import { type FolderHealth, healthRoutes } from './health.ts'
import { openHearing } from './hearing.ts'
import type { Metrics } from './metrics.ts'
import { openDesk } from './open-desk.ts'
import type { OpenPhone, PhoneDoor } from './phone-door.ts'
import { createPublished, type Published } from './published.ts'
import { secretFor } from './secrets.ts'
import { groupOf, type OpenTelegram, openTelegram } from './telegram.ts'
import { webDeps } from './web-deps.ts'
import { openWhatsappCloud } from './whatsapp-cloud.ts'
import { type Assistant, createAssistant, type Parts } from './wire.ts'

/** What an application stands on; everything that is another in each runtime. */
export interface Ground extends Pick<Parts, 'understander' | 'secondOpinion' | 'wake' | 'background'> {
  readonly config: Config
  readonly store: Store
  readonly masterKey: Uint8Array
  readonly feed: Feed
  readonly limits: Limits
  /** Draws pictures anew before they are shown; absent where nothing can be drawn. */
  readonly redraw?: ConsoleDeps['redraw']
  /** What passwords are kept by; slower work of our own when absent. */
  readonly scrypt?: ConsoleDeps['scrypt']
  /** Bytes left on the disk; null, or absent: there is none. */
  freeDisk?(): Promise<number | null>
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
  /** This process alone serves the office, so that keys given in the console open doors here. */
  readonly keepsDoors?: boolean
  /** Covers what tells who somebody is before it leaves the house; absent: nothing of people leaves. */
  readonly cover?: Cover | undefined
  /** A code for the first staff account that every process knows; one of this process when absent. */
  readonly setupCode?: string
  /** The office with invented people; absent where there can be none. */
  readonly practice?: ConsoleDeps['practice']
  /** This is the office with invented people. */
  readonly practising?: ConsoleDeps['practising']
  /** What looks after the data folder; absent where there is none. */
  readonly upkeep?: FolderHealth | undefined
  /** What is measured; absent: nothing is. */
  readonly metrics?: Metrics | undefined
  readonly log: Log
}

/** The whole application but for what drives it: requests, deliveries, timers. */
export interface Application extends Pick<Assistant, 'takeTurn' | 'takeTimerTurn' | 'broadcasts'> {
  readonly http: Hono
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly telegram: OpenTelegram | null
  readonly phone: PhoneDoor | null
  /** The doors whose keys stand in the store; null where they cannot. */
  readonly kept: KeptDoors | null
  /** What the office published, for keeping it fresh. */
  readonly published: Published
  /** Whose clocks the office goes by, e.g. `America/Monterrey`. */
  readonly timeZone: string
  /** Where the first staff account is made; null when there is one. Earlier links end. */
  setup(): Promise<string | null>
  /** Makes the reports that are due. */
  keepReports(): Promise<void>
  /** The office's round of each minute. */
  tendDuty(): Promise<void>
}

const noDisk = async () => null
const noCards: Cards = { picture: async () => null, sheet: async () => null }

/** Puts assistant, doors and console together, the same in every runtime. */
export async function assemble(ground: Ground): Promise<Application> {
  const { config, store, feed, knowledge, log, masterKey, asset, limits, freeDisk = noDisk } = ground
  const { url } = config
  const channels = new Map<ChannelName, Channel>()
  const fetchFile: ConsoleDeps['fetchFile'] = async ({ channel, account }, file) =>
    (await channels.get(channel)?.fetchFile?.(account, file)) ?? { ok: false, code: 'gone' }
  const assistant = measured(assistantOver(ground, channels, fetchFile), ground.metrics)
  const { takeTurn, takeTimerTurn, book, texts, broadcasts } = assistant
  const cards = ground.cards?.({ book, texts, url, today: () => today(book.calendar, Date.now()) }) ?? noCards
  const widgetOrigins = () => [...new Set([...config.widgetOrigins, ...book.office.sites])]
  const sessionSecret = await secretFor('web-session', masterKey)
  const web = await createWebChannel(
    webDeps({ assistant, store, cards, asset, sessionSecret, url, widgetOrigins, limits, freeDisk, log }),
  )
  channels.set('web', web.channel)
  const telegram = openTelegram(config, { assistant, cards, store, feed, log })
  if (telegram !== null) channels.set('telegram', telegram.channel)
  const phone =
    ground.phone?.({ takeTurn: async (inbound) => void (await assistant.takeTurn(inbound)), store, feed, log }) ?? null
  if (phone !== null) channels.set(phone.name, phone)
  const whatsapp = openWhatsappCloud({ config, assistant, store, feed, cards, log })
  if (whatsapp !== null) channels.set('whatsapp-cloud', whatsapp.channel)
  const kept = keptDoors(ground, channels, { assistant, cards })
  const secure = url.startsWith('https:')
  const staff = createConsole({
    store,
    ...staffSide(assistant),
    feed,
    limits,
    scrypt: ground.scrypt,
    ...(ground.redraw === undefined ? {} : { redraw: ground.redraw }),
    phone,
    phrasebook: createPhrasebook(knowledge.phrasebook, book),
    fetchFile,
    now: Date.now,
    newId,
    newToken,
    asset,
    secure,
    ...settingsOf(ground, channels, assistant),
    ...machineOf(ground, assistant),
    url,
    ...openDesk(assistant, config.office),
    posters: ground.posters?.({ texts, url, office: () => book.office }) ?? null,
    peopleFrom: (place) => peopleFrom(store, place),
    doors: () => [...openDoors({ url, office: config.office, telegram, whatsapp }), ...(kept?.doors() ?? [])],
    keeper: kept,
    practice: ground.practice,
    practising: ground.practising,
    ...(ground.setupCode === undefined ? {} : { setupCode: ground.setupCode }),
    log,
  })
  const laid = () => [telegram, kept].forEach((bots) => void bots?.regroup())
  const published = createPublished({ live: assistant.live, store, feed, laid, log, now: Date.now })
  const http = frontOf(ground, channels)
  http.route('/staff', staff.routes)
  if (telegram?.webhook) http.route('/', telegram.webhook)
  if (whatsapp !== null) http.route('/', whatsapp.webhook)
  else if (kept !== null) http.all('/whatsapp', (c) => kept.webhook('whatsapp-cloud')?.fetch(c.req.raw) ?? c.notFound())
  http.route('/', web.routes)
  const { timeZone } = book.calendar
  return { http, channels, telegram, phone, kept, published, broadcasts, takeTurn, takeTimerTurn, timeZone, ...staff }
}

/** The doors whose keys the office gives in its console. */
function keptDoors(
  { keepsDoors = false, config, store, feed, log }: Ground,
  channels: Map<ChannelName, Channel>,
  parts: { readonly assistant: Assistant; readonly cards: Cards },
): KeptDoors | null {
  if (!keepsDoors) return null
  const base = { ...parts, store, feed, log }
  return createDoorKeeper({
    config,
    store,
    channels,
    openTelegram: (wanted) => openTelegram(wanted, base),
    openWhatsapp(wanted) {
      const opened = openWhatsappCloud({ ...base, config: wanted })
      if (opened === null) throw new Error('a number with its keys opens')
      return { ...opened, test: () => opened.channel.test(`${config.url}/whatsapp`) }
    },
    log,
    now: Date.now,
  })
}

/** What every request meets first, and what is asked of by those who watch. */
function frontOf(
  { config, knowledge, store, upkeep, metrics, compressed, log }: Ground,
  channels: Application['channels'],
) {
  const http = createFront(log, compressed)
  if (metrics !== undefined) http.use(metrics.requests).route('/', metrics.routes)
  const topics = knowledge.topics.length
  return http.route('/', healthRoutes(store, { office: config.office, channels, topics, upkeep, now: Date.now }))
}

function measured(assistant: Assistant, metrics: Metrics | undefined): Assistant {
  if (metrics === undefined) return assistant
  const { takeTurn } = assistant
  return { ...assistant, takeTurn: (inbound) => metrics.turn(inbound.sender.channel, () => takeTurn(inbound)) }
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

/** What doors carry that are switched off: what is said to their people meanwhile waits to be sent, so it must fit when they open again. */
const carried: Partial<Record<ChannelName, Capabilities>> = { web: webCapabilities, telegram, 'whatsapp-cloud': cloud }

/** Of any other, a linked phone: words alone, as many as every platform takes. */
const wordsAlone: Capabilities = { textLimit: 3900, unit: 'utf16', buttons: 0, labelLimit: 60, idLimit: 64 }

function capabilitiesOf(channels: ReadonlyMap<ChannelName, Channel>, name: ChannelName): Capabilities {
  return channels.get(name)?.capabilities ?? carried[name] ?? wordsAlone
}

/** The parts of the office that a setting of the server decides, whatever the office says. */
function fixedIn({ unanswered, translation, telegram }: Config): readonly OfficePart[] {
  return [
    ...(unanswered === null ? [] : ['unanswered' as const]),
    ...(translation === null ? [] : ['translation' as const]),
    ...((telegram?.staffGroup ?? null) === null ? [] : ['group' as const]),
  ]
}

/** What of the settings is the console's. */
function settingsOf(
  { config, store, understander }: Ground,
  channels: ReadonlyMap<ChannelName, Channel>,
  { keepsUnanswered, book }: Assistant,
) {
  return {
    fixed: fixedIn(config),
    unanswered: async () => (keepsUnanswered() ? unansweredIn(store, understander.plainWords ?? []) : null),
    freeWords: (name: ChannelName) => capabilitiesOf(channels, name).freeTextWindowMs ?? null,
    hasGroup: () => channels.has('telegram') && groupOf({ staffGroup: null, ...config.telegram }, book) !== null,
  }
}

/** Who translates the office's words, and, where the office says so, what people wrote. Nobody among invented people. */
function machineOf({ config, cover, store, practising }: Ground, { book }: Assistant) {
  if (practising !== undefined) return {}
  const office = () => book.office
  const made = createOfficeMachine({ setting: config.translation, office, cover, store, now: Date.now })
  return { machine: made.machine, machineKey: made.key }
}
