import { today } from '../../core/office/calendar.ts'
import { broadcastKey, broadcastKind, type Sending } from '../../core/vocabulary/broadcast.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Feed } from '../../shared/feed.ts'
import type { OfficeRecord, Store } from '../../store/store.ts'
import type { TurnDeps } from '../deps.ts'
import { audienceOf } from './audience.ts'
import { type NoticeResult, noticeTurn } from './notice-turn.ts'

/** People one round writes to at most, and the pause after it, milliseconds: five a second. */
const share = 10
const pause = 2_000
/** People one round looks at: most of an audience may be for another time or place. */
const mostLooked = 200
/** A message that has waited so long goes before any notice. */
const patience = 1_000
/** When those for whom it was night, or whom the office had, are looked for again. */
const again = 20 * 60_000
/** Notices looked through for one that is being sent. */
const latest = 50

/** What the round is made with. */
export interface RoundParts {
  readonly deps: TurnDeps
  readonly feed: Feed
}

/**
 * Writes to the next few people of the notice that is being sent, behind what people wait for. Resolves with the milliseconds until the next
 * round, or null when nothing is being sent. Two processes at it send nobody anything twice. Rejects with `StoreError`.
 */
export async function broadcastRound({ deps, feed }: RoundParts): Promise<number | null> {
  const { store, now } = deps
  const sending = await sendingIn(store)
  const due = sending.filter(({ value }) => value.nextAt <= now())
  const [next] = due
  if (next === undefined) {
    const times = sending.map(({ value }) => value.nextAt - now())
    return times.length === 0 ? null : Math.min(...times)
  }
  if (today(deps.book.calendar, now()) > next.value.until) {
    await put(next.record, { ...next.value, state: 'done' }, store, feed)
    return 0
  }
  const waiting = await store.nextDueAt()
  if (waiting !== null && waiting < now() - patience) return pause
  await put(next.record, await advanced(next.value, deps), store, feed)
  return pause
}

/** The notice after the next few of its audience. Whoever puts it first has counted them all: those another wrote to had it. */
async function advanced(value: Sending, deps: TurnDeps): Promise<Sending> {
  const all = await audienceOf(value, deps.store)
  const from = value.cursor === null ? 0 : all.indexOf(value.cursor) + 1
  const fresh = value.cursor === null ? { sent: 0, later: 0 } : { sent: value.sent, later: value.later }
  let { sent, later } = fresh
  let written = 0
  let cursor = value.cursor
  for (const id of all.slice(from, from + mostLooked)) {
    if (written >= share) break
    const outcome: NoticeResult = await noticeTurn(id, value, deps)
    if (outcome === 'sent') written += 1
    if (outcome === 'sent' || outcome === 'had') sent += 1
    if (outcome === 'later') later += 1
    cursor = id
  }
  const isEnd = all.length === 0 || cursor === all.at(-1)
  if (!isEnd) return { ...value, cursor, sent, later, nextAt: 0 }
  return later === 0
    ? { ...value, cursor, sent, later, state: 'done' }
    : { ...value, cursor: null, sent, later, nextAt: deps.now() + again }
}

async function sendingIn(
  store: Pick<Store, 'records'>,
): Promise<readonly { readonly record: OfficeRecord; readonly value: Sending }[]> {
  const records = await store.records({ kind: broadcastKind, latestFirst: true, limit: latest })
  return records
    .map((record) => ({ record, value: record.value as unknown as Sending }))
    .filter(({ value }) => value.state === 'sending')
}

/** Keeps a notice, unless somebody stopped it or was first. */
async function put(
  { kind, id, of, contactId, at, version }: OfficeRecord,
  value: Sending,
  store: Pick<Store, 'putRecord'>,
  feed: Feed,
): Promise<void> {
  if (await store.putRecord({ kind, id, of, contactId, at, value: value as unknown as Json }, version))
    feed.changed(broadcastKey)
}
