import { onTestFinished } from 'vitest'
import type { Alias } from '../../src/core/vocabulary/inbound.ts'
import type { DeliveryParts } from '../../src/delivery/deliver.ts'
import { createDelivery, type Delivery } from '../../src/delivery/outbox.ts'
import { createFeed } from '../../src/shared/feed.ts'
import { createLog } from '../../src/shared/log.ts'
import { createMemoryStore } from '../../src/store/memory/index.ts'
import type { OutboxMessage, Store } from '../../src/store/store.ts'
import { createVault } from '../../src/store/vault.ts'
import { doorOf, onItsWay, person, said, someTime, turn } from './commits.ts'
import { type RecordingChannel, recordingChannel } from './recording-channel.ts'
import { trackedStore } from './tracked-store.ts'
import { type VirtualTime, virtualTime } from './virtual-time.ts'

/** A delivery over a real memory store, one recording channel, and a clock that moves when told. */
export interface Delivering {
  readonly store: Store
  readonly telegram: RecordingChannel
  readonly time: VirtualTime
  readonly delivery: Delivery
  /** The log's lines. */
  readonly lines: string[]
  /** Commits texts to one person and wakes delivery; the ids of the messages. */
  say(alias: Alias, texts: readonly string[], policy?: OutboxMessage['policy']): Promise<string[]>
  /** The texts the channel was given, in order. */
  texts(): string[]
  /** Where each of a person's messages is. */
  statuses(id: string): Promise<string[]>
  /** Another process's delivery over the same store. */
  another(parts?: Partial<DeliveryParts>): Delivery
}

/** Puts it together, not started. */
export async function delivering(given: Partial<DeliveryParts> = {}): Promise<Delivering> {
  const { store, busy } = trackedStore(
    given.store ?? createMemoryStore({ vault: await createVault(new Uint8Array(32)) }),
  )
  const telegram = recordingChannel('telegram')
  const time = virtualTime(someTime, busy)
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), time.now)
  const parts: DeliveryParts = {
    channels: new Map([['telegram', telegram]]),
    log,
    feed: createFeed(),
    now: time.now,
    random: () => 0,
    schedule: time.schedule,
    ...given,
    store,
  }
  const another = (other: Partial<DeliveryParts> = {}) => {
    const made = createDelivery({ ...parts, ...other })
    // Not waited for: a send that never ends is part of some tests.
    onTestFinished(() => void made.stop())
    return made
  }
  const delivery = another()
  return {
    store,
    telegram,
    time,
    delivery,
    lines,
    another,
    async say(alias, texts, policy = 'repeat') {
      const spoken = texts.map(said)
      const outbox = spoken.map((entry) => onItsWay(entry, doorOf(alias), policy))
      const revision = (await store.load(alias.id))?.revision ?? 0
      await store.commitTurn(
        turn(alias.id, revision, { alias, door: doorOf(alias), thread: spoken, outbox, at: time.now() }),
      )
      delivery.wake()
      return spoken.map((entry) => entry.id)
    },
    texts: () => telegram.parcels.map((parcel) => textOf(parcel.outbound.blocks[0])),
    statuses: async (id) => (await store.deliveries(id)).map((row) => row.status),
  }
}

/** Two people to deliver to. */
export const [ana, luis] = [person('ana'), person('luis')]

function textOf(block: { readonly kind: string; readonly text?: string } | undefined): string {
  return block?.text ?? ''
}
