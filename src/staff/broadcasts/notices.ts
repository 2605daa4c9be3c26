import {
  type Broadcast,
  broadcastKey,
  broadcastKind,
  type Count,
  leastShown,
  type Sending,
} from '../../core/vocabulary/broadcast.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Feed } from '../../shared/feed.ts'
import { done, type Result, refused } from '../../shared/result.ts'
import type { OfficeRecord, Store } from '../../store/store.ts'
import type { Who } from '../desk/records.ts'
import type { BroadcastDeps } from './deps.ts'

/** Notices a list shows. */
const mostShown = 50

/** What notices are kept with. */
export interface NoticeParts extends BroadcastDeps {
  readonly store: Store
  readonly feed: Feed
  now(): number
  newId(): string
}

/** A notice as the pages show it. */
export interface Notice extends Sending {
  readonly at: number
}

/** Latest first. */
export async function listNotices({ store }: Pick<NoticeParts, 'store'>): Promise<readonly Notice[]> {
  return (await store.records({ kind: broadcastKind, latestFirst: true, limit: mostShown })).map(noticeIn)
}

/** One, or null when it is no more. */
export async function findNotice(id: string, { store }: Pick<NoticeParts, 'store'>): Promise<Notice | null> {
  const record = await store.record(broadcastKind, id)
  return record === null ? null : noticeIn(record)
}

/** Keeps a notice for a second person, counted; in place of the draft of its id when it is its author's. */
export async function proposeNotice(
  wanted: Omit<Broadcast, 'id'>,
  author: Who,
  of: string | null,
  parts: NoticeParts,
): Promise<Result<string>> {
  const { store, broadcasts, now, newId } = parts
  const id = of ?? newId()
  const counted = await broadcasts.count({ ...wanted, id })
  if (isTooNarrow(wanted, counted)) return refused('notice:narrow')
  const record = of === null ? null : await store.record(broadcastKind, of)
  const before = record === null ? null : noticeIn(record)
  if (of !== null && before?.state !== 'draft') return refused('notice:gone')
  if (before !== null && before.author.id !== author.id) return refused('notice:theirs')
  const value: Sending = {
    ...{ ...wanted, id, author, counted, state: 'draft', approver: null },
    ...{ cursor: null, sent: 0, later: 0, nextAt: 0 },
  }
  const fresh = { kind: broadcastKind, id, of: null, contactId: null, at: now(), value: value as unknown as Json }
  return (await store.putRecord(fresh, record?.version ?? 0)) ? done(id) : refused('notice:moved')
}

/** Begins to send a notice; refused to its author, when its day is over, and when it would single people out by now. */
export async function approveNotice(
  id: string,
  approver: Who,
  today: string,
  parts: NoticeParts,
): Promise<Result<null>> {
  const notice = await findNotice(id, parts)
  if (notice === null || notice.state !== 'draft') return refused('notice:gone')
  if (notice.author.id === approver.id) return refused('notice:own')
  if (notice.until < today) return refused('notice:over')
  const counted = await parts.broadcasts.count(notice)
  if (isTooNarrow(notice, counted)) return refused('notice:narrow')
  return move(id, 'draft', { state: 'sending', approver, counted }, parts)
}

/** Ends the sending: nobody more is written to. */
export function stopNotice(id: string, parts: NoticeParts): Promise<Result<null>> {
  return move(id, 'sending', { state: 'stopped' }, parts)
}

/** Takes a draft away. */
export async function dropNotice(id: string, by: Who, parts: NoticeParts): Promise<Result<null>> {
  const notice = await findNotice(id, parts)
  if (notice === null || notice.state !== 'draft') return refused('notice:gone')
  if (notice.author.id !== by.id) return refused('notice:theirs')
  await parts.store.dropRecord(broadcastKind, id)
  return done(null)
}

async function move(
  id: string,
  from: Sending['state'],
  change: Partial<Sending>,
  { store, feed }: NoticeParts,
): Promise<Result<null>> {
  for (;;) {
    const record = await store.record(broadcastKind, id)
    if (record === null || noticeIn(record).state !== from) return refused('notice:gone')
    const { version, ...rest } = record
    const value = { ...(record.value as object), ...change } as Json
    if (!(await store.putRecord({ ...rest, value }, version))) continue
    feed.changed(broadcastKey)
    return done(null)
  }
}

/** By place and matter together a few people would be singled out: to whoever sees their telephone, and to us. */
function isTooNarrow({ audience }: Pick<Broadcast, 'audience'>, { people }: Count): boolean {
  const byMatter = audience.topics.length > 0 || audience.following !== null
  return byMatter && audience.places.length > 0 && people < leastShown
}

function noticeIn({ value, at }: OfficeRecord): Notice {
  return { ...(value as unknown as Sending), at }
}
