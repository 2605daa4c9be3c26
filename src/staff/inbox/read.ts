import { rankOf } from '../../core/cases/facets.ts'
import { mayOpen } from '../../core/cases/protection.ts'
import { isLate, officeStages } from '../../core/cases/waiting.ts'
import { askedBy } from '../../core/cases/words.ts'
import { shortestPromise } from '../../core/office/service.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { CaseFilter, StaffAccount, Store } from '../../store/store.ts'
import { actorOf } from '../actor.ts'
import { promiseTo, settingsHere } from '../duty/settings.ts'
import { lastWords } from './last-words.ts'
import { isUnread, readSeen } from './seen.ts'
import { type Piece, snippetOf } from './snippet.ts'
import { topicsNamed } from './title-search.ts'
import { facetsOfWanted, type Tab, tabs, type Wanted } from './wanted.ts'

/** Rows of one page. */
export const pageSize = 50

/** Of a search: its threads are opened to show where the words stand. */
const foundSize = 20
const linesRead = 100

/** Cases looked through at once, and in all, for filters that no list of the store knows. */
const lookedAt = 200
const looks = 10

const day = 24 * 60 * 60 * 1000

/** What the inbox is read with. */
export interface InboxDeps {
  readonly store: Store
  readonly book: Book
  readonly me: StaffAccount
  readonly now: number
}

/** A list of cases as it is now. */
export interface Inbox {
  readonly wanted: Wanted
  readonly cases: readonly Case[]
  /** The last case of this page when others may follow. */
  readonly next: string | null
  /** How many each tab holds under the same filters; null where counting would mean reading every case. */
  readonly counts: Readonly<Record<Exclude<Tab, 'closed'>, number>> | null
  readonly urgent: number
  /** Of my own cases, those in which the person wrote since I last looked. */
  readonly news: number
  /** The last words of the person, by case id, where the case was opened by pressing a button. */
  readonly words: ReadonlyMap<string, string>
  /** Where each case has the words that were searched, by case id. */
  readonly snippets: ReadonlyMap<string, readonly Piece[]>
  /** When I last looked, by case id. */
  readonly seen: ReadonlyMap<string, number>
}

/** Reads a page of a list and what the tabs count. Urgent first, then by priority, then longest waiting; ended ones latest first. */
export async function readInbox(wanted: Wanted, deps: InboxDeps): Promise<Inbox> {
  const { store, me, now } = deps
  const [page, counts, urgent, mine, seen] = await Promise.all([
    pageOf(wanted, deps),
    countsOf(wanted, deps),
    store.cases({ statuses: ['waiting'], snoozed: { is: false, at: now }, limit: pageSize }),
    store.cases({ statuses: ['owned'], owner: me.id, limit: pageSize }),
    readSeen(store, me.id),
  ])
  return {
    ...page,
    wanted,
    counts,
    urgent: urgent.filter((c) => c.urgent !== null).length,
    news: mine.filter((c) => isUnread(c, seen)).length,
    words: await lastWords(store, page.cases),
    snippets: await snippetsIn(page.cases, wanted, deps),
    seen,
  }
}

/** Cases in which the words were said, or whose topic is called so, latest first, whatever became of them. */
async function foundPage(wanted: Wanted, deps: InboxDeps): Promise<Pick<Inbox, 'cases' | 'next'>> {
  const { statuses: _, snoozed: __, ...filter } = filterOf(wanted, 'closed', deps)
  const { words, after, by } = wanted
  if (askedBy(words).length === 0) return { cases: [], next: null }
  const paging = { latestFirst: true, limit: foundSize + 1, ...(after === null ? {} : { after }) }
  const topics = by.topic === undefined ? topicsNamed(words, deps.book) : []
  const lists = await Promise.all([
    deps.store.cases({ ...filter, words, ...paging }),
    ...topics.map((topic) => deps.store.cases({ ...filter, facets: { ...filter.facets, topic }, ...paging })),
  ])
  const found = [...new Map(lists.flat().map((of) => [of.id, of])).values()].toSorted(latestFirst)
  const cases = found.slice(0, foundSize)
  const next = found.length > foundSize ? (cases.at(-1)?.id ?? null) : null
  return { cases: cases.filter((of) => mayOpen(of, actorOf(deps.me))), next }
}

/** As the store's own lists of open cases stand. */
function nextFirst(a: Case, b: Case): number {
  return rankOf(a) - rankOf(b) || a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)
}

/** As the store's own lists of ended cases stand. */
function latestFirst(a: Case, b: Case): number {
  return b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1)
}

