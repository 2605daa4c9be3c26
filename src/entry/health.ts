import { Hono } from 'hono'
import type { Store } from '../store/store.ts'

/** How often the store is really tried and counted, at most: a health check must not become load. Milliseconds. */
const freshFor = 2000

type Counts = Awaited<ReturnType<Store['counts']>>

/** `GET /health`: one line a part; 503 when a message could not be stored now. No figure in it names a person. */
export function healthRoutes(
  store: Store,
  parts: {
    readonly office: string
    readonly channels: ReadonlyMap<string, unknown>
    readonly topics: number
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
    const ok = counts !== null
    const body = {
      ok,
      store: ok ? 'writes' : 'cannot write: is the disk full or read-only?',
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
