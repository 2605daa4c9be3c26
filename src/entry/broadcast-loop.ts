import { broadcastKey } from '../core/vocabulary/broadcast.ts'
import { errorCode } from '../shared/errors.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { Broadcasts } from '../turn/broadcasts/broadcasts.ts'

/** When to look again where nothing was told, and when the store is in trouble, milliseconds. */
const lookAgain = 60_000
const troubled = 10_000

/** Sends notices while the process runs. */
export interface BroadcastLoop {
  start(): void
  /** Waits for the round under way. */
  stop(): Promise<void>
}

/** A loop of rounds: after each word of the feed, at the pace the rounds ask for, and now and then. Started and stopped once. */
export function createBroadcastLoop(parts: {
  readonly broadcasts: Pick<Broadcasts, 'round'>
  readonly feed: Feed
  readonly log: Log
}): BroadcastLoop {
  const { broadcasts, feed, log } = parts
  let running = false
  let leave = () => {}
  let under: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  function wake(): void {
    if (!running || under !== null) return
    clearTimeout(timer)
    under = once().then((after) => {
      under = null
      if (running) timer = setTimeout(wake, Math.min(after, lookAgain))
    })
  }

  async function once(): Promise<number> {
    try {
      return (await broadcasts.round()) ?? lookAgain
    } catch (error) {
      log.error('a notice cannot be sent on', { code: errorCode(error) })
      return troubled
    }
  }

  return {
    start() {
      running = true
      // What a round itself tells comes while it is under way: it sets its own pace.
      leave = feed.follow(broadcastKey, wake)
      wake()
    },
    async stop() {
      running = false
      leave()
      clearTimeout(timer)
      await under
    },
  }
}
