import type { Office } from '../../core/office/office.ts'
import { informedKind } from '../../core/registers/informed.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { type Attention, attentionOf, untold } from '../../reports/attention.ts'
import type { Store } from '../../store/store.ts'
import { hashToken } from '../hash.ts'
import type { Entry } from '../registers/entry.ts'
import { entriesOf, type RegisterStore } from '../registers/keep.ts'
import { casesOf, casesSince } from './cases-since.ts'

/** The part of the store attentions come from. */
export type AttendedStore = RegisterStore & Pick<Store, 'cases' | 'case'>

/** Where attentions come from. */
export interface AttentionSource {
  /** Every attention that came at `since` or later, or has one of these ids, or is open now. */
  from(since: number, ids: readonly string[]): Promise<readonly Attention[]>
  /** Those of the counter's book since then that were struck out again: they never were. */
  struck(since: number): Promise<readonly string[]>
  /** Since when it is kept what the assistant answers by itself; null while nothing is. */
  informedSince(): Promise<number | null>
  /** How many matters it answered from one moment until another, by area; areas without any are left out. */
  informed(from: number, until: number): Promise<Readonly<Record<string, number>>>
}

/** Attentions from the cases of a store and from the counter's book. Only those asked for are opened. The office's first area takes what was entered without one. */
export function createAttended(
  store: AttendedStore,
  book: { readonly office: Pick<Office, 'areas' | 'first_area' | 'routing'> },
): AttentionSource {
  // Asked each time: an area may be added while we run.
  const areas = () => [...book.office.areas, ...book.office.routing.representations].map(({ id }) => id)
  const visits = (since: number) => entriesOf(store, 'visits', { from: since, limit: Number.MAX_SAFE_INTEGER })
  return {
    async from(since, ids) {
      const found = new Map<string, Attention>()
      const take = (c: Case) => {
        found.set(c.id, attentionOf(c, hashToken(c.contactId).slice(0, 16)))
      }
      for await (const open of casesOf(store, { statuses: ['waiting', 'owned'] })) open.forEach(take)
      for await (const latest of casesSince(store, since)) latest.forEach(take)
      for (const id of ids) {
        const one = found.has(id) ? null : await store.case(id)
        if (one !== null) take(one)
      }
      const entered = await visits(since)
      const byHand = entered.filter(({ removed, caseId }) => removed === null && caseId === null)
      return [...found.values(), ...byHand.map((entry) => visitOf(entry, book.office.first_area))]
    },
    informedSince: async () => (await store.records({ kind: informedKind, limit: 1 }))[0]?.at ?? null,
    async informed(from, until) {
      const counts = await Promise.all(
        areas().map(async (of) => [of, await store.countRecords({ kind: informedKind, of, from, until })] as const),
      )
      return Object.fromEntries(counts.filter(([, count]) => count > 0))
    },
    struck: async (since) =>
      (await visits(since)).filter(({ removed, caseId }) => removed !== null || caseId !== null).map(({ id }) => id),
  }
}

/**
 * A call, letter or visit that did not become a case: it came and ended at once, and how long it took is not known. Nobody knows whose it was: each
 * counts as a person of its own. Where they live is free words in the book, and not counted.
 */
function visitOf({ id, at, values }: Entry, area: string): Attention {
  const word = (name: string) => values[name] || null
  return {
    id,
    person: id,
    area: word('area') ?? area,
    topic: word('topic') ?? untold,
    place: untold,
    language: word('language') ?? untold,
    channel: word('channel') ?? untold,
    reason: 'counter',
    urgent: false,
    stage: 'new',
    cameAt: at,
    repliedAt: null,
    endedAt: at,
    ending: 'resolved',
    outcome: outcomeIn(values.outcome),
    passedAt: [],
    isTimed: false,
  }
}

function outcomeIn(word: string | undefined): Attention['outcome'] {
  return (['informed', 'advised', 'represented', 'referred'] as const).find((one) => one === word) ?? untold
}
