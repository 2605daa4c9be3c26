import { createAttempts, type Share } from '../shared/attempts.ts'
import type { Store } from '../store/store.ts'
import { hashToken } from './hash.ts'

const kind = 'staff-tries'

/** Keeps guessers waiting: so many tries in a stretch of time for each login, code and address. */
export interface Tries {
  /** Counts a try under every key; false when one of them has had its share. */
  begin(keys: readonly string[]): Promise<boolean>
  /** The try was right: its keys start afresh. */
  succeeded(keys: readonly string[]): Promise<void>
}

/**
 * Tries by login and code are counted in the store, so that several processes count together. Those by address (`address:…`) stay in this
 * process's memory: where somebody is is never written.
 */
export function createTries(store: Store, now: () => number, share: Share): Tries {
  const byAddress = createAttempts(now, share)
  const split = (keys: readonly string[]) => ({
    here: keys.filter((key) => key.startsWith('address:')),
    kept: keys.filter((key) => !key.startsWith('address:')).map(hashToken),
  })
  return {
    async begin(keys) {
      const { here, kept } = split(keys)
      if (!byAddress.begin(here)) return false
      for (const old of await store.records({ kind, until: now() - share.period, limit: 20 }))
        await store.dropRecord(kind, old.id)
      for (const id of kept) if (!(await count(store, id, now(), share))) return false
      return true
    },
    async succeeded(keys) {
      const { here, kept } = split(keys)
      for (const id of kept) await store.dropRecord(kind, id)
      byAddress.succeeded(here)
    },
  }
}

/** One more try, by whoever of several is first; false when the share is used up. */
async function count(store: Store, id: string, now: number, share: Share): Promise<boolean> {
  const record = await store.record(kind, id)
  const before = ((record?.value ?? []) as readonly number[]).filter((at) => at > now - share.period)
  if (before.length >= share.most) return false
  const value = [...before, now]
  const put = await store.putRecord({ kind, id, of: null, contactId: null, at: now, value }, record?.version ?? 0)
  return put || count(store, id, now, share)
}
