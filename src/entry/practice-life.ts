import type { Channel } from '../channels/channel.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import { createLimits } from '../limits/limits.ts'
import { createFeed } from '../shared/feed.ts'
import { newToken } from '../shared/ids.ts'
import type { Practice, Practising } from '../staff/practice/deps.ts'
import { type Exercise, exerciseOf } from '../staff/practice/exercises.ts'
import { createMemoryStore } from '../store/memory/index.ts'
import { createVault } from '../store/vault.ts'
import { type Application, assemble, type Ground } from './assemble.ts'
import type { Config } from './config.ts'
import { createLoops, type Loops } from './loops.ts'
import { invitePeople, type PracticePeople } from './practice-people.ts'
import { createSeats } from './practice-seats.ts'

/** What the practising office has in common with the real one: nothing in which anything is kept. */
export type PracticeGround = Pick<
  Ground,
  'config' | 'knowledge' | 'understander' | 'cards' | 'posters' | 'asset' | 'log'
>

/** The practising office from its beginning until it is begun anew or dropped. */
export interface PracticeLife {
  /** Answers a request of somebody who entered. */
  answer: (...asked: Parameters<Practice['answer']>) => Promise<Response>
  end(): Promise<void>
}

/**
 * The whole application once more, over a store in memory and without any door of the real office's: what happens in it cannot get out.
 * Resolves when the invented people have written. `again`: called when whoever practises wants to start over.
 */
export async function beginPractice(ground: PracticeGround, again: () => void): Promise<PracticeLife> {
  const masterKey = crypto.getRandomValues(new Uint8Array(32))
  const store = createMemoryStore({ vault: await createVault(masterKey) })
  const feed = createFeed()
  const done = new Map<string, Set<Exercise>>()
  let loops: Loops | undefined
  let people: PracticePeople | undefined
  const practising: Practising = {
    did(staffId, act, of) {
      const exercise = exerciseOf(act)
      if (exercise !== null) done.set(staffId, (done.get(staffId) ?? new Set()).add(exercise))
      if (act.type === 'reply') people?.heard(of.contactId)
    },
    done: (staffId) => done.get(staffId) ?? new Set(),
    again,
  }
  const { config, knowledge, understander, cards, posters, asset, log } = ground
  const app = await assemble({
    config: withoutDoors(config),
    knowledge,
    understander,
    cards,
    posters,
    asset,
    log,
    store,
    masterKey,
    feed,
    limits: createLimits({ figures: config.limits, proxies: config.proxies, now: Date.now }),
    wake: (timers) => loops?.wake(timers),
    compressed: false,
    setupCode: newToken(),
    practising,
  })
  const { takeTurn, takeTimerTurn, http } = app
  loops = createLoops({ store, channels: doorsOf(app), takeTimerTurn, feed, log })
  await loops.begin()
  people = await invitePeople(knowledge.practice, { takeTurn, store, log })
  const seats = createSeats(store, feed)
  const stop = [people, seats, loops]
  return {
    async answer(request, account) {
      const headers = new Headers(request.headers)
      headers.set('cookie', await seats.take(account))
      return http.fetch(new Request(request, { headers }))
    },
    async end() {
      for (const part of stop) await part.end()
    },
  }
}

/** Nothing of outside is reached: no platform, no model, no translation. */
function withoutDoors(config: Config): Config {
  const off = { telegram: null, whatsapp: null, whatsappWeb: null, translation: null, voice: null, model: null }
  return { ...config, ...off, widgetOrigins: [], unanswered: false }
}

/** The doors invented people seem to write through: each is the one that sends nothing anywhere. */
function doorsOf({ channels }: Application): ReadonlyMap<ChannelName, Channel> {
  const web = channels.get('web')
  if (web === undefined) throw new Error('the web door is always there')
  return new Map((['web', 'telegram', 'whatsapp-cloud'] as const).map((name) => [name, { ...web, name }]))
}
