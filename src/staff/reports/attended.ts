import { type Attention, attentionOf } from '../../reports/attention.ts'
import type { Store } from '../../store/store.ts'
import { hashToken } from '../hash.ts'
import { casesSince } from './cases-since.ts'

/** Where attentions come from. */
export interface Attended {
  /** Every attention that came at `since` or later, or has one of these ids, or is open now. `since` null: every one there is. */
  from(since: number | null, ids: readonly string[]): Promise<readonly Attention[]>
}

/** Attentions from the cases of a store. Only those asked for are opened. */
export function createAttended(store: Pick<Store, 'cases' | 'case'>): Attended {
  return {
    async from(since, ids) {
      const [open, latest] = await Promise.all([
        store.cases({ statuses: ['waiting', 'owned'], limit: Number.MAX_SAFE_INTEGER }),
        casesSince(store, since ?? 0),
      ])
      const found = new Map([...open, ...latest].map((c) => [c.id, c]))
      for (const id of ids) {
        const one = found.has(id) ? null : await store.case(id)
        if (one !== null) found.set(id, one)
      }
      return [...found.values()].map((c) => attentionOf(c, hashToken(c.contactId).slice(0, 16)))
    },
  }
}
