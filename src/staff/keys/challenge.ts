import type { Store } from '../../store/store.ts'

const kind = 'passkey-challenge'
const life = 5 * 60 * 1000
/** How many that nobody answered are cleared away each time. */
const swept = 20

/** What a key is asked to sign, once, within five minutes; kept in the store, so any process may check the answer. */
export interface Challenges {
  /** `of`: the account that adds a key; null for whoever signs in. */
  begin(of: string | null): Promise<string>
  /** True once for a challenge begun for the same. */
  use(challenge: string, of: string | null): Promise<boolean>
}

/** Challenges kept as records. */
export function createChallenges(store: Store, now: () => number, newToken: () => string): Challenges {
  return {
    async begin(of) {
      for (const old of await store.records({ kind, until: now() - life, limit: swept }))
        await store.dropRecord(kind, old.id)
      const id = newToken()
      await store.putRecord({ kind, id, of, contactId: null, at: now(), value: 'open' }, 0)
      return id
    },
    async use(id, of) {
      const record = await store.record(kind, id)
      if (record === null || record.value !== 'open' || record.of !== of || now() - record.at >= life) return false
      const { version, ...rest } = record
      if (!(await store.putRecord({ ...rest, value: 'used' }, version))) return false
      await store.dropRecord(kind, id)
      return true
    },
  }
}
