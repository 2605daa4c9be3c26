import type { Inbound } from '../../core/vocabulary/inbound.ts'
import { errorCode, StoreError } from '../../shared/errors.ts'
import type { Log } from '../../shared/log.ts'
import { createLru } from '../../shared/lru.ts'
import { createSerial } from '../../shared/serial.ts'
import { parse } from './parse.ts'
import type { ArrivedMessage } from './protocol.ts'

/** What taking messages needs. */
export interface TakeOptions {
  /** Resolves when the message is durably stored; a StoreError means it is not. */
  readonly takeTurn: (inbound: Inbound) => Promise<void>
  /** The message is taken, or can never be: nobody needs to bring it again. */
  readonly taken: (id: string) => void
  readonly log: Log
  /** Milliseconds before a message is tried again that could not be stored. */
  readonly pause: (attempt: number) => number
}

/** The one way in: each message once, those of one person in order. What cannot be stored is held and tried again until `end`. */
export interface Take {
  take(arrived: ArrivedMessage): void
  /** Holds nothing any more: what is not taken stays unread in WhatsApp and comes again at the next start. */
  end(): void
}

/** Takes what the child brings, however often it brings it. */
export function createTake({ takeTurn, taken, log, pause }: TakeOptions): Take {
  const done = createLru<true>(20_000)
  const underWay = new Set<string>()
  const serial = createSerial()
  const ending = Promise.withResolvers<void>()
  let ended = false

  async function takeOne(inbound: Inbound): Promise<boolean> {
    for (let attempt = 1; !ended; attempt++) {
      try {
        await takeTurn(inbound)
        return true
      } catch (error) {
        if (!(error instanceof StoreError)) {
          // Ours to mend: brought again it would fail again.
          log.error('whatsapp web turn failed', { code: errorCode(error) })
          return true
        }
        log.error('whatsapp web message not stored yet', { code: error.code, attempt })
        await Promise.race([wait(pause(attempt)), ending.promise])
      }
    }
    return false
  }

  return {
    take(arrived) {
      const inbound = parse(arrived)
      const key = inbound.externalId
      if (done.get(key)) return taken(arrived.id)
      if (underWay.has(key)) return
      underWay.add(key)
      void serial.run(inbound.address, async () => {
        if (await takeOne(inbound)) {
          done.set(key, true)
          taken(arrived.id)
        }
        underWay.delete(key)
      })
    },
    end() {
      ended = true
      ending.resolve()
    },
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
