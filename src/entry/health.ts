import { Hono } from 'hono'
import type { Store } from '../store/store.ts'

/** How often the store is really tried and counted, at most: a health check must not become load. Milliseconds. */
const freshFor = 2000

type Counts = Awaited<ReturnType<Store['counts']>>

/** How the data folder is. */
export interface FolderHealth {
  /** Lines for people; `whole` is false when the database is damaged: what is stored in it now may be lost with it. */
  state(): { readonly data: string; readonly tombstones: string; readonly whole: boolean }
  /** Something could not be read or written: the next round looks at the whole database. */
  suspect(): void
}

/** `GET /health`: one line a part; 503 when a message could not be stored now, or only in a damaged database. No figure in it names a person. */
export function healthRoutes(
  store: Store,
  parts: {
    readonly office: string
    readonly channels: ReadonlyMap<string, unknown>
    readonly topics: number
    readonly upkeep?: FolderHealth | undefined
    now(): number
  },
): Hono {
  const started = parts.now()
  let last: { readonly at: number; readonly counts: Promise<Counts | null> } | null = null
  return new Hono().get('/health', async (c) => {
    const now = parts.now()
    // Kept while it is still being made, so that a crowd asks the store once.
    if (last === null || now - last.at >= freshFor) last = { at: now, counts: tried(store) }
    const counts = await last.counts
    if (counts === null) parts.upkeep?.suspect()
    const { whole = true, ...folder } = parts.upkeep?.state() ?? {}
    const ok = counts !== null && whole
    const body = {
      ok,
      store: counts !== null ? 'writes' : 'cannot write: is the disk full or read-only?',
      ...folder,
      office: parts.office,
      channels: [...parts.channels.keys()],
      topics: parts.topics,
      outbox: counts?.outbox ?? null,
      cases: counts?.cases ?? null,
      up_seconds: Math.floor((now - started) / 1000),
    }
    c.header('Cache-Control', 'no-store')
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    c.header('X-Content-Type-Options', 'nosniff')
    return c.json(body, ok ? 200 : 503)
  })
}

/** What the store holds, or null when it cannot write or read now. */
async function tried(store: Store): Promise<Counts | null> {
  try {
    return (await store.healthy()) ? await store.counts() : null
  } catch {
    return null
  }
}
