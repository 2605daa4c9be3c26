import type { Share } from '../shared/attempts.ts'
import type { Store } from '../store/store.ts'
import { hashToken } from './hash.ts'

const kind = 'staff-tries'

/** Keeps guessers waiting who are signed in or know the password: so many tries in a stretch of time for each key. */
export interface Tries {
  /** Counts a try under every key; false when one of them has had its share. */
  begin(keys: readonly string[]): Promise<boolean>
  /** The try was right: its keys start afresh. */
  succeeded(keys: readonly string[]): Promise<void>
}

/** Tries counted in the store, so that several processes count together. */
export function createTries(store: Store, now: () => number, share: Share): Tries {
  return {
    async begin(keys) {
      for (const old of await store.records({ kind, until: now() - share.period, limit: 20 }))
        await store.dropRecord(kind, old.id)
      for (const id of keys.map(hashToken)) if (!(await count(store, id, now(), share))) return false
      return true
    },
    async succeeded(keys) {
      for (const id of keys.map(hashToken)) await store.dropRecord(kind, id)
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
