import type { LinkState } from '../../shared/linked-phone.ts'
import type { Patience } from './patience.ts'
import type { Begin, FromChild, Reason, ToChild } from './protocol.ts'
import { spawnChild } from './spawn.ts'
import { createWatch } from './watch.ts'

/** One life of a child. */
export interface Running {
  tell(message: ToChild): boolean
  /** Asks it to end, and ends it when it does not; resolves when it is gone. `code` says why, unless it was ending already. */
  end(code: string): Promise<void>
}

/** What every life of a child is given. */
export interface LifeOptions {
  /** Where the session is kept, and which browser and page are used. */
  readonly place: Pick<Begin, 'folder' | 'chromium' | 'page'>
  readonly patience: Patience
  /** Megabytes of child and browser before it is started again in order. */
  readonly memoryLimit: number
  now(): number
}

/** What one life is given besides. */
interface Life extends LifeOptions {
  /** Messages since then are looked for again, milliseconds since 1970; null: only those unread. */
  readonly since: number | null
  state(): LinkState
  heard(said: FromChild): void
  /** It is over: a code for the log, and what WhatsApp said, if it did. */
  gone(trouble: string, reason: Reason | null): void
}

/** Starts a child and watches it until it is gone, which something wrong brings about. */
export function run({ place, patience, memoryLimit, now, since, state, heard, gone }: Life): Running {
  const watch = createWatch(patience, memoryLimit, now)
  const over = Promise.withResolvers<void>()
  let cause: string | null = null
  let reason: Reason | null = null
  let killing: NodeJS.Timeout | undefined

  const child = spawnChild({
    heard(said) {
      if (said.type === 'disconnected') reason = said.reason
      heard(said)
      const wrong = said.type === 'disconnected' ? said.reason : watch.heard(said)
      if (wrong !== null) void end(wrong)
    },
    unreadable: () => void end('unreadable'),
    gone() {
      clearInterval(pulse)
      clearTimeout(killing)
      gone(cause ?? 'died', reason)
      over.resolve()
    },
  })
  const pulse = setInterval(() => {
    const next = watch.beat(state())
    if ('wrong' in next) void end(next.wrong)
    else child.tell({ type: 'ping', n: next.ask })
  }, patience.heartbeat)

  function end(code: string): Promise<void> {
    if (cause !== null) return over.promise
    cause = code
    child.tell({ type: 'stop' })
    // One that hangs would not hear it.
    killing = setTimeout(child.kill, code === 'hung' ? 0 : patience.stopLimit)
    return over.promise
  }

  const { qrMaxRetries, answerLimit, sendLimit } = patience
  child.tell({ type: 'begin', ...place, qrMaxRetries, answerLimit, sendLimit, since })
  return { tell: child.tell, end }
}
