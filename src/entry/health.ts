import { Hono } from 'hono'
import type { Store } from '../store/store.ts'

/** How often the store is really tried, at most: a health check must not become load. Milliseconds. */
const freshFor = 2000

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
  let tried = { at: -freshFor, ok: false }
  return new Hono().get('/health', async (c) => {
    const now = parts.now()
    if (now - tried.at >= freshFor) tried = { at: now, ok: await store.healthy().catch(() => false) }
    const counts = tried.ok ? await store.counts() : null
    const body = {
      ok: tried.ok,
      store: tried.ok ? 'writes' : 'cannot write: is the disk full or read-only?',
      office: parts.office,
      channels: [...parts.channels.keys()],
      topics: parts.topics,
      outbox: counts?.outbox ?? null,
      cases: counts?.cases ?? null,
      up_seconds: Math.floor((now - started) / 1000),
    }
    c.header('Cache-Control', 'no-store')
    return c.json(body, tried.ok ? 200 : 503)
  })
}
