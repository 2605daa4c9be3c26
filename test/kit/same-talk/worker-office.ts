import { setTimeout as pause } from 'node:timers/promises'
import type { Assistant } from '#src/entry/wire.ts'
import type { Store } from '#src/store/store.ts'
import type { Piece, Platform } from '../deliveries/platform.ts'
import { assistantOver } from '../deliveries/process.ts'
import { telegramSecret, telegramWebhook } from '../deliveries/telegram.ts'
import { whatsappCloud } from '../deliveries/whatsapp-cloud.ts'
import { openRedis, startRedis } from '../redis-server.ts'
import { atTelegram, overRedis, startWorkerServer } from '../worker-server.ts'
import { isAt, outcomeOf, seatOf, staffDoes } from './seats.ts'
import { lupe, type Seat } from './talk.ts'

const minute = 60_000
const space = 'same-talk'

/** The Worker in workerd on a real Redis, with two platforms before it; staff act on the same Redis from a process of their own. */
export interface WorkerOffice {
  /** Somebody new at the door; persons are told apart by their number. */
  seat(door: 'Telegram' | 'WhatsApp (Cloud API)', person: number): Seat
  stop(): Promise<void>
}

/** Starts all of it. */
export async function startWorkerOffice(): Promise<WorkerOffice> {
  let later = 0
  // A line of a talk is a minute after the one before, for the platforms: the Worker's own clock cannot be moved.
  const now = () => Date.now() + later
  const redis = await startRedis()
  const telegram = await telegramWebhook(now, Number.POSITIVE_INFINITY)
  const whatsapp = await whatsappCloud(now)
  const worker = await startWorkerServer({
    ...overRedis(redis, space),
    ...atTelegram(telegram.server, telegramSecret),
    WHATSAPP_TOKEN: whatsapp.server.token,
    WHATSAPP_NUMBER_ID: whatsapp.server.account,
    WHATSAPP_API_ROOT: whatsapp.server.url,
    WHATSAPP_APP_SECRET: whatsapp.server.secret,
    WHATSAPP_VERIFY_TOKEN: 'a-word-of-ours',
  })
  const store = await openRedis(redis, { space })
  const bring = async (platform: Platform, piece: Piece) =>
    (await platform.bringTo?.((path, request) => fetch(`${worker.url}${path}`, request), [piece])) ?? false
  async function leave(assistant: Assistant): Promise<void> {
    await closeAll(assistant, store)
    // What closing said is on its way until the platform's next round.
    await worker.scheduled()
    await delivered(store)
  }
  return {
    seat(door, person) {
      const platform = door === 'Telegram' ? telegram : whatsapp
      const assistant = assistantOver(store, { capabilities: platform.capabilities, lists: false }, Date.now)
      const isHere = isAt(store, platform, person)
      const { does } = seatOf({
        platform,
        person,
        bring: (piece) => bring(platform, piece),
        async pass() {
          later += minute / 2
          await delivered(store)
        },
        async staff(act) {
          await staffDoes(assistant, store, act, isHere)
          await worker.scheduled()
        },
      })
      return { does, outcome: () => outcomeOf(store, isHere), leave: () => leave(assistant) }
    },
    async stop() {
      await worker.stop()
      await store.close()
      await Promise.all([telegram.stop(), whatsapp.stop()])
      await redis.stop()
    },
  }
}

/** Resolves when nothing is on its way any more. */
async function delivered(store: Store): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const { outbox } = await store.counts()
    if ((outbox.pending ?? 0) + (outbox.sending ?? 0) === 0) return
    await pause(20)
  }
  throw new Error('still on its way after ten seconds')
}

/** So that nobody waits before whoever comes next. */
async function closeAll(assistant: Assistant, store: Store): Promise<void> {
  for (const { id } of await store.cases({ statuses: ['waiting', 'owned'], limit: 100 })) {
    await assistant.takeStaffTurn(id, { type: 'claim' }, lupe)
    await assistant.takeStaffTurn(id, { type: 'close' }, lupe)
  }
}
