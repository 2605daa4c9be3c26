import type { Channel } from '../channels/channel.ts'
import { nextDaytime } from '../core/office/daytime.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import { createDelivery } from '../delivery/outbox.ts'
import { createTimers } from '../delivery/timers.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import type { Assistant } from './wire.ts'

/** What the loops go over. */
export interface LoopParts {
  readonly store: Store
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly takeTimerTurn: Assistant['takeTimerTurn']
  readonly feed: Feed
  readonly log: Log
}

/** What goes on by itself beside the doors: messages are delivered, timers ring. */
export interface Loops {
  /** Something was committed; `timers`: and a timer set. */
  wake(timers: boolean): void
  begin(): Promise<void>
  /** Waits for what is under way. */
  end(): Promise<void>
}

/** The loops over one store, on the process's own clock. */
export function createLoops({ store, channels, takeTimerTurn, feed, log }: LoopParts): Loops {
  const parts = { store, log, now: Date.now, random: Math.random }
  const delivery = createDelivery({ ...parts, channels, feed, hold: nightLeft })
  const timers = createTimers({ ...parts, ring: takeTimerTurn })
  return {
    wake(withTimers) {
      delivery.wake()
      if (withTimers) timers.wake()
    },
    async begin() {
      await delivery.start()
      timers.start()
    },
    async end() {
      await timers.stop()
      await delivery.stop()
    },
  }
}

/** Milliseconds until it is daytime where a message's person is; 0 for one that was asked for. */
export function nightLeft({ daytime }: OutboxRow, now: number): number {
  return daytime === undefined ? 0 : nextDaytime(now, daytime) - now
}
