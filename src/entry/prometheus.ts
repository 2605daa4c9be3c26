import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DeliveryStatus, Store } from '../store/store.ts'
import type { FolderHealth } from './health.ts'
import type { Metrics } from './metrics.ts'

/** What metrics are made of. */
export interface PrometheusParts {
  /** Whoever sends it as a bearer token reads the metrics. */
  readonly token: string
  readonly store: Pick<Store, 'counts'>
  readonly upkeep: Pick<FolderHealth, 'state'> | undefined
  /** When the last backup was made, milliseconds; null when none was or nobody can tell. */
  backedUpAt(): number | null
}

/** Seconds: a turn, and a page, are to be answered within a tenth. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10]
/** The first part of an address, where it says who asks; all else is a page. An address itself is never a label: it may name somebody. */
const kinds: Readonly<Record<string, string>> = {
  api: 'chat',
  staff: 'console',
  telegram: 'webhook',
  whatsapp: 'webhook',
  health: 'watch',
  metrics: 'watch',
}
const statuses: readonly DeliveryStatus[] = ['pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown']

/** Metrics in Prometheus' text form. Labels are from fixed lists; no figure in them names a person. */
export function createPrometheus(parts: PrometheusParts): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const refresh = gauges(registry, parts)
  const requests = new Histogram({
    name: 'puente_request_seconds',
    help: 'Time until an answer began, by who asks and how it ended',
    labelNames: ['kind', 'status'],
    buckets,
    registers,
  })
  const turns = new Histogram({
    name: 'puente_turn_seconds',
    help: 'Time from a message to its commit, by door',
    labelNames: ['channel'],
    buckets,
    registers,
  })
  const failures = new Counter({
    name: 'puente_turn_failures_total',
    help: 'Messages that could not be taken, by door',
    labelNames: ['channel'],
    registers,
  })
  return {
    routes: routesOf(registry, parts.token, refresh),
    async requests(c, next) {
      const ended = requests.startTimer({ kind: kinds[c.req.path.split('/')[1] ?? ''] ?? 'page' })
      await next()
      ended({ status: `${Math.floor(c.res.status / 100)}xx` })
    },
    async turn(channel, work) {
      const ended = turns.startTimer({ channel })
      try {
        return await work()
      } catch (error) {
        failures.inc({ channel })
        throw error
      } finally {
        ended()
      }
    },
  }
}

function routesOf(registry: Registry, token: string, refresh: () => Promise<void>): Hono {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const wanted = digest(`Bearer ${token}`)
  return new Hono().get('/metrics', async (c) => {
    c.header('Cache-Control', 'no-store')
    const given = digest(c.req.header('Authorization') ?? '')
    if (!timingSafeEqual(given, wanted)) return c.text('Unauthorized', 401, { 'WWW-Authenticate': 'Bearer' })
    await refresh()
    return c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType })
  })
}

/** Gauges of the store and the data folder; what is given back reads them anew. */
function gauges(registry: Registry, { store, upkeep, backedUpAt }: PrometheusParts): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const up = gauge('puente_store_up', '1 when what is kept can be read')
  const people = gauge('puente_people', 'People with a conversation')
  const cases = gauge('puente_cases', 'Cases that are kept')
  const outbox = gauge('puente_outbox_messages', 'Messages to people, by where they are', 'status')
  const whole = gauge('puente_data_whole', '0 when the database is damaged')
  const backup = gauge('puente_last_backup_timestamp_seconds', 'When the last backup was made; 0: nobody can tell')
  return async () => {
    whole.set(upkeep?.state().whole === false ? 0 : 1)
    backup.set(Math.floor((backedUpAt() ?? 0) / 1000))
    const counts = await store.counts().catch(() => null)
    up.set(counts === null ? 0 : 1)
    if (counts === null) return
    people.set(counts.contacts)
    cases.set(counts.cases)
    for (const status of statuses) outbox.set({ status }, counts.outbox[status] ?? 0)
  }
}