async function snippetsIn(cases: readonly Case[], { words }: Wanted, { store }: InboxDeps): Promise<Inbox['snippets']> {
  const found = await Promise.all(
    (words === '' ? [] : cases).map(
      async (of) => [of.id, snippetOf(words, of, await store.thread(of.contactId, linesRead))] as const,
    ),
  )
  return new Map(found.flatMap(([id, pieces]) => (pieces === null ? [] : [[id, pieces] as const])))
}

/** A page of a list, or what a search finds. */
export async function pageOf(wanted: Wanted, deps: InboxDeps): Promise<Pick<Inbox, 'cases' | 'next'>> {
  if (wanted.words !== '') return foundPage(wanted, deps)
  const lists = await Promise.all(listsOf(wanted, deps).map((filter) => listed(filter, wanted, deps)))
  const found = lists.flat().toSorted(wanted.tab === 'closed' ? latestFirst : nextFirst)
  const cases = found.slice(0, pageSize)
  return { cases, next: found.length > pageSize ? (cases.at(-1)?.id ?? null) : null }
}

/**
 * The lists of the store that a page is read from. Late is only what waits for the office, so no case that waits for anybody else is opened to
 * find that out.
 */
function listsOf(wanted: Wanted, deps: InboxDeps): readonly CaseFilter[] {
  const filter = filterOf(wanted, wanted.tab, deps)
  if (wanted.by.late === undefined) return [filter]
  if (wanted.tab === 'closed') return []
  const stages = officeStages.filter((stage) => (wanted.by.stage ?? stage) === stage)
  return stages.map((stage) => ({ ...filter, facets: { ...filter.facets, stage } }))
}

/** One case more than a page of a list, from where the address says. */
async function listed(filter: CaseFilter, wanted: Wanted, deps: InboxDeps): Promise<readonly Case[]> {
  const fits = restOf(wanted, deps)
  const found: Case[] = []
  let { after } = wanted
  for (let look = 0; look < (fits === null ? 1 : looks); look++) {
    const limit = fits === null ? pageSize + 1 : lookedAt
    const paging = { latestFirst: wanted.tab === 'closed', limit, ...(after === null ? {} : { after }) }
    const cases = await deps.store.cases({ ...filter, ...paging })
    found.push(...(fits === null ? cases : cases.filter(fits)))
    after = cases.at(-1)?.id ?? null
    if (found.length > pageSize || cases.length < limit) break
  }
  return found
}

async function countsOf(wanted: Wanted, deps: InboxDeps): Promise<Inbox['counts']> {
  if (restOf(wanted, deps) !== null) return null
  const [waiting = 0, mine = 0, owned = 0, snoozed = 0] = await Promise.all(
    tabs.filter((tab) => tab !== 'closed').map((tab) => deps.store.countCases(filterOf(wanted, tab, deps))),
  )
  return { waiting, mine, owned, snoozed }
}

/** What of an address the store's lists know. */
export function filterOf(
  wanted: Wanted,
  tab: Tab,
  { me, now, book }: Pick<InboxDeps, 'me' | 'now' | 'book'>,
): CaseFilter {
  const { area, owner, late, quiet } = wanted.by
  const snoozed = { is: tab === 'snoozed', at: now }
  const oldest = [
    ...(late === undefined ? [] : [now - shortestPromise(book.office, settingsHere()) * 60_000]),
    ...(quiet === undefined ? [] : [now - Number(quiet) * day + 1]),
  ]
  return {
    ...(area === undefined ? {} : { area }),
    ...(tab === 'mine' ? { owner: me.id } : owner === undefined ? {} : { owner }),
    ...(oldest.length === 0 ? {} : { openedBefore: Math.min(...oldest) }),
    ...(tab === 'closed' ? { statuses: ['returned', 'closed'] } : { snoozed, statuses: statusesOf(tab) }),
    facets: facetsOfWanted(wanted),
  }
}

function statusesOf(tab: Exclude<Tab, 'closed'>): readonly Case['status'][] {
  if (tab === 'snoozed') return ['waiting', 'owned']
  return tab === 'waiting' ? ['waiting'] : ['owned']
}

/** What no list of the store knows and each case must be asked for; null when there is nothing of the kind. */
function restOf(
  { by }: Wanted,
  { me, book, now }: Pick<InboxDeps, 'me' | 'book' | 'now'>,
): ((of: Case) => boolean) | null {
  // A list by topic would tell the topic of a case whose words are protected.
  const hides = by.topic !== undefined && actorOf(me).supervises !== true
  if (by.late === undefined && by.quiet === undefined && !hides) return null
  const since = by.quiet === undefined ? null : now - Number(by.quiet) * day
  return (of) =>
    (!hides || mayOpen(of, actorOf(me))) &&
    (by.late === undefined || isLate(of, promiseTo(of, book.office), now, book.calendar)) &&
    (since === null || of.lastInboundAt <= since)
}
