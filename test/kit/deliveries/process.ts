import type { Channel, Parcel, Receipt } from '#src/channels/channel.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { createDelivery } from '#src/delivery/outbox.ts'
import { takeWord } from '#src/delivery/take-word.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { type Assistant, createAssistant, listenerFor } from '#src/entry/wire.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { StoreError } from '#src/shared/errors.ts'
import { createFeed } from '#src/shared/feed.ts'
import { createNewId } from '#src/shared/ids.ts'
import { createLog } from '#src/shared/log.ts'
import { createTexts } from '#src/shared/texts.ts'
import type { Store } from '#src/store/store.ts'
import type { VirtualTime } from '../virtual-time.ts'
import type { Ground } from './ground.ts'
import type { OpenDoor, Platform } from './platform.ts'

const knowledge = loadKnowledge()
const understander = createUnderstander()
const listener = listenerFor(knowledge, createBook(knowledge, 'durango', createTexts()), understander)

/** A message that was written down, and when: the order of these is what happened. */
export interface Written {
  readonly key: string
  readonly at: number
}

/** What a run learns from all its processes. */
export interface Record {
  /** Every message that reached us, by its key and when it did: a door may say another hour each time it comes. */
  readonly heard: Map<string, Inbound>
  readonly written: Written[]
  /** Messages whose outcome a dead process took with it. */
  recovered: number
  /** Work that has not ended: time stands still for it. */
  busy: number
  readonly faults: string[]
  /** Attempts, by their place among the platform's, whose answer came when their process was dead: what they told nobody heard. */
  readonly unheard: Set<number>
}

/** One process of ours. */
export interface Process {
  readonly door: OpenDoor
  readonly store: Store
  readonly assistant: Assistant
  /** As kill -9: what is under way is never heard of again, what was written stays. */
  kill(): Promise<void>
}

/** What a message is known by: its door and account, its sender, its own id. */
export function keyOf({ sender, externalId }: Pick<Inbound, 'sender' | 'externalId'>): string {
  return `${sender.channel} ${sender.account} ${externalId}`
}

/** Under which a message that was written down then was heard: time stands still while one is taken. */
export function heardAt({ key, at }: Written): string {
  return `${key} ${at}`
}

/** An assistant over a store, with ids and chance that no test depends on. */
export function assistantOver(
  store: Store,
  { capabilities, lists = true }: Pick<Platform, 'capabilities' | 'lists'>,
  now: () => number,
  wake: () => void = () => undefined,
): Assistant {
  return createAssistant({
    store,
    knowledge,
    office: 'durango',
    understander,
    listener,
    capabilities: () => capabilities,
    lists,
    now,
    newId: createNewId(now),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wake,
  })
}

/** Starts a process on what the one before it left. */
export async function startProcess(
  ground: Ground,
  platform: Platform,
  time: VirtualTime,
  record: Record,
): Promise<Process> {
  const real = await ground.open()
  let dead = false
  const open = new Set<Promise<unknown>>()
  async function busy<T>(work: Promise<T>): Promise<T> {
    record.busy += 1
    open.add(work)
    try {
      return await work
    } finally {
      open.delete(work)
      record.busy -= 1
    }
  }
  const store = mortal(real, () => dead, busy, record)
  const log = createLog((line) => {
    if (/threw|turn failed/.test(line) && !line.includes('store:closed')) record.faults.push(line)
  }, time.now)
  const assistant = assistantOver(store, platform, time.now, () => delivery.wake())
  const door = await platform.open({
    takeTurn(inbound) {
      record.heard.set(heardAt({ key: keyOf(inbound), at: time.now() }), inbound)
      return assistant.takeTurn(inbound)
    },
    takeWord: (word) => takeWord(platform.name, word, { store, now: time.now }),
    takeMove: assistant.takeMove,
    assistant,
    store,
    now: time.now,
    log,
  })
  const channel: Channel = { ...door.channel, send }
  async function send(parcel: Parcel): Promise<Receipt> {
    if (dead) throw gone('send')
    const before = platform.attempts().length
    const receipt = await busy(door.channel.send(parcel))
    if (dead)
      for (const [i, { to }] of platform.attempts().entries())
        if (i >= before && to === parcel.address) record.unheard.add(i)
    return receipt
  }
  const delivery = createDelivery({
    store,
    channels: new Map([[platform.name, channel]]),
    feed: createFeed(),
    log,
    now: time.now,
    random: () => 0,
    schedule: (after, callback) => time.schedule(after, () => (dead ? undefined : callback())),
  })
  record.recovered += (await store.recoverSending(time.now())).repeated
  await delivery.start()
  return {
    door,
    store: real,
    assistant,
    async kill() {
      dead = true
      door.die()
      void delivery.stop()
      while (open.size > 0) await Promise.allSettled(open)
      await real.close()
    },
  }
}

function gone(what: string): StoreError {
  return new StoreError('store:closed', `${what} after death`, null)
}

/** The store as a process that may die sees it: what it asked for may be done, but it never hears of it. */
function mortal(real: Store, dead: () => boolean, busy: <T>(work: Promise<T>) => Promise<T>, record: Record): Store {
  async function call(name: keyof Store, args: readonly unknown[]): Promise<unknown> {
    if (dead()) throw gone('use a store')
    const method = real[name] as (...args: readonly unknown[]) => Promise<unknown>
    const result = await busy(method(...args))
    if (name === 'commitTurn' && result === 'committed') note(args[0] as Parameters<Store['commitTurn']>[0])
    if (dead()) throw gone('use a store')
    return result
  }
  function note({ inbound, at }: Parameters<Store['commitTurn']>[0]): void {
    if (inbound !== null) record.written.push({ key: keyOf({ sender: inbound.alias, ...inbound }), at })
  }
  const methods = Object.keys(real) as (keyof Store)[]
  return Object.fromEntries(methods.map((name) => [name, (...args: unknown[]) => call(name, args)])) as unknown as Store
}
