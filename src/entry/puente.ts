import type { Hono } from 'hono'
import { createLimits, type Limits } from '../limits/limits.ts'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { lastBackup } from '../store/sqlite/last-backup.ts'
import { lockFolder } from '../store/sqlite/lock.ts'
import { type Application, assemble, type Ground } from './assemble.ts'
import { asset } from './assets.ts'
import { createBroadcastLoop } from './broadcast-loop.ts'
import type { Config } from './config.ts'
import { createKeyChange, type KeyChange } from './key-change/key-change.ts'
import { lazyCards } from './lazy-cards.ts'
import { lazyPosters } from './lazy-posters.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { createLoops } from './loops.ts'
import { nativeScrypt } from './native-scrypt.ts'
import { isInFolder, openStore } from './open-store.ts'
import { createPracticeOffice } from './practice-office.ts'
import type { PrometheusParts } from './prometheus.ts'
import { createRedrawing } from './redrawing.ts'
import { relistAll } from './relist.ts'
import { openUnderstanding } from './understanding.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'
import { openWhatsAppWeb } from './whatsapp-web.ts'

/** A Puente that is put together but takes nothing yet. */
export interface Puente {
  readonly http: Hono
  readonly limits: Limits
  /** Where the first staff account is made; null when there is one. */
  readonly setupLink: string | null
  /** Opens the doors that listen by themselves (Telegram, WhatsApp Web) and starts delivery. */
  begin(): Promise<void>
  /** Closes the doors, lets deliveries under way finish, closes the store. */
  end(): Promise<void>
}

/** How often a process looks for what others on the same store have left, milliseconds. */
const lookAgain = 15_000

/** How often a process looks whether a report is due, milliseconds. */
const everyMinute = 60_000

/** Settings → everything, in the order it depends on itself: store, application, delivery. */
export async function startPuente(config: Config, dataFolder: string, log: Log): Promise<Puente> {
  const lock = isInFolder(config) ? lockFolder(dataFolder, Date.now()) : null
  if (lock?.left) log.warn('the process before was ended without a goodbye', { pid: lock.left.pid })
  const { shared, folder, limiter, keys, ...opened } = await openStore(config, dataFolder, log)
  const { store } = opened
  const knowledge = loadKnowledge()
  const upkeep = folder && createUpkeep({ ...folder, terms: config.retention, log, now: Date.now })
  const metrics = await openMetrics(config, dataFolder, { store, upkeep })
  const ground: Ground = {
    ...opened,
    limits: createLimits({ figures: config.limits, proxies: config.proxies, now: Date.now, shared: limiter }),
    config,
    knowledge,
    ...openUnderstanding(config, knowledge, log),
    cards: lazyCards,
    posters: lazyPosters,
    asset,
    wake: (timers) => loops.wake(timers),
    compressed: true,
    scrypt: nativeScrypt,
    redraw: createRedrawing(),
    phone: openWhatsAppWeb(config, dataFolder),
    upkeep,
    metrics,
    log,
  }
  // Where several processes serve one console, the next page may come from another that has no such office.
  const practice = shared ? null : createPracticeOffice(ground)
  // Two processes would take each other's messages from a bot.
  const app = await assemble({ ...ground, practice, keepsDoors: !shared })
  const { channels, takeTimerTurn } = app
  const loops = createLoops({ store, channels, takeTimerTurn, feed: opened.feed, log })
  const notices = createBroadcastLoop({ broadcasts: app.broadcasts, feed: opened.feed, log })
  await app.published.refresh()
  await app.kept?.restore()
  const setupLink = await app.setup()
  const keyChange = keys && createKeyChange({ ...keys, log, now: Date.now })
  const course = courseOf({ app, loops, notices, practice, store, upkeep, keyChange, shared, log, lock })
  return { http: app.http, limits: ground.limits, setupLink, ...course }
}

/** What runs from the begin to the end of a process. */
interface Running {
  readonly app: Application
  readonly loops: ReturnType<typeof createLoops>
  readonly notices: ReturnType<typeof createBroadcastLoop>
  readonly practice: ReturnType<typeof createPracticeOffice> | null
  readonly store: Ground['store']
  readonly upkeep: Upkeep | undefined
  readonly keyChange: KeyChange | undefined
  readonly shared: boolean
  readonly log: Log
  readonly lock: ReturnType<typeof lockFolder> | null
}

/** Begins everything in order, and ends it in order. */
function courseOf(running: Running): {
  begin(): Promise<void>
  end(): Promise<void>
} {
  const { app, loops, notices, practice, store, keyChange, shared, log, lock } = running
  let looking: NodeJS.Timeout | undefined
  let leave = () => {}
  let tending: NodeJS.Timeout | undefined
  const round = minuteRound(running)
  return {
    async begin() {
      await loops.begin()
      void relistAll(store, log)
      app.telegram?.begin()
      app.kept?.begin()
      app.phone?.begin()
      leave = app.published.follow()
      notices.start()
      // At once: an office of years is counted before anybody asks for it.
      round.first()
      tending = setInterval(round.next, everyMinute)
      if (!shared) return
      looking = setInterval(() => {
        loops.wake(true)
        void app.published.freshen()
      }, lookAgain)
    },
    async end() {
      clearInterval(looking)
      clearInterval(tending)
      await keyChange?.stop()
      leave()
      await notices.stop()
      await practice?.end()
      await app.telegram?.end()
      await app.kept?.end()
      await app.phone?.end()
      await loops.end()
      await store.close()
      lock?.release()
    },
  }
}

/** What is due by the clock, `first` at the start: reports, the office's round, the data folder's. Each goes on when another fails. */
function minuteRound({ app, upkeep, keyChange, log }: Running): { first(): void; next(): void } {
  function first(): void {
    app.keepReports().catch((error) => log.error('reports not made yet', { code: errorCode(error) }))
    void upkeep?.tend(app.timeZone)
    void keyChange?.tend()
  }
  function next(): void {
    first()
    app.tendDuty().catch((error) => log.error('the round of the office failed', { code: errorCode(error) }))
  }
  return { first, next }
}

async function openMetrics(config: Config, dataFolder: string, of: Pick<PrometheusParts, 'store' | 'upkeep'>) {
  if (config.metrics === null) return undefined
  // Its library is loaded by those who use it only.
  const { createPrometheus } = await import('./prometheus.ts')
  return createPrometheus({ token: config.metrics, backedUpAt: () => lastBackup(dataFolder)?.at ?? null, ...of })
}
