import { errorCode } from '../../shared/errors.ts'
import type { Feed } from '../../shared/feed.ts'
import type { Log } from '../../shared/log.ts'
import type { View } from './view.ts'

/** Keeps a view up to date while the process runs. */
export interface GroupLoop {
  start(): void
  /** Something changed: look now. Never throws. */
  wake(): void
  /** One look, for a runtime that keeps no loop; what the group does not take yet is for the next. Never rejects. */
  once(): Promise<void>
  /** Waits for the round under way. */
  stop(): Promise<void>
}

/** How long to wait when the store is in trouble, and to look again where nothing was told, in milliseconds. */
const troubled = 10_000
const lookAgain = 10 * 60_000

/** A loop over a view: after each change of a case, when the group may be written to again, and now and then. Started and stopped once. */
export function createGroupLoop(parts: { readonly view: View; readonly feed: Feed; readonly log: Log }): GroupLoop {
  const { view, feed, log } = parts
  let running = false
  let leave = (): void => undefined
  let under: Promise<void> | null = null
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function wake(): void {
    if (!running) return
    again = true
    under ??= rounds().finally(() => {
      under = null
      if (again) wake()
    })
  }

  async function rounds(): Promise<void> {
    clearTimeout(timer)
    let after: number | null = null
    while (again && running) {
      again = false
      after = await once()
      // Not before the group takes more; what changes meanwhile waits with it.
      if (after !== null) again = false
    }
    if (running) timer = setTimeout(wake, after ?? lookAgain)
  }

  async function once(): Promise<number | null> {
    try {
      return await view.catchUp()
    } catch (error) {
      log.error('the staff group could not be brought up to date', { code: errorCode(error) })
      return troubled
    }
  }

  return {
    start() {
      running = true
      leave = feed.follow('cases', wake)
      wake()
    },
    wake,
    once: async () => void (await once()),
    async stop() {
      running = false
      leave()
      clearTimeout(timer)
      await under
    },
  }
}
