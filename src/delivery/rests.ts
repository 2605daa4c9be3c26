import { errorCode } from '../shared/errors.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { OutboxRow, Store } from '../store/store.ts'

/** Until when whole accounts must send nothing, because their platform said so; the same for all processes on one store. */
export interface Rests {
  /** Reads what other processes were told. Rejects with `StoreError`. */
  recall(): Promise<void>
  /** `recall`, when that was not done within the last second: for a runtime that hears no feed between requests. */
  freshen(): Promise<void>
  /** Reads it again at each word of the feed, until what it returns is called. Where it cannot be read, what was known before holds. */
  follow(): () => void
  /** Milliseconds a message has to wait; 0: none. What the feed has told of is read first. Never rejects. */
  left(row: OutboxRow): Promise<number>
  /** Its platform told the row's whole account to wait so many milliseconds. Never rejects: where it cannot be written it holds for this process. */
  told(row: OutboxRow, after: number): Promise<void>
}

/** The note that outlives a process: an account, by its channel and name, and when it is free again. Also the feed's key for its changes. */
const name = 'delivery-rests'

/** Milliseconds for which what was read holds where no feed is heard. */
const fresh = 1000

/** Rests over one store. */
export function createRests(parts: {
  readonly store: Store
  readonly feed: Feed
  readonly log: Log
  now(): number
}): Rests {
  const { store, feed, log, now } = parts
  const until = new Map<string, number>()
  let readAt = Number.NEGATIVE_INFINITY
  let heard: Promise<unknown> = Promise.resolve()

  /** Takes in what is written down; its version. */
  async function read(): Promise<number> {
    readAt = now()
    const note = await store.note(name)
    for (const [account, at] of Object.entries(note?.value ?? {})) {
      if (typeof at === 'number' && at > (until.get(account) ?? now())) until.set(account, at)
    }
    return note?.version ?? 0
  }
  async function write(): Promise<void> {
    const version = await read()
    for (const [account, at] of until) if (at <= now()) until.delete(account)
    // Another process was told something too.
    if (!(await store.putNote(name, Object.fromEntries(until), version))) await write()
  }
  function hear(): void {
    // What is told of meanwhile may have come too late for a read that is under way.
    heard = heard
      .then(read)
      .catch((error) => log.error('what other processes were told to wait cannot be read', { code: errorCode(error) }))
  }
  return {
    async recall() {
      await read()
    },
    async freshen() {
      if (now() - readAt >= fresh) await read()
    },
    follow: () => feed.follow(name, hear),
    async left(row) {
      await heard
      return Math.max(0, (until.get(accountOf(row)) ?? 0) - now())
    },
    async told(row, after) {
      const account = accountOf(row)
      until.set(account, Math.max(until.get(account) ?? 0, now() + after))
      try {
        await write()
        feed.changed(name)
      } catch (error) {
        log.error('a rest could not be written', { code: errorCode(error) })
      }
    },
  }
}

function accountOf({ channel, account }: OutboxRow): string {
  return `${channel} ${account}`
}
