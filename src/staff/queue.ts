import type { Case } from '../core/vocabulary/case.ts'
import type { StaffAccount, Store } from '../store/store.ts'
import { isPress, wordsOf } from './own-words.ts'

/** The lists there are, in the order they stand. */
export const tabs = ['waiting', 'mine', 'owned', 'closed'] as const

/** One of the lists: waiting for anybody, mine, everybody's, ended. */
export type Tab = (typeof tabs)[number]

/** True for the name of a list. */
export function isTab(value: unknown): value is Tab {
  return tabs.includes(value as Tab)
}

/** Most rows of one list, and most that are counted. */
export const rowLimit = 300

const endedShown = 100

/** Cases without words of their own whose threads are looked into, and how far back. */
const wordless = 60
const lookedAt = 16

/** A list as it is now. Counts stop at `rowLimit`. */
export interface Queue {
  readonly tab: Tab
  readonly area: string | null
  readonly cases: readonly Case[]
  readonly counts: Readonly<Record<Exclude<Tab, 'closed'>, number>>
  readonly urgent: number
  /** What the person last said in words, by case id, for cases that were opened by pressing a button. */
  readonly words: ReadonlyMap<string, string>
}

/** Reads a list and what the tabs count; urgent first, then longest waiting; ended ones latest first. */
export async function readQueue(
  store: Store,
  wanted: { tab: Tab; area: string | null; me: StaffAccount },
): Promise<Queue> {
  const { tab, area, me } = wanted
  const within = area === null ? {} : { area }
  const [waiting, mine, owned] = await Promise.all([
    store.cases({ statuses: ['waiting'], ...within, limit: rowLimit }),
    store.cases({ statuses: ['owned'], owner: me.id, ...within, limit: rowLimit }),
    store.cases({ statuses: ['owned'], ...within, limit: rowLimit }),
  ])
  const closed =
    tab === 'closed'
      ? await store.cases({ statuses: ['returned', 'closed'], ...within, limit: endedShown, latestFirst: true })
      : []
  const cases = { waiting, mine, owned, closed }[tab]
  return {
    tab,
    area,
    cases,
    counts: { waiting: waiting.length, mine: mine.length, owned: owned.length },
    urgent: waiting.filter((c) => c.urgent !== null).length,
    words: new Map(
      await Promise.all(
        cases
          .filter((c) => isPress(c.asked))
          .slice(0, wordless)
          .map((c) => lastWords(store, c)),
      ),
    ),
  }
}

async function lastWords(store: Store, c: Case): Promise<[string, string]> {
  return [c.id, wordsOf(c, await store.thread(c.contactId, lookedAt))]
}
