import type { LiveBook } from '../knowledge/changes/live-book.ts'
import { changeIn } from '../knowledge/desk/create-desk.ts'
import { contentKey, publishedKind, roomKind } from '../shared/content-records.ts'
import { errorCode } from '../shared/errors.ts'
import type { Feed } from '../shared/feed.ts'
import type { Log } from '../shared/log.ts'
import type { OfficeRecord, Store } from '../store/store.ts'

/** Milliseconds a process that hears no feed goes on with what it read. */
const looksAgain = 5_000
const page = 200

/** What the office published, laid over the content of this process. */
export interface Published {
  /** Reads everything again and lays it. Trouble of the store is logged, and what was laid before stays. */
  refresh(): Promise<void>
  /** The same, when something changed since and it was not looked at just now. For a runtime that hears no feed between requests. */
  freshen(): Promise<void>
  /** Refreshes at each word of the feed, until what it returns is called. */
  follow(): () => void
}

/** Keeps the content of one process as the store has it. */
export function createPublished(parts: {
  readonly live: LiveBook
  readonly store: Pick<Store, 'records' | 'countRecords'>
  readonly feed: Feed
  /** Called when what was published has been laid. */
  laid?(): void
  readonly log: Log
  now(): number
}): Published {
  const { live, store, feed, laid, log, now } = parts
  let lookedAt = Number.NEGATIVE_INFINITY
  let mark = ''
  let reading: Promise<void> | null = null
  let again = false

  async function read(): Promise<void> {
    try {
      mark = await markOf(store)
      const [published, rooms] = [await allRecords(store, publishedKind), await allRecords(store, roomKind)]
      const changes = published.flatMap((record) => {
        const { change = null } = record.value as { readonly change?: never }
        const read = change === null ? null : changeIn(change)
        if (read === null && change !== null) log.warn('a published change is of another version and is left out')
        return read ?? []
      })
      const said = rooms.map(({ id, at, value }) => ({
        place: id,
        at,
        full: (value as { full?: unknown }).full === true,
      }))
      live.lay(changes, said)
      laid?.()
    } catch (error) {
      log.error('published content cannot be read', { code: errorCode(error) })
    }
  }

  async function refresh(): Promise<void> {
    lookedAt = now()
    // What changes while it is read is read after.
    again = reading !== null
    reading ??= read().finally(() => {
      reading = null
    })
    await reading
    if (again) {
      again = false
      await refresh()
    }
  }

  return {
    refresh,
    async freshen() {
      if (now() - lookedAt < looksAgain) return
      lookedAt = now()
      try {
        if ((await markOf(store)) !== mark) await refresh()
      } catch (error) {
        log.error('published content cannot be read', { code: errorCode(error) })
      }
    },
    follow: () => feed.follow(contentKey, () => void refresh()),
  }
}

/** What tells one state of the store's content from another: how much there is, and the latest. */
async function markOf(store: Pick<Store, 'records' | 'countRecords'>): Promise<string> {
  const parts = await Promise.all(
    [publishedKind, roomKind].flatMap((kind) => [
      store.countRecords({ kind }),
      store.records({ kind, latestFirst: true, limit: 1 }).then(([last]) => `${last?.id} ${last?.version}`),
    ]),
  )
  return parts.join(' ')
}

/** Every record of a kind, in the order of their times. */
export async function allRecords(store: Pick<Store, 'records'>, kind: string): Promise<readonly OfficeRecord[]> {
  const found: OfficeRecord[] = []
  for (;;) {
    const after = found.at(-1)?.id
    const next = await store.records({ kind, limit: page, ...(after === undefined ? {} : { after }) })
    found.push(...next)
    if (next.length < page) return found
  }
}
