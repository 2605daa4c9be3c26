import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { OutboxRow, Store } from '../store/store.ts'

/** Until when whole accounts must send nothing, because their platform said so. */
export interface Rests {
  /** Reads what processes before this one were told. Rejects with `StoreError`. */
  recall(): Promise<void>
  /** Milliseconds a message has to wait; 0: none. */
  left(row: OutboxRow): number
  /** Its platform told the row's whole account to wait so many milliseconds. Never rejects: where it cannot be written it holds for this process. */
  told(row: OutboxRow, after: number): Promise<void>
}

/** The note that outlives a process: an account, by its channel and name, and when it is free again. */
const name = 'delivery-rests'

/** Rests over one store. */
export function createRests({ store, log, now }: { readonly store: Store; readonly log: Log; now(): number }): Rests {
  const until = new Map<string, number>()

  /** Takes in what is written down; its version. */
  async function read(): Promise<number> {
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
  return {
    async recall() {
      await read()
    },
    left: (row) => Math.max(0, (until.get(accountOf(row)) ?? 0) - now()),
    async told(row, after) {
      const account = accountOf(row)
      until.set(account, Math.max(until.get(account) ?? 0, now() + after))
      try {
        await write()
      } catch (error) {
        log.error('a rest could not be written', { code: errorCode(error) })
      }
    },
  }
}

function accountOf({ channel, account }: OutboxRow): string {
  return `${channel} ${account}`
}
