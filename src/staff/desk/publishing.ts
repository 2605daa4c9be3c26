import type { Desk, DeskReading } from '../../core/desk/desk.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import { contentKey, publishedKind } from '../../shared/content-records.ts'
import type { Feed } from '../../shared/feed.ts'
import { done, type Result, refused } from '../../shared/result.ts'
import type { Store } from '../../store/store.ts'
import { type Draft, type Kept, readDraft, readKept, type Version, type Who } from './records.ts'

const draftKind = 'content_draft'
/** Drafts shown at once: more are more than anybody approves. */
const mostDrafts = 100
/** Versions an entry keeps. */
const mostVersions = 40

/** What publishing is made with. */
export interface PublishingParts {
  readonly store: Pick<Store, 'record' | 'records' | 'putRecord' | 'dropRecord'>
  readonly desk: Pick<Desk, 'review'>
  readonly feed: Feed
  /** The day in the office's zone. */
  today(): string
  now(): number
  newId(): string
}

/** A change on its way: written by one, approved by another, then said by every process. */
export interface Publishing {
  /** What waits for somebody else's approval, or was given back; longest waiting first. */
  drafts(): Promise<readonly Draft[]>
  draft(id: string): Promise<Draft | null>
  /** What is kept of an entry: what is published, and every version of it. */
  kept(entry: string): Promise<Kept>
  /** Keeps a change for approval; in place of the draft `of` when it is its author's. */
  propose(entry: string, reading: DeskReading, why: string, author: Who, of: string | null): Promise<Result<string>>
  /** Publishes a draft. Refused to its author, when the entry was published anew since, and when the checks find something. */
  approve(id: string, approver: Who): Promise<Result<Draft>>
  /** Gives a draft back to its author, with what is to be mended. */
  giveBack(id: string, by: Who, why: string): Promise<Result<Draft>>
  /** Takes a draft away; its author, or who gives it back for good. */
  withdraw(id: string, by: Who): Promise<Result<Draft>>
  /** Says again what a version said (0: what was compiled), which two people had approved: a new version. */
  undo(entry: string, to: number, seen: number, by: Who, why: string): Promise<Result<null>>
}

/** Makes the road of a change. */
export function createPublishing(parts: PublishingParts): Publishing {
  const { store } = parts
  return {
    draft: async (id) => readDraft(await store.record(draftKind, id)),
    kept: (entry) => keptOf(entry, parts),
    async drafts() {
      const records = await store.records({ kind: draftKind, limit: mostDrafts })
      return records.flatMap((record) => readDraft(record) ?? [])
    },
    propose: (entry, reading, why, author, of) => propose({ entry, reading, why, author, of }, parts),
    approve: (id, approver) => approve(id, approver, parts),
    async giveBack(id, by, why) {
      const record = await store.record(draftKind, id)
      const waiting = readDraft(record)
      if (record === null || waiting === null) return refused('draft:gone')
      if (why.trim() === '') return refused('draft:why')
      const { id: _, at: __, ...rest } = waiting
      const isFirst = await put(id, record.version, { ...rest, back: { by, why: why.trim() } }, parts)
      return isFirst ? done(waiting) : refused('draft:moved')
    },
    async withdraw(id, by) {
      const waiting = readDraft(await store.record(draftKind, id))
      if (waiting === null) return refused('draft:gone')
      if (waiting.author.id !== by.id) return refused('draft:theirs')
      await store.dropRecord(draftKind, id)
      return done(waiting)
    },
    async undo(entry, to, seen, by, why) {
      const before = await keptOf(entry, parts)
      const wanted = to === 0 ? { change: null } : before.versions.find(({ n }) => n === to)
      if (before.version === 0 || before.version !== seen || wanted === undefined) return refused('draft:stale')
      const of = { draft: null, author: by, approver: null, why: why.trim() }
      return (await publish(entry, before, { ...of, change: wanted.change }, parts))
        ? done(null)
        : refused('draft:stale')
    },
  }
}

async function propose(
  {
    entry,
    reading,
    why,
    author,
    of,
  }: {
    readonly entry: string
    readonly reading: DeskReading
    readonly why: string
    readonly author: Who
    readonly of: string | null
  },
  parts: PublishingParts,
): Promise<Result<string>> {
  if (reading.problems.length > 0) return refused('draft:problems')
  if (reading.differences.length === 0) return refused('draft:same')
  if (why.trim() === '') return refused('draft:why')
  const record = of === null ? null : await parts.store.record(draftKind, of)
  const before = readDraft(record)
  if (of !== null && before === null) return refused('draft:gone')
  if (before !== null && before.author.id !== author.id) return refused('draft:theirs')
  const id = of ?? parts.newId()
  const { version: since } = await keptOf(entry, parts)
  const wanted = { entry, change: reading.change, why: why.trim(), author, since, back: null }
  return (await put(id, record?.version ?? 0, wanted, parts)) ? done(id) : refused('draft:moved')
}

async function approve(id: string, approver: Who, parts: PublishingParts): Promise<Result<Draft>> {
  const { store, desk, today } = parts
  const waiting = readDraft(await store.record(draftKind, id))
  if (waiting === null) return refused('draft:gone')
  if (waiting.author.id === approver.id) return refused('draft:own')
  const before = await keptOf(waiting.entry, parts)
  // Approved by another process that died before it could take the draft away.
  if (before.versions.some((version) => version.draft === id)) {
    await store.dropRecord(draftKind, id)
    return done(waiting)
  }
  if (waiting.back !== null) return refused('draft:back')
  if (before.version !== waiting.since) return refused('draft:stale')
  const read = desk.review(waiting.change, today())
  if (read === null || read.problems.length > 0) return refused('draft:problems')
  const { author, why, change } = waiting
  if (!(await publish(waiting.entry, before, { draft: id, author, approver, why, change }, parts)))
    return refused('draft:stale')
  await store.dropRecord(draftKind, id)
  return done(waiting)
}

async function keptOf(entry: string, { store }: PublishingParts): Promise<Kept> {
  return readKept(await store.record(publishedKind, entry))
}

function put(
  id: string,
  version: number,
  draft: Omit<Draft, 'id' | 'at'>,
  { store, now }: PublishingParts,
): Promise<boolean> {
  const value = draft as unknown as Json
  return store.putRecord({ kind: draftKind, id, of: draft.entry, contactId: null, at: now(), value }, version)
}

async function publish(
  entry: string,
  before: Kept,
  version: Omit<Version, 'n' | 'at'>,
  { store, feed, now }: PublishingParts,
): Promise<boolean> {
  const n = (before.versions.at(-1)?.n ?? 0) + 1
  const versions = [...before.versions, { ...version, n, at: now() }].slice(-mostVersions)
  const value = { change: version.change, versions } as unknown as Json
  const record = { kind: publishedKind, id: entry, of: null, contactId: null, at: now(), value }
  const isFirst = await store.putRecord(record, before.version)
  if (isFirst) feed.changed(contentKey)
  return isFirst
}
