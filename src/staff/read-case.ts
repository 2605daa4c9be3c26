import type { CaseBoard } from '../core/cases/boards.ts'
import { type CaseActor, mayOpen } from '../core/cases/protection.ts'
import { type Case, type CaseAnswers, isOpen } from '../core/vocabulary/case.ts'
import type { CaseEvent, DeliveryStatus, StaffAccount, ThreadEntry } from '../store/store.ts'
import type { ConsoleDeps } from './deps.ts'
import { readerLanguage } from './reader.ts'
import { machineReadings } from './reading/machine.ts'

/** Messages a page of a case shows; the ones before them are another page. */
const shown = 80

/** What became of one outgoing message. */
export interface Tick {
  readonly status: DeliveryStatus
  readonly code: string | null
}

/** A case with all its page needs. */
export interface CaseReading {
  readonly case: Case
  /** A page of the person's whole conversation, oldest first: what was asked before explains the case. */
  readonly thread: readonly ThreadEntry[]
  /** The first message read, when there are earlier ones. */
  readonly older: string | null
  /** Earlier messages are shown, not the newest. */
  readonly past: boolean
  readonly ticks: ReadonlyMap<string, Tick>
  readonly events: readonly CaseEvent[]
  /** The case it went on in, and those that ended in it, which the reader may open. */
  readonly linked: { readonly into: Case | null; readonly came: readonly Case[]; readonly related: readonly Case[] }
  /** What a machine made of the person's lines, by line, in the reader's language. */
  readonly machineLines: ReadonlyMap<string, string>
  /** Who does what next, as it stands now. */
  readonly boards: readonly CaseBoard[]
  /** What the person answered to guided procedures, in the reader's language as far as it is still at hand. */
  readonly summary: readonly CaseAnswers[]
  /** Until when their door takes free words, in milliseconds; null for one that always does. */
  readonly freeWordsUntil: number | null
  /** Everybody of the office. */
  readonly colleagues: readonly StaffAccount[]
  /** First names by staff id, for the history. */
  readonly names: ReadonlyMap<string, string>
}

/** All that the page of a case needs beside the case; `before`: the page before this message. */
export async function readCase(
  { store, boards, summary, freeWords }: Pick<ConsoleDeps, 'store' | 'boards' | 'summary' | 'freeWords'>,
  found: Case,
  before: string | null,
  who: CaseActor,
): Promise<CaseReading> {
  const [{ thread, older, past }, deliveries, events, staff, loaded, machineLines] = await Promise.all([
    pageOf(found.contactId, before, store),
    store.deliveries(found.contactId),
    store.caseEvents(found.id),
    store.staff(),
    store.load(found.contactId),
    machineReadings(store, found, readerLanguage()),
  ])
  const longest = loaded === null ? null : (freeWords?.(loaded.door.channel) ?? null)
  return {
    case: found,
    freeWordsUntil: longest === null ? null : (loaded?.conversation.heardAt ?? found.lastInboundAt) + longest,
    thread,
    older,
    past,
    ticks: new Map(deliveries.map(({ id: message, status, code }) => [message, { status, code }])),
    events,
    machineLines,
    linked: await linkedTo(found, store, who),
    boards: loaded === null ? [] : boards(loaded.conversation, readerLanguage()),
    summary:
      loaded === null || !isOpen(found) || readerLanguage() === 'es'
        ? (found.summary ?? [])
        : summary(loaded.conversation, found.summary ?? [], readerLanguage()),
    colleagues: staff,
    names: new Map(staff.map((account) => [account.id, account.name])),
  }
}

/** The newest messages, or those before one that is theirs. */
async function pageOf(
  contactId: string,
  before: string | null,
  store: Pick<ConsoleDeps['store'], 'thread' | 'threadBefore'>,
): Promise<Pick<CaseReading, 'thread' | 'older' | 'past'>> {
  const earlier = before === null ? [] : await store.threadBefore(contactId, before, shown + 1)
  const past = earlier.length > 0
  const found = past ? earlier : await store.thread(contactId, shown + 1)
  const thread = found.slice(-shown)
  return { thread, older: found.length > shown ? (thread[0]?.id ?? null) : null, past }
}

/** What a case was put together with. Which case one went on in stands in that one: a link to one that did not, after all, leads nowhere. */
async function linkedTo(of: Case, store: ConsoleDeps['store'], who: CaseActor): Promise<CaseReading['linked']> {
  const into = of.mergedInto === undefined ? null : await store.case(of.mergedInto.id)
  const came = await Promise.all((of.merged ?? []).map(({ id }) => store.case(id)))
  const related = await Promise.all((of.related ?? []).map(({ id }) => store.case(id)))
  return {
    related: related.flatMap((one) => (one !== null && mayOpen(one, who) ? [one] : [])),
    into: into !== null && mayOpen(into, who) ? into : null,
    came: came.flatMap((one) => (one?.mergedInto?.id === of.id && mayOpen(one, who) ? [one] : [])),
  }
}
