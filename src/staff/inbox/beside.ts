import type { Case } from '../../core/vocabulary/case.ts'
import { lastWords } from './last-words.ts'
import { type InboxDeps, pageOf } from './read.ts'
import { readSeen } from './seen.ts'
import type { Wanted } from './wanted.ts'

/** Cases of one's own shown beside a case. */
const mostMine = 50

/** What stands beside the page of a case: one's own cases, then the list one came from. */
export interface ListBeside {
  /** The list one came from; who waits, where one came from none. */
  readonly wanted: Wanted
  readonly mine: readonly Case[]
  /** The list, without those of one's own that stand above it. */
  readonly cases: readonly Case[]
  readonly words: ReadonlyMap<string, string>
  /** When the reader last looked, by case id. */
  readonly seen: ReadonlyMap<string, number>
}

const waiting: Wanted = { tab: 'waiting', by: {}, words: '', after: null }

/** Reads it; of a list, its first page. */
export async function readBeside(from: Wanted | null, deps: InboxDeps): Promise<ListBeside> {
  const { store, me, now } = deps
  // One's own stand above: their list would say them twice.
  const wanted = from === null || from.tab === 'mine' ? waiting : from
  const own = { statuses: ['owned'], owner: me.id, snoozed: { is: false, at: now }, limit: mostMine } as const
  const [mine, page, seen] = await Promise.all([store.cases(own), pageOf(wanted, deps), readSeen(store, me.id)])
  const above = new Set(mine.map(({ id }) => id))
  const cases = page.cases.filter(({ id }) => !above.has(id))
  return { wanted, mine, cases, words: await lastWords(store, [...mine, ...cases]), seen }
}
